public import Diagnostics
public import Storage

/// The reported warnings of a run that published nothing, kept because no manifest records them.
///
/// `<output>/.cache/told` holds a digest of their keys. It is a cache: without it they are reported once more.
public enum ReportedWarnings {
    /// Whether the warnings of a log are the ones reported last.
    public static func areReported(
        _ log: DiagnosticLog, output: String, fileSystem: any FileSystem
    ) -> Bool {
        (try? fileSystem.contents(of: path(output))) == Array(digest(log).utf8)
    }

    /// Remembers that the warnings of a log have been reported; if that fails, they are reported again.
    public static func remember(_ log: DiagnosticLog, output: String, fileSystem: any FileSystem) {
        do {
            try fileSystem.createDirectory("\(output)/.cache")
            let writer = FileWriter(try fileSystem.createOutput("\(path(output)).new"))
            try writer.write(Array(digest(log).utf8))
            _ = try writer.finish(as: "told")
            try fileSystem.rename("\(path(output)).new", to: path(output))
        } catch {
            // Reporting twice is better than never.
        }
    }

    private static func path(_ output: String) -> String { "\(output)/.cache/told" }

    private static func digest(_ log: DiagnosticLog) -> String {
        SHA256Digest.of(log.warningKeys.map { "\($0.code) \($0.entry) \($0.about ?? "")\n" }.joined())
    }
}
