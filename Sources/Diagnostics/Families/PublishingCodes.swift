/// The family PUB: writing and showing the output.
public enum PublishingCodes {
    /// All codes of the family, ascending.
    public static let all: [DiagnosticCode] = [cannotWrite, locked, ownedByAnother]

    static let cannotWrite = DiagnosticCode(
        "PUB101", .error, "The output cannot be written",
        cause: "The disk is full, the folder belongs to another user, or something else stands where a link belongs.",
        remedy: "Mend what the message names and run again; what was published before is untouched.")
    static let locked = DiagnosticCode(
        "PUB102", .error, "Another run is writing to the output folder",
        cause: "Two runs of the same pipeline overlap, often a scheduled one and one by hand.",
        remedy: "Wait for the other run to end; a lock never outlives its process.")
    static let ownedByAnother = DiagnosticCode(
        "PUB103", .error, "The output folder is another pipeline's",
        cause: "Two pipelines name the same output folder, or this one has been given a new name.",
        remedy: "Give each pipeline an output folder of its own; after a change of `name`, move the old one away.")
}

extension Diagnostic {
    /// Writing to the output folder failed; `reason` is the failed operation in words.
    public static func cannotPublish(_ reason: String, output: String) -> Diagnostic {
        Diagnostic(
            PublishingCodes.cannotWrite, at: SourceLocation(output), "nothing was published: \(reason)")
    }

    /// What is published in the output folder is of the pipeline `owner`, in whose place this one's runs would come.
    public static func outputOfAnother(_ owner: String, output: String) -> Diagnostic {
        Diagnostic(
            PublishingCodes.ownedByAnother, at: SourceLocation(output),
            "what is published here is of the pipeline \(owner), and would be replaced")
    }

    /// Another process holds the lock of the output folder.
    public static func outputLocked(_ output: String) -> Diagnostic {
        Diagnostic(
            PublishingCodes.locked, at: SourceLocation(output), "another run holds the lock of this output folder",
            help: "run again when it has ended")
    }
}
