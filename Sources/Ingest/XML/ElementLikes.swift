import Diagnostics

/// Finds which element that is read an unknown one may have been meant for.
struct ElementLikes<Place: CaseIterable & Hashable & RawRepresentable> where Place.RawValue == Int {
    private struct Key: Hashable {
        let parent: Place
        let name: XMLName
    }

    private let rules: [XMLGrammar<Place>.Rule]
    private let isHarmless: (Place) -> Bool
    private var known: [Key: String?] = [:]

    /// Candidates are the elements of a grammar; one that is harmless to miss is nobody's concern.
    init(_ rules: [XMLGrammar<Place>.Rule], isHarmless: @escaping (Place) -> Bool) {
        self.rules = rules
        self.isHarmless = isHarmless
    }

    /// The element inside `parent` that has nearly or exactly the name; nil when there is none, or it does no harm.
    mutating func place(within parent: Place, like name: XMLName) -> String? {
        let key = Key(parent: parent, name: name)
        if let like = known[key] { return like }
        let candidates = rules.filter { $0.within == parent }
        let slip = Spelling.slip(String(cString: name), of: candidates.map(\.name))
        let like = candidates.first { $0.name == slip && !isHarmless($0.place) }?.name
        known[key] = like
        return like
    }
}
