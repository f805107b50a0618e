/// A placement met for the first time in a source; its codes stand in the batch that announces it.
///
/// A ledger has tens of thousands, announced again in every file and by every worker, so they are not objects with
/// strings of their own: see ``LedgerBatch/placement(_:)``.
public struct NewPlacement: Sendable {
    /// The line of the first record that uses it.
    public let line: UInt32
    /// Whether it is in report terms: a verksamhet, and a slag that stands where the account's code does.
    public let isReport: Bool
    /// What its rows say of themselves, as an index into ``LedgerBatch/terms``; nil when they say nothing.
    public let terms: UInt32?
    /// The start of the first code in ``LedgerBatch/codes``.
    @usableFromInline let start: UInt32
    /// The end of each code: one for each ``CodePart``, and one for the verksamhet of report terms.
    @usableFromInline let ends: InlineArray<8, UInt32>

    /// The index of the verksamhet of report terms, which follows the code parts.
    public static let verksamhet = CodePart.allCases.count
    /// The index of the slag of report terms, which have no account.
    public static let slag = CodePart.konto.index

    init(line: UInt32, isReport: Bool, terms: UInt32? = nil, start: Int, ends: InlineArray<8, UInt32>) {
        self.line = line
        self.isReport = isReport
        self.terms = terms
        self.start = UInt32(start)
        self.ends = ends
    }

    /// The bounds in ``LedgerBatch/codes`` of the code with an index: see ``CodePart/index`` and ``verksamhet``.
    @inlinable
    public func bounds(at index: Int) -> Range<Int> {
        let ends = ends.span
        return Int(index == 0 ? start : ends[index - 1])..<Int(ends[index])
    }
}
