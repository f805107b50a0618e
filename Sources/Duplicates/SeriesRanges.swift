import LedgerModel

/// The ranges of all series of a source.
struct SeriesRanges: Sendable {
    private(set) var ranges: [SeriesRange] = []
    /// Asked once there are more than a few.
    private var indexes: [UInt32: Int] = [:]
    /// The index of the series that was asked for last.
    private var recent = 0

    private static let few = 8

    /// Whether no voucher can stand twice in the source: the numbers of each series ascend.
    var areAscending: Bool { ranges.allSatisfy(\.isAscending) }

    /// All of them as one that may be any series; nil when there is none.
    var span: SeriesRange? {
        guard var span = ranges.first?.ofAnySeries else { return nil }
        for range in ranges.dropFirst() { span.append(range, goesOn: false) }
        return span
    }

    /// Whether a voucher may be in both.
    func meets(_ other: SeriesRanges) -> Bool {
        ranges.contains { range in other.ranges.contains { range.meets($0) } }
    }

    @inline(__always)
    mutating func add(_ piece: VoucherPiece) {
        if recent < ranges.count, ranges[recent].series == piece.name.series {
            ranges[recent].add(piece)
        } else if let index = index(of: piece.name.series) {
            recent = index
            ranges[index].add(piece)
        } else {
            append(SeriesRange(piece))
        }
    }

    /// Adds those of a later part of the source; `goesOn` says whether its first voucher is the last one's.
    mutating func append(_ next: SeriesRanges, goesOn: Bool) {
        for range in next.ranges {
            if let index = index(of: range.series) {
                ranges[index].append(range, goesOn: goesOn)
            } else {
                append(range)
            }
        }
    }

    private mutating func append(_ range: SeriesRange) {
        recent = ranges.count
        indexes[range.series] = ranges.count
        ranges.append(range)
    }

    private func index(of series: UInt32) -> Int? {
        ranges.count <= Self.few ? ranges.firstIndex { $0.series == series } : indexes[series]
    }
}
