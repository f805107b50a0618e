public import LedgerModel

/// The rows of a month that two runs do not have in common.
///
/// Rows are the same when all but three things are: the source's path, the line in it, and where the mapping puts them.
/// So a file under another name, or a row inserted before others, is no difference, and a rule that moved is none of
/// the ledger's. Equal rows count as often as they stand there.
public struct RowComparison {
    /// The rows that only the first run has, in its order.
    public private(set) var removed: [PublishedRow] = []
    /// The rows that only the second run has, in its order.
    public private(set) var added: [PublishedRow] = []
    /// Whether there are more than can be told: then both lists are empty.
    public private(set) var isTooLarge = false

    /// The most rows that are kept while they have no match.
    private let limit: Int
    private var unmatched = (old: Unmatched(), new: Unmatched())

    /// Rows of one run that wait for the same in the other.
    private struct Unmatched {
        /// By what must be the same, the numbers of the lines.
        var places: [[UInt8]: [Int]] = [:]
        var lines: [Int: [UInt8]] = [:]
        var next = 0
        var count: Int { lines.count }

        /// Takes out a line that is the same; false when there is none.
        mutating func match(_ identity: [UInt8]) -> Bool {
            guard var same = places[identity] else { return false }
            lines[same.removeFirst()] = nil
            places[identity] = same.isEmpty ? nil : same
            return true
        }

        mutating func add(_ line: [UInt8], _ identity: [UInt8]) {
            places[identity, default: []].append(next)
            lines[next] = line
            next += 1
        }
    }

    /// How many lines are looked ahead for the one that comes next in the other run.
    private static let window = 64

    /// A comparison that keeps so many rows at most.
    public init(limit: Int = 200_000) {
        self.limit = limit
    }

    /// Compares the rows of a month; a run without such rows has none of them.
    ///
    /// Throws ``DamagedFile`` when they are not as they were published.
    public mutating func compare(_ old: PublishedRun, _ new: PublishedRun, period: Period) throws {
        let (one, other) = (try old.lines(of: period), try new.lines(of: period))
        while !isTooLarge {
            let (left, right) = (try one.peek(0), try other.peek(0))
            if left == nil, right == nil { break }
            if let left, let right, one.isSame(left, other, right) {
                one.skip()
                other.skip()
                continue
            }
            try part(one, other)
            isTooLarge = unmatched.old.count + unmatched.new.count > limit
        }
        defer { unmatched = (Unmatched(), Unmatched()) }
        if isTooLarge {
            (removed, added) = ([], [])
            return
        }
        removed += try Self.rows(unmatched.old, of: one)
        added += try Self.rows(unmatched.new, of: other)
    }

    /// Passes lines that differ, up to where both runs go on alike.
    private mutating func part(_ one: PublishedLines, _ other: PublishedLines) throws {
        for distance in 1...Self.window {
            if try one.matches(0, other, distance) {
                for _ in 0..<distance { try take(other, isNew: true) }
                return
            }
            if try one.matches(distance, other, 0) {
                for _ in 0..<distance { try take(one, isNew: false) }
                return
            }
        }
        try take(one, isNew: false)
        try take(other, isNew: true)
    }

    private mutating func take(_ lines: PublishedLines, isNew: Bool) throws {
        guard let range = try lines.peek(0) else { return }
        let (line, identity) = (lines.bytes(range), try lines.identity(range))
        lines.skip()
        if isNew {
            if !unmatched.old.match(identity) { unmatched.new.add(line, identity) }
        } else {
            if !unmatched.new.match(identity) { unmatched.old.add(line, identity) }
        }
    }

    private static func rows(_ unmatched: Unmatched, of lines: PublishedLines) throws -> [PublishedRow] {
        try unmatched.lines.sorted { $0.key < $1.key }.map { _, line in
            guard let row = PublishedRow(line: line) else { throw DamagedFile(path: lines.path) }
            return row
        }
    }
}
