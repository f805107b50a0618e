public import Diagnostics
public import LedgerModel
public import Storage

/// The reported warnings of a run that published nothing, kept because no manifest records them.
///
/// `<output>/.cache/told` holds a digest of their keys for each month. It is a cache: without it they are reported once
/// more.
public enum ReportedWarnings {
    /// Whether the warnings of a log are the ones reported last.
    public static func areReported(
        _ log: DiagnosticLog, of month: Period, output: String, fileSystem: any FileSystem
    ) -> Bool {
        lines(output, fileSystem).contains("\(month) \(digest(log))")
    }

    private static func lines(_ output: String, _ fileSystem: any FileSystem) -> [String] {
        guard let bytes = try? fileSystem.contents(of: path(output)) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Remembers that the warnings of a log have been reported; if that fails, they are reported again.
    public static func remember(
        _ log: DiagnosticLog, of month: Period, output: String, fileSystem: any FileSystem
    ) {
        // The last months are enough: a month that is run every night is among them.
        let others = lines(output, fileSystem).filter { !$0.hasPrefix("\(month) ") }.suffix(99)
        let text = (others + ["\(month) \(digest(log))"]).map { $0 + "\n" }.joined()
        do {
            try fileSystem.createDirectory("\(output)/.cache")
            let writer = FileWriter(try fileSystem.createOutput("\(path(output)).new"))
            try writer.write(Array(text.utf8))
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
