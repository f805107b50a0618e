/// The findings of a run in the order they were made, counted by code.
///
/// At most ``keptPerCodeAndPath`` findings of one code in one file are kept, so that a broken export of millions of
/// lines cannot fill the memory; all are counted.
public struct DiagnosticLog: Sendable {
    /// How many findings of one code in one file are kept.
    public static let keptPerCodeAndPath = 10_000

    /// What is added to each finding: its severity for this run, and the source it is in.
    public var context = FindingContext()
    /// The kept findings, in order.
    public private(set) var diagnostics: [Diagnostic] = []
    private var counts: [Place: Int] = [:]

    private struct Place: Hashable {
        let code: DiagnosticCode
        let severity: Severity
        let path: String

        init(_ diagnostic: Diagnostic) {
            self.init(code: diagnostic.code, severity: diagnostic.severity, path: diagnostic.location.path)
        }

        init(code: DiagnosticCode, severity: Severity, path: String) {
            self.code = code
            self.severity = severity
            self.path = path
        }
    }

    /// How many findings of one code and severity a file has, kept or not.
    public struct Count: Hashable, Sendable {
        /// The code.
        public let code: DiagnosticCode
        /// How grave they are.
        public let severity: Severity
        /// The file.
        public let path: String
        /// How many there are, > 0.
        public let count: Int

        /// A count.
        public init(_ code: DiagnosticCode, _ severity: Severity, path: String, count: Int) {
            self.code = code
            self.severity = severity
            self.path = path
            self.count = count
        }
    }

    /// An empty log.
    public init() {}

    /// A log of findings that another has kept and counted; nil when the counts are not of these findings.
    public init?(_ kept: [Diagnostic], counts: [Count]) {
        for finding in kept { self.counts[Place(finding), default: 0] += 1 }
        diagnostics = kept
        let known = self.counts
        self.counts = [:]
        for count in counts {
            let place = Place(code: count.code, severity: count.severity, path: count.path)
            guard self.counts.updateValue(count.count, forKey: place) == nil else { return nil }
            guard count.count > 0, known[place, default: 0] == min(count.count, Self.keptPerCodeAndPath) else {
                return nil
            }
        }
        guard known.keys.allSatisfy({ self.counts[$0] != nil }) else { return nil }
    }

    /// Adds a finding with the severity that this run gives it.
    public mutating func add(_ finding: Diagnostic) {
        guard let diagnostic = context.applied(to: finding) else { return }
        let place = Place(diagnostic)
        counts[place, default: 0] += 1
        if counts[place, default: 0] <= Self.keptPerCodeAndPath { diagnostics.append(diagnostic) }
    }

    /// Adds another log's findings; those without an excerpt get their line of the small file `bytes`.
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

    /// Adds another log's findings after this one's, within the same limit per code and file.
    public mutating func add(_ other: DiagnosticLog) {
        var room: [Place: Int] = [:]
        for finding in other.diagnostics {
            guard let diagnostic = context.applied(to: finding) else { continue }
            let place = Place(diagnostic)
            let left = room[place] ?? Self.keptPerCodeAndPath - (counts[place] ?? 0)
            room[place] = left - 1
            if left > 0 { diagnostics.append(diagnostic) }
        }
        for (place, count) in other.counts {
            let severity = context.policy.severity(place.severity, of: place.code, at: place.path)
            guard let severity else { continue }
            let path = context.name(of: place.path)
            counts[Place(code: place.code, severity: severity, path: path), default: 0] += count
        }
    }

    /// Leaves of the findings of some codes, for each file and subject, the first, standing for the others.
    ///
    /// For what a program's habit repeats on row after row.
    public mutating func fold(_ codes: Set<DiagnosticCode>) {
        let folded = counts.filter { codes.contains($0.key.code) && $0.value > 1 }
        if folded.isEmpty { return }
        var lines: [Fold: Int] = [:]
        for finding in diagnostics where codes.contains(finding.code) { lines[Fold(finding), default: 0] += 1 }
        for place in folded.keys { counts[place] = lines.keys.count { $0.place == place } }
        diagnostics = diagnostics.compactMap { finding in
            guard codes.contains(finding.code) else { return finding }
            return lines.removeValue(forKey: Fold(finding)).map(finding.standing)
        }
    }

    /// Findings of which the first stands for the others.
    private struct Fold: Hashable {
        let place: Place
        let subjects: [String]

        init(_ finding: Diagnostic) {
            place = Place(finding)
            subjects = finding.subjects
        }
    }

    /// The kept findings that meet a condition, as a log.
    public func filtered(_ isWanted: (Diagnostic) -> Bool) -> DiagnosticLog {
        var log = DiagnosticLog()
        for diagnostic in diagnostics where isWanted(diagnostic) { log.add(diagnostic) }
        return log
    }

    /// The same log without the findings of a severity.
    public func without(_ severity: Severity) -> DiagnosticLog {
        var log = self
        log.diagnostics.removeAll { $0.severity == severity }
        log.counts = counts.filter { $0.key.severity != severity }
        return log
    }

    /// A file's path from the working directory, if a kept finding has it.
    func openedPath(of path: String) -> String {
        diagnostics.first { $0.location.path == path }?.location.openedAs ?? path
    }

    /// How many findings of a severity were made, kept or not.
    public func count(_ severity: Severity) -> Int {
        counts.reduce(0) { $1.key.severity == severity ? $0 + $1.value : $0 }
    }

    /// How many findings of a severity one file has.
    public func count(_ severity: Severity, path: String) -> Int {
        counts.reduce(0) { $1.key.path == path && $1.key.severity == severity ? $0 + $1.value : $0 }
    }

    /// How many findings of a code one file has.
    public func count(_ code: DiagnosticCode, path: String) -> Int {
        Severity.allCases.reduce(0) { $0 + (counts[Place(code: code, severity: $1, path: path)] ?? 0) }
    }

    /// Whether anything rejects the run.
    public var hasErrors: Bool { counts.keys.contains { $0.severity == .error } }

    /// Whether a family of codes, by its three letters, has an error.
    public func hasErrors(of family: String) -> Bool {
        counts.keys.contains { $0.severity == .error && $0.code.id.hasPrefix(family) }
    }

    /// How many findings of each code and severity each file has, in the order of files, codes and severities.
    public var countsByFile: [Count] {
        counts.map { Count($0.key.code, $0.key.severity, path: $0.key.path, count: $0.value) }
            .sorted { ($0.path, $0.code.id, $0.severity) < ($1.path, $1.code.id, $1.severity) }
    }

    /// The number of findings by code and severity, sorted by code, the gravest first.
    public var countsByCode: [(code: DiagnosticCode, severity: Severity, count: Int)] {
        struct Kind: Hashable {
            let code: DiagnosticCode
            let severity: Severity
        }
        var sums: [Kind: Int] = [:]
        for (place, count) in counts { sums[Kind(code: place.code, severity: place.severity), default: 0] += count }
        return sums.sorted { ($0.key.code.id, $0.key.severity) < ($1.key.code.id, $1.key.severity) }
            .map { (code: $0.key.code, severity: $0.key.severity, count: $0.value) }
    }
}
