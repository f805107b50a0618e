/// A run of records in source order, about ``capacity`` of them, with the texts they refer to.
///
/// A batch is a value: the reader fills it, passes it on, and gets it back to fill again, so that a whole export passes
/// through the memory of one batch.
public struct LedgerBatch: Sendable {
    /// The number of records at which a batch is passed on; with a whole block's records it may be larger.
    public static let capacity = 16 * 1024

    /// The records in source order.
    public var records: [LedgerRecord]
    /// The vouchers that the records refer to, in source order; empty unless texts are kept.
    public var vouchers: [VoucherHead]
    /// Where the records of another voucher, or of none, start, ascending; records before the first have no voucher.
    public var stretches: [VoucherStretch]
    /// UTF-8 bytes that the ``TextRange``s of records and vouchers point into.
    public var text: [UInt8]
    /// Placements met for the first time, in order: the first has index ``firstNewPlacement``.
    public private(set) var newPlacements: [NewPlacement]
    /// What the rows of ``newPlacements`` say of themselves, see ``NewPlacement/terms``; mostly nothing.
    public private(set) var terms: [AmountTerms]
    /// The codes of ``newPlacements`` as UTF-8, concatenated.
    public private(set) var codes: [UInt8]
    /// Index of the first of ``newPlacements``.
    public var firstNewPlacement: Int

    /// An empty batch.
    public init() {
        records = []
        vouchers = []
        stretches = []
        text = []
        newPlacements = []
        terms = []
        codes = []
        firstNewPlacement = 0
    }

    /// Whether it carries neither records nor placements.
    public var isEmpty: Bool { records.isEmpty && newPlacements.isEmpty }

    /// Empties the batch for reuse, keeping its memory; the next placement will have index `nextPlacement`.
    public mutating func removeAll(nextPlacement: Int) {
        records.removeAll(keepingCapacity: true)
        vouchers.removeAll(keepingCapacity: true)
        stretches.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        newPlacements.removeAll(keepingCapacity: true)
        terms.removeAll(keepingCapacity: true)
        codes.removeAll(keepingCapacity: true)
        firstNewPlacement = nextPlacement
    }

    // MARK: Placements

    /// Announces a placement that first occurs on a line, with what its rows say of themselves.
    public mutating func announce(_ placement: Placement, terms: AmountTerms = AmountTerms(), line: UInt32) {
        let start = codes.count
        var ends = InlineArray<8, UInt32>(repeating: 0)
        for part in CodePart.allCases {
            switch placement {
            case .ledger(let kontering): codes.append(contentsOf: kontering[part].utf8)
            case .report(_, let slag): if part.index == NewPlacement.slag { codes.append(contentsOf: slag.utf8) }
            }
            ends[part.index] = UInt32(codes.count)
        }
        var isReport = false
        if case .report(let verksamhet, _) = placement {
            codes.append(contentsOf: verksamhet.utf8)
            isReport = true
        }
        ends[NewPlacement.verksamhet] = UInt32(codes.count)
        var place: UInt32?
        if terms != AmountTerms() {
            place = UInt32(self.terms.count)
            self.terms.append(terms)
        }
        newPlacements.append(NewPlacement(line: line, isReport: isReport, terms: place, start: start, ends: ends))
    }

    /// Announces a kontering that first occurs on a line.
    ///
    /// `parts` are its codes as UTF-8. Their bytes are copied; the pointers are not kept.
    public mutating func announce(codes parts: PerCodePart<UnsafeBufferPointer<UInt8>>, line: UInt32) {
        let (parts, start) = (parts.span, codes.count)
        var (ends, end) = (InlineArray<8, UInt32>(repeating: 0), start)
        for index in parts.indices {
            end += parts[index].count
            ends[index] = UInt32(end)
        }
        ends[NewPlacement.verksamhet] = UInt32(end)
        codes.append(addingCapacity: end - start) { codes in
            for index in parts.indices { for byte in parts[index] { codes.append(byte) } }
        }
        newPlacements.append(NewPlacement(line: line, isReport: false, start: start, ends: ends))
    }

    /// The placements that it announces, in order.
    public var placements: [Placement] { newPlacements.map(placement) }

    /// A placement that it announces.
    public func placement(_ new: NewPlacement) -> Placement {
        guard new.isReport else { return .ledger(kontering(new)) }
        return .report(
            verksamhet: code(new, at: NewPlacement.verksamhet), slag: code(new, at: NewPlacement.slag))
    }

    /// A kontering that it announces.
    public func kontering(_ new: NewPlacement) -> Kontering {
        var kontering = Kontering(konto: "")
        for part in CodePart.allCases { kontering[part] = code(new, at: part.index) }
        return kontering
    }

    private func code(_ new: NewPlacement, at index: Int) -> String {
        String(decoding: codes[new.bounds(at: index)], as: UTF8.self)
    }

    // MARK: Taking back

    /// A position in a batch that it can be rewound to.
    public struct Mark: Sendable {
        fileprivate let records: Int
        fileprivate let vouchers: Int
        fileprivate let text: Int
    }

    /// The current position, plus `records` that are not in it yet although their vouchers and texts are.
    public func mark(andRecords records: Int = 0) -> Mark {
        Mark(records: self.records.count + records, vouchers: vouchers.count, text: text.count)
    }

    /// Removes all records, vouchers and texts after `mark`; new placements stay.
    public mutating func rewind(to mark: Mark) {
        records.removeLast(max(0, records.count - mark.records))
        while let last = stretches.last, last.firstRecord >= mark.records { stretches.removeLast() }
        vouchers.removeLast(vouchers.count - mark.vouchers)
        text.removeLast(text.count - mark.text)
    }

    // MARK: Texts

    /// The text of a range, for places where speed does not matter.
    public func string(_ range: TextRange) -> String {
        String(decoding: text[range.bounds], as: UTF8.self)
    }

    /// Appends UTF-8 text and returns its range.
    public mutating func append(text string: some Sequence<UInt8>) -> TextRange {
        let offset = text.count
        text.append(contentsOf: string)
        return TextRange(offset: UInt32(offset), count: UInt32(text.count - offset))
    }
}
