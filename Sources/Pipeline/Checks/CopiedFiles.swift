import Configuration
import Diagnostics
import Ingest
import LedgerModel

/// Reports files with the same bytes under another name, such as `export (1).se`: they would be counted twice.
struct CopiedFiles: RunCheck {
    /// The sources that gave records, by the digest of their file.
    private var files: [String: [PlannedSource]] = [:]

    mutating func add(_ result: SourceResult, _ notes: inout CheckNotes, log: inout DiagnosticLog) {
        guard result.summary.delivered.records > 0 else { return }
        let source = result.source
        // Versions of a forecast are never added; one that did not change from a month to the next may be the same.
        let first = files[result.summary.sha256]?.first {
            source.version == $0.version && source.configuration.overlaps($0.configuration)
        }
        if let first {
            let finding = Diagnostic.copiedFile(of: first.name, at: SourceLocation(source.name))
            log.add(finding.lowered(by: [first, source]))
            notes.copies.insert(source.name)
        }
        files[result.summary.sha256, default: []].append(source)
    }
}
