import LedgerModel

/// The ranges of all series of a source, or of a part of it.
struct SeriesRanges: Sendable {
    /// All but the most recent one.
    private var others: [SeriesRange] = []
    private var recent: SeriesRange?
    /// Used when there are more than a few others.
    private var indexes: [UInt32: Int] = [:]

    private static let few = 8

    /// Nothing yet, or ranges of different series.
    init(_ ranges: [SeriesRange] = []) {
        others = Array(ranges.dropLast())
        recent = ranges.last
        for (index, range) in others.enumerated() { indexes[range.series] = index }
    }

    /// The ranges, in no order.
    var ranges: [SeriesRange] { others + (recent.map { [$0] } ?? []) }

    /// Whether the numbers of each series ascend, so that no voucher is repeated.
    var areAscending: Bool { ranges.allSatisfy(\.isAscending) }

    /// All of them as one that may be any series; nil when there is none.
    var span: SeriesRange? {
        guard var span = recent?.ofAnySeries else { return nil }
        for range in others { span.append(range, goesOn: false) }
        return span
    }

    /// Whether a voucher may be in both.
    func meets(_ other: SeriesRanges) -> Bool {
        let theirs = other.ranges
        return ranges.contains { range in theirs.contains { range.meets($0) } }
    }

    @inline(__always)
    mutating func add(_ name: VoucherName, _ date: LedgerDate) {
        if recent?.series == name.series || turn(to: name.series) {
            recent?.add(name, date)
        } else {
            recent = SeriesRange(name, date)
        }
    }

    /// Adds those of a later part of the source; `goesOn` says whether its first voucher continues the last.
    mutating func append(_ next: SeriesRanges, goesOn: Bool) {
        for range in next.ranges {
            if recent?.series == range.series || turn(to: range.series) {
                recent?.append(range, goesOn: goesOn)
            } else {
                recent = range
            }
        }
    }

    /// Makes a series the recent one; false, with no recent one, when the series is new.
    private mutating func turn(to series: UInt32) -> Bool {
        if let recent {
            indexes[recent.series] = others.count
            others.append(recent)
        }
        recent = nil
        let known = others.count <= Self.few ? others.firstIndex { $0.series == series } : indexes[series]
        guard let known else { return false }
        recent = others[known]
        // The last takes its place.
        let last = others.removeLast()
        indexes[series] = nil
        if known < others.count {
            others[known] = last
            indexes[last.series] = known
        }
        return true
    }
}
