public import LedgerModel

/// A placement of a source that no rule takes, with the totals of its records.
public struct UnmappedPlacement: Hashable, Sendable {
    /// The source, as the user named it.
    public let source: String
    /// The codes.
    public let placement: Placement
    /// The line of the first record.
    public private(set) var line: UInt32
    /// The number of records.
    public private(set) var records: Int
    /// Their sum in öre, ledger sign.
    public private(set) var ore: Int64
    /// The first and the last date of the records; nil without records.
    public private(set) var dates: ClosedRange<LedgerDate>?

    /// A placement with its totals.
    public init(
        source: String, placement: Placement, line: UInt32, records: Int, ore: Int64,
        dates: ClosedRange<LedgerDate>? = nil
    ) {
        self.source = source
        self.placement = placement
        self.line = line
        self.records = records
        self.ore = ore
        self.dates = dates
    }

    /// What makes two placements equal: their exact bytes, since `é` may be written as one code point or two.
    private struct Identity: Hashable {
        let source: [UInt8]
        let codes: [[UInt8]]

        init(_ placement: UnmappedPlacement) {
            source = Array(placement.source.utf8)
            codes = placement.placement.codes.map { Array($0.utf8) }
        }
    }

    /// One value for each placement of a source, in any order; throws when a sum does not fit.
    static func merged(_ placements: some Sequence<UnmappedPlacement>) throws(AmountOverflow) -> [UnmappedPlacement] {
        var merged: [Identity: UnmappedPlacement] = [:]
        for placement in placements {
            let identity = Identity(placement)
            guard var known = merged[identity] else {
                merged[identity] = placement
                continue
            }
            try known.add(placement)
            merged[identity] = known
        }
        return Array(merged.values)
    }

    /// Counts one more record.
    mutating func add(ore other: Int64, line otherLine: UInt32, date: LedgerDate) throws(AmountOverflow) {
        ore = try ore.plus(other)
        widen(date...date)
        if records == 0 || otherLine < line { line = otherLine }
        records += 1
    }

    /// Adds the totals of another part of the source on the same placement.
    mutating func add(_ other: UnmappedPlacement) throws(AmountOverflow) {
        ore = try ore.plus(other.ore)
        line = min(line, other.line)
        records += other.records
        if let dates = other.dates { widen(dates) }
    }

    private mutating func widen(_ other: ClosedRange<LedgerDate>) {
        let known = dates ?? other
        dates = min(known.lowerBound, other.lowerBound)...max(known.upperBound, other.upperBound)
    }
}

extension UnmappedPlacement: Comparable {
    /// Orders by source, then line, then codes.
    public static func < (left: UnmappedPlacement, right: UnmappedPlacement) -> Bool {
        if left.source != right.source {
            return left.source.utf8.lexicographicallyPrecedes(right.source.utf8)
        }
        if left.line != right.line { return left.line < right.line }
        return left.placement.codes.lexicographicallyPrecedes(right.placement.codes) {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }
}

extension Placement {
    /// The code of each ``CodePart``, then verksamhet and slag in report terms; empty where there is none.
    var codes: [String] {
        switch self {
        case .ledger(let kontering): kontering.codes + ["", ""]
        case .report(let verksamhet, let slag):
            Array(repeating: "", count: CodePart.allCases.count) + [verksamhet, slag]
        }
    }
}
