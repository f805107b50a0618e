import Diagnostics

/// Findings that a program's habit repeats on line after line: each is told once a file, with the number of lines.
///
/// They reach the log at the end of the file, ordered by where each was first made.
struct RepeatedFindings {
    private struct Entry {
        let key: String
        let first: Diagnostic
        var lines: Int
    }

    private var entries: [Entry] = []
    private var indexes: [String: Int] = [:]
    /// How many details are told apart; a file that invents more gets the rest under one.
    private static let limit = 1000

    /// Counts a finding; findings of one code are one unless `detail` tells them apart.
    ///
    /// `excerpt` is asked for the first time only, and may be nil, since decoding a line costs more than the finding.
    mutating func add(_ finding: Diagnostic, detail: String = "", excerpt: () -> String?) {
        let key = finding.code.id + detail
        if let index = indexes[key] {
            entries[index].lines += 1
        } else {
            keep(Entry(key: key, first: excerpt().map { finding.with(excerpt: $0) } ?? finding, lines: 1))
        }
    }

    /// Adds the findings of a later part of the file.
    mutating func absorb(_ part: RepeatedFindings) {
        for entry in part.entries {
            if let index = indexes[entry.key] {
                entries[index].lines += entry.lines
            } else {
                keep(entry)
            }
        }
    }

    private mutating func keep(_ entry: Entry) {
        let key = entries.count < Self.limit ? entry.key : entry.first.code.id
        if let index = indexes[key] {
            entries[index].lines += entry.lines
        } else {
            indexes[key] = entries.count
            entries.append(entry)
        }
    }

    /// Writes the findings to a log.
    func report(to log: inout DiagnosticLog) {
        for entry in entries { log.add(entry.first.standing(forLines: entry.lines)) }
    }
}
