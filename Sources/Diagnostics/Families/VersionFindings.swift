extension Diagnostic {
    /// SRC132-134: files of versions, and files that need not be there.
    static let versionCodes: [DiagnosticCode] = [src132, src133, src134]

    static let src132 = DiagnosticCode(
        "SRC132", .warning, "A file's name does not say its version",
        cause: "`{version}` stands for the month that a forecast was made after, and the name has none, or several; "
            + "the file is not read.",
        remedy: "Name the file by its month, such as prognos-2026-02.csv.")
    package static func fileWithoutVersion(_ name: String, pattern: String, at location: SourceLocation) -> Self {
        Self(
            src132, at: location, "\(name) has no month where \(pattern) has `{version}`, and is not read"
        ).about(name)
    }

    static let src133 = DiagnosticCode(
        "SRC133", .error, "Two files are of one version",
        cause: "A forecast was delivered twice under different names, and nothing says which of the two holds.",
        remedy: "Keep one of the files.")
    package static func versionTwice(
        _ version: String, _ name: String, _ other: String, at location: SourceLocation
    ) -> Self {
        Self(src133, at: location, "\(other) and \(name) are both version \(version)", help: "keep one of the two")
    }

    static let src134 = DiagnosticCode(
        "SRC134", .note, "An optional source has no file",
        cause: "The source says `optional: true`, and no file matches its path yet.",
        remedy: "None is needed; its figures are empty, not 0.")
    package static func optionalMissing(_ pattern: String, _ scenario: String, at location: SourceLocation) -> Self {
        Self(
            src134, at: location, "no file matches \(pattern); the figures of \(scenario) are empty"
        ).about(pattern)
    }

    /// `{version}` is in the path of a source that is no forecast.
    package static func versionedPath(actual: String, at location: SourceLocation) -> Self {
        Self(
            cfg123, at: location, "`{version}` is for forecasts, and this source is \(actual)",
            help: "use `*` in the path; decisions of a budget stand in its columns")
    }
}
