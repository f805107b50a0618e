// MAP4xx: the register of verksamheter.
extension MappingCodes {
    static let registerCodes = [emptyID, duplicateID, unknownParent, cycle, reservedID, emptyRegister]

    static let emptyID = DiagnosticCode(
        "MAP401", .error, "A verksamhet has no id",
        cause: "The cell id is empty.",
        remedy: "Give the verksamhet an id that the mapping table and the budget can name.")

    static let duplicateID = DiagnosticCode(
        "MAP402", .error, "Two verksamheter have the same id",
        cause: "A row was copied, or two verksamheter were given one id.",
        remedy: "Give each verksamhet an id of its own.")

    static let unknownParent = DiagnosticCode(
        "MAP403", .error, "A verksamhet lies under one that does not exist",
        cause: "The id in overordnad is misspelt or missing from the register.",
        remedy: "Correct the id, or add the verksamhet; leave overordnad empty at the top.")

    static let cycle = DiagnosticCode(
        "MAP404", .error, "A verksamhet lies under itself",
        cause: "Following overordnad upwards comes back to the same row.",
        remedy: "Let one of the rows lie at the top, with an empty overordnad.")

    static let reservedID = DiagnosticCode(
        "MAP405", .error, "An id is reserved",
        cause: "The tables use the id for a row of their own: the total, or amounts that no rule takes.",
        remedy: "Choose another id.")

    static let emptyRegister = DiagnosticCode(
        "MAP406", .error, "The register has no verksamheter",
        cause: "The file holds a header and nothing more.",
        remedy: "Add a row for each verksamhet of the report.")
}

extension Diagnostic {
    /// A row of the register has an empty id.
    public static func registerEmptyID(at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.emptyID, at: location, "the verksamhet has no id")
    }

    /// The id stands on line `earlier` already.
    public static func registerDuplicateID(_ id: String, earlier: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.duplicateID, at: location, "the id '\(id)' stands on line \(earlier) already")
    }

    /// The overordnad of a verksamhet is not in the register.
    public static func registerUnknownParent(
        _ id: String, nearest: String?, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            MappingCodes.unknownParent, at: location, "no verksamhet has the id '\(id)'", help: didYouMean(nearest))
    }

    /// The verksamhet lies under itself.
    public static func registerCycle(_ id: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.cycle, at: location, "'\(id)' lies under itself")
    }

    /// The id is one that tables use for rows of their own.
    public static func registerReservedID(_ id: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.reservedID, at: location, "the id '\(id)' is reserved for a row of the tables")
    }

    /// The register has no rows.
    public static func registerEmpty(at location: SourceLocation) -> Diagnostic {
        Diagnostic(MappingCodes.emptyRegister, at: location, "the register has no verksamheter")
    }
}
