/// Finds the verksamheter and slag that files in report terms name by id, or by the name in print.
public struct ReportNames: Sendable {
    /// What a text names.
    public enum Match: Hashable, Sendable {
        /// One thing, by its id.
        case id(String)
        /// Several, by their ids: names need not be unique.
        case ambiguous([String])
        /// Nothing.
        case unknown
    }

    private let verksamheter: [String: [String]]
    private let slag: [String: [String]]
    private let matt: [String: [String]]
    /// Whether the register of verksamheter is known; a look at a file knows none.
    private let isWhole: Bool
    /// Whether there is a register of volumes; without one they are called by the ids that tables give them.
    public let hasMattRegister: Bool
    /// The ids of the slag, for messages.
    public let slagIDs: [String]
    /// The ids of the volumes, for messages.
    public let mattIDs: [String]

    /// The names of a pipeline's registers; without registers, the two slag that there always are.
    public init(_ registers: Registers? = nil, hasMattRegister: Bool = true) {
        self.hasMattRegister = hasMattRegister
        let kinds = (registers?.slag ?? .builtIn).slag
        verksamheter = Self.index((registers?.verksamheter.verksamheter ?? []).map { ($0.id, $0.namn) })
        slag = Self.index(kinds.filter { $0.art != .matt }.map { ($0.id, $0.namn) })
        matt = Self.index(kinds.filter { $0.art == .matt }.map { ($0.id, $0.namn) })
        slagIDs = kinds.filter { $0.art != .matt }.map(\.id)
        mattIDs = kinds.filter { $0.art == .matt }.map(\.id)
        isWhole = registers != nil
    }

    /// The verksamhet that a text names; without registers it is its own id.
    public func verksamhet(_ text: String) -> Match {
        isWhole ? Self.match(text, verksamheter) : .id(text)
    }

    /// The slag that a text names; of the two that there always are, also in the singular and without diacritics.
    public func slag(_ text: String) -> Match {
        let match = Self.match(text, slag)
        guard match == .unknown, let art = Self.usual[text.lowercased()] else { return match }
        return slag[art] == [art] ? .id(art) : .unknown
    }

    /// The volume that a text names; without registers it is its own id.
    public func matt(_ text: String) -> Match {
        isWhole ? Self.match(text, matt) : .id(text)
    }

    private static let usual = [
        "intakt": "intakt", "intäkt": "intakt", "intäkter": "intakt", "intakter": "intakt", "kostnad": "kostnad",
        "kostnader": "kostnad",
    ]

    /// Ids by what names them: an id names itself alone, whatever names there are.
    private static func index(_ rows: [(id: String, namn: String)]) -> [String: [String]] {
        var index: [String: [String]] = [:]
        for row in rows { index[plain(row.namn), default: []].append(row.id) }
        for row in rows { index[row.id] = [row.id] }
        return index
    }

    /// A name in lower case with single plain spaces; spreadsheets have other kinds of spaces, which look the same.
    private static func plain(_ name: String) -> String {
        name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    }

    private static func match(_ text: String, _ index: [String: [String]]) -> Match {
        guard let ids = index[text] ?? index[plain(text)] else { return .unknown }
        return ids.count == 1 ? .id(ids[0]) : .ambiguous(ids)
    }
}
