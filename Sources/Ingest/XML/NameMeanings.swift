/// The meanings of the names of one document, each worked out once.
struct NameMeanings {
    private var known: [XMLName: NameMeaning] = [:]

    /// What a name of an element or attribute says.
    mutating func meaning(of name: XMLName) -> NameMeaning {
        if let meaning = known[name] { return meaning }
        let meaning = NameMeaning(of: String(cString: name))
        known[name] = meaning
        return meaning
    }
}
