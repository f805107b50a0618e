extension Diagnostic {
    /// MAP41x: the registers of slag and of volumes (matt).
    static let slagCodes: [DiagnosticCode] = [map411, map412, map413, map414, map415]

    static let map411 = DiagnosticCode(
        "MAP411", .error, "A slag has no known art",
        cause: "The cell art is empty or misspelt.",
        remedy: "Write intakt or kostnad for what counts to the net, investering or utanfor for what does not.")
    package static func slagUnknownArt(_ text: String, at location: SourceLocation) -> Self {
        let arts = ["intakt", "kostnad", "investering", "utanfor"]
        return Self(
            map411, at: location, text.isEmpty ? "the slag has no art" : "there is no art '\(text)'",
            help: Spelling.nearest(to: text, among: arts).map { "did you mean '\($0)'?" }
                ?? "art is intakt, kostnad, investering or utanfor")
    }

    static let map412 = DiagnosticCode(
        "MAP412", .error, "A slag is of another art than the one above it",
        cause: "A part of what counts to the net counts, too; the sum of the whole would be of neither art.",
        remedy: "Give both the same art, or put the slag under another.")
    package static func slagOfAnotherArt(
        _ id: String, art: String, parent: String, parentArt: String, at location: SourceLocation
    ) -> Self {
        Self(
            map412, at: location, "'\(id)' is \(art) and lies under '\(parent)', which is \(parentArt)",
            help: "give both the same art, or put '\(id)' under another slag")
    }

    static let map413 = DiagnosticCode(
        "MAP413", .error, "Two slag name the same account",
        cause: "Neither lies below the other, so nothing says which of the two the account belongs to.",
        remedy: "Take the account out of one of the two.")
    /// Two slag both name accounts such as `account`; the other one stands on `line`.
    package static func slagShareAccount(
        _ account: String, _ id: String, _ other: String, line: Int, at location: SourceLocation
    ) -> Self {
        Self(
            map413, at: location, "'\(id)' and '\(other)' on line \(line) both name the account \(account)",
            help: "take it out of one of the two")
    }

    static let map414 = DiagnosticCode(
        "MAP414", .error, "A slag and a matt have the same id",
        cause: "Tables name both by their ids.",
        remedy: "Give the matt an id of its own.")
    package static func mattIsSlag(_ id: String, at location: SourceLocation) -> Self {
        Self(map414, at: location, "'\(id)' is the id of a slag", help: "give the matt an id of its own")
    }

    static let map415 = DiagnosticCode(
        "MAP415", .error, "A cell of the register of volumes is not known",
        cause: "The word is misspelt, or a number is too large; amounts of volumes have at most two decimals.",
        remedy: "Write one of the values that the help names, or leave the cell empty.")
    package static func mattUnknownCell(_ text: String, allowed: String, at location: SourceLocation) -> Self {
        Self(map415, at: location, "'\(text)' is not possible here", help: "write \(allowed)")
    }

    // MARK: Words of rows

    /// What a slag is not, for a pipeline that has some.
    static func slagMessage(_ value: String, _ known: [String]) -> String {
        if known == ["intakt", "kostnad"] { return "\"\(value)\" is neither intakt nor kostnad" }
        return value.isEmpty ? "the row has no slag" : "there is no slag '\(value)'"
    }

    /// What a slag may have been meant to be; nil where there are but the two that the remedy names.
    static func slagHelp(_ value: String, _ known: [String]) -> String? {
        if known == ["intakt", "kostnad"], Spelling.nearest(to: value, among: known) == nil { return nil }
        return RowTermsFault.help(value, among: known)
    }
}
