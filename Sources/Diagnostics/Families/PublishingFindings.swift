extension Diagnostic {
    /// PUB1xx: writing and showing the output.
    static let publishingCodes: [DiagnosticCode] = [pub101, pub102, pub103, pub104, pub105, pub106]

    static let pub101 = DiagnosticCode(
        "PUB101", .error, "The output cannot be written",
        cause: "The disk is full, the folder belongs to another user, or something else stands where a link belongs.",
        remedy: "Mend what the message names and run again; what was published before is untouched.")
    /// Writing to the output folder failed; `reason` is the failed operation in words.
    package static func cannotPublish(_ reason: String, output: String) -> Self {
        Self(pub101, at: SourceLocation(output), "nothing was published: \(reason)")
    }

    static let pub102 = DiagnosticCode(
        "PUB102", .error, "Another run is writing to the output folder",
        cause: "Two runs of the same pipeline overlap, often a scheduled one and one by hand.",
        remedy: "Wait for the other run to end; a lock never outlives its process.")
    package static func outputLocked(_ output: String) -> Self {
        Self(
            pub102, at: SourceLocation(output), "another run holds the lock of this output folder",
            help: "run again when it has ended")
    }

    static let pub103 = DiagnosticCode(
        "PUB103", .error, "The output folder is another pipeline's",
        cause: "Two pipelines name the same output folder, or this one has been given a new name.",
        remedy: "Give each pipeline an output folder of its own; after a change of `name`, move the old one away.")
    /// What is published in the output folder is of the pipeline `owner`, in whose place this one's runs would come.
    package static func outputOfAnother(_ owner: String, output: String) -> Self {
        Self(
            pub103, at: SourceLocation(output),
            "what is published here is of the pipeline \(owner), and would be replaced")
    }

    static let pub104 = DiagnosticCode(
        "PUB104", .error, "The month is published, but something after it failed",
        cause: "Readers see the new run of the month. The disk failed to make that durable, or `latest` cannot be "
            + "switched, as where it is another user's.",
        remedy: "Mend what the message names and run again, which sets `latest` right; the month itself is done.")
    /// Readers see the new run of a month, but what had to follow failed; `reason` is the failed operation in words.
    package static func publishedInTrouble(_ period: String, _ reason: String, output: String) -> Self {
        Self(pub104, at: SourceLocation(output), "\(period) is published, but \(reason)")
    }

    static let pub105 = DiagnosticCode(
        "PUB105", .error, "Files of the run were removed while it wrote them",
        cause: "The output folder was removed or replaced, or two runs wrote to it at once: `.lock` was removed, "
            + "or the disk does not share locks between hosts (SMB with `nobrl`, NFS with `nolock`).",
        remedy: "Run again, alone; what was published before is untouched.")
    /// A file of the run was there and is not; empty when all of its folder is gone.
    package static func runLost(_ file: String, output: String) -> Self {
        let what = file.isEmpty ? "the run's folder" : file
        return Self(
            pub105, at: SourceLocation(output),
            "nothing was published: \(what) has been removed or changed while the run was written")
    }

    static let pub106 = DiagnosticCode(
        "PUB106", .error, "The link `latest` cannot be set right",
        cause: "It is missing, leads nowhere or lags behind, and the folder or the link is another user's.",
        remedy: "Mend what the message names, or remove `latest`, and run again; the months are untouched.")
    /// `latest` is wrong and cannot be switched; `reason` is the failed operation in words.
    package static func latestStuck(_ reason: String, output: String) -> Self {
        Self(pub106, at: SourceLocation(output), "latest does not name the newest month: \(reason)")
    }
}
