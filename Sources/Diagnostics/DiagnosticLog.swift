/// The findings of a run in the order they were made, counted by code.
///
/// At most ``keptPerCodeAndPath`` findings of one code in one file are kept, so that a broken export of millions of
/// lines cannot fill the memory; all are counted.
public struct DiagnosticLog: Sendable {
    /// How many findings of one code in one file are kept.
    public static let keptPerCodeAndPath = 10_000

    /// The kept findings, in order.
    public private(set) var diagnostics: [Diagnostic] = []
    private var counts: [Place: Int] = [:]

    private struct Place: Hashable {
        let code: DiagnosticCode
        let path: String
    }

    /// An empty log.
    public init() {}

    /// Adds a finding.
    public mutating func add(_ diagnostic: Diagnostic) {
        let place = Place(code: diagnostic.code, path: diagnostic.location.path)
        counts[place, default: 0] += 1
        if counts[place, default: 0] <= Self.keptPerCodeAndPath { diagnostics.append(diagnostic) }
    }

    /// Adds another log's findings with the lines of the small file they are in, where they have none.
    public mutating func add(_ other: DiagnosticLog, linesOf bytes: [UInt8]) {
        if bytes.isEmpty { return add(other) }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        var copy = other
        for (index, finding) in other.diagnostics.enumerated() where finding.excerpt == nil {
            guard let line = finding.location.line, lines.indices.contains(line - 1) else { continue }
            var text = lines[line - 1]
            if line == 1, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
            if text.last == 0x0D { text = text.dropLast() }
            copy.diagnostics[index] = finding.with(excerpt: String(decoding: text, as: UTF8.self))
        }
        add(copy)
    }

    /// Adds another log's findings after this one's, keeping no more of them than of findings added one by one.
    public mutating func add(_ other: DiagnosticLog) {
        var room: [Place: Int] = [:]
        for diagnostic in other.diagnostics {
            let place = Place(code: diagnostic.code, path: diagnostic.location.path)
            let left = room[place] ?? Self.keptPerCodeAndPath - (counts[place] ?? 0)
            room[place] = left - 1
            if left > 0 { diagnostics.append(diagnostic) }
        }
        for (place, count) in other.counts { counts[place, default: 0] += count }
    }

    /// How many findings of a severity were made, kept or not.
    public func count(_ severity: Severity) -> Int {
        counts.reduce(0) { $1.key.code.severity == severity ? $0 + $1.value : $0 }
    }

    /// How many findings of a severity one file has.
    public func count(_ severity: Severity, path: String) -> Int {
        counts.reduce(0) { $1.key.path == path && $1.key.code.severity == severity ? $0 + $1.value : $0 }
    }

    /// How many findings of a code one file has.
    public func count(_ code: DiagnosticCode, path: String) -> Int {
        counts[Place(code: code, path: path)] ?? 0
    }

    /// Whether anything rejects the run.
    public var hasErrors: Bool { counts.keys.contains { $0.code.severity == .error } }

    /// Whether a family of codes, by its three letters, has an error.
    public func hasErrors(of family: String) -> Bool {
        counts.keys.contains { $0.code.severity == .error && $0.code.id.hasPrefix(family) }
    }

    /// How many findings of each code were made, sorted by code.
    public var countsByCode: [(code: DiagnosticCode, count: Int)] {
        var sums: [DiagnosticCode: Int] = [:]
        for (place, count) in counts { sums[place.code, default: 0] += count }
        return sums.sorted { $0.key.id < $1.key.id }.map { (code: $0.key, count: $0.value) }
    }
}
