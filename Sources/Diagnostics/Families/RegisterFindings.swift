extension Diagnostic {
    /// MAP4xx: the register of verksamheter.
    static let registerCodes: [DiagnosticCode] = [map401, map402, map403, map404, map405, map406]

    static let map401 = DiagnosticCode(
        "MAP401", .error, "A verksamhet has no id",
        cause: "The cell id is empty.",
        remedy: "Give the verksamhet an id that the mapping table and the budget can name.")
    package static func registerEmptyID(at location: SourceLocation) -> Self {
        Self(map401, at: location, "the verksamhet has no id")
    }

    static let map402 = DiagnosticCode(
        "MAP402", .error, "Two verksamheter have the same id",
        cause: "A row was copied, or two verksamheter were given one id.",
        remedy: "Give each verksamhet an id of its own.")
    /// The id is already used on line `earlier`.
    package static func registerDuplicateID(_ id: String, earlier: Int, at location: SourceLocation) -> Self {
        Self(map402, at: location, "the id '\(id)' stands on line \(earlier) already")
    }

    static let map403 = DiagnosticCode(
        "MAP403", .error, "A verksamhet lies under one that does not exist",
        cause: "The id in overordnad is misspelt or missing from the register.",
        remedy: "Correct the id, or add the verksamhet; leave overordnad empty at the top.")
    package static func registerUnknownParent(_ id: String, nearest: String?, at location: SourceLocation) -> Self {
        Self(map403, at: location, "no verksamhet has the id '\(id)'", help: didYouMean(nearest))
    }

    static let map404 = DiagnosticCode(
        "MAP404", .error, "A verksamhet lies under itself",
        cause: "Following overordnad upwards comes back to the same row.",
        remedy: "Let one of the rows lie at the top, with an empty overordnad.")
    package static func registerCycle(_ id: String, at location: SourceLocation) -> Self {
        Self(map404, at: location, "'\(id)' lies under itself")
    }

    static let map405 = DiagnosticCode(
        "MAP405", .error, "An id is reserved",
        cause: "The tables use the id for a row of their own: the total, or amounts that no rule takes.",
        remedy: "Choose another id.")
    package static func registerReservedID(_ id: String, at location: SourceLocation) -> Self {
        Self(map405, at: location, "the id '\(id)' is reserved for a row of the tables")
    }

    static let map406 = DiagnosticCode(
        "MAP406", .error, "The register has no verksamheter",
        cause: "The file holds a header and nothing more.",
        remedy: "Add a row for each verksamhet of the report.")
    package static func registerEmpty(at location: SourceLocation) -> Self {
        Self(map406, at: location, "the register has no verksamheter")
    }
}
