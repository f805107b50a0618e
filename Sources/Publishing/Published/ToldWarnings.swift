public import Diagnostics
public import Storage

/// The warnings of a run that published nothing, kept so that they are told once although no manifest has them.
///
/// `<output>/.cache/told` holds a digest of their keys. It is a cache: without it they are told once more.
public enum ToldWarnings {
    /// Whether the warnings of a log were the last to be told.
    public static func areTold(
        _ log: DiagnosticLog, output: String, fileSystem: any FileSystem
    ) -> Bool {
        (try? fileSystem.contents(of: path(output))) == Array(digest(log).utf8)
    }

    /// Remembers that the warnings of a log are told; what cannot be written is told again.
    public static func remember(_ log: DiagnosticLog, output: String, fileSystem: any FileSystem) {
        do {
            try fileSystem.createDirectory("\(output)/.cache")
            let writer = FileWriter(try fileSystem.createOutput("\(path(output)).new"))
            try writer.write(Array(digest(log).utf8))
            _ = try writer.finish(as: "told")
            try fileSystem.rename("\(path(output)).new", to: path(output))
        } catch {
            // Told twice is better than never.
        }
    }

    private static func path(_ output: String) -> String { "\(output)/.cache/told" }

    private static func digest(_ log: DiagnosticLog) -> String {
        SHA256Digest.of(log.warningKeys.map { "\($0.code) \($0.entry) \($0.about ?? "")\n" }.joined())
    }
}
