/// The family PUB: writing and showing the output.
public enum PublishingCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] = [cannotWrite, locked]

    static let cannotWrite = DiagnosticCode(
        "PUB101", .error, "The output cannot be written",
        cause: "The disk is full, the folder belongs to another user, or something else stands where a link belongs.",
        remedy: "Mend what the message names and run again; what was published before is untouched.")
    static let locked = DiagnosticCode(
        "PUB102", .error, "Another run is writing to the output folder",
        cause: "Two runs of the same pipeline overlap, often a scheduled one and one by hand.",
        remedy: "Wait for the other run to end; a lock never outlives its process.")
}

extension Diagnostic {
    /// Writing to the output folder failed; `reason` is the failed operation in words.
    public static func cannotPublish(_ reason: String, output: String) -> Diagnostic {
        Diagnostic(
            PublishingCodes.cannotWrite, at: SourceLocation(output), "nothing was published: \(reason)")
    }

    /// Another process holds the lock of the output folder.
    public static func outputLocked(_ output: String) -> Diagnostic {
        Diagnostic(
            PublishingCodes.locked, at: SourceLocation(output), "another run holds the lock of this output folder",
            help: "run again when it has ended")
    }
}
