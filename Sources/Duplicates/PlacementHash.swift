import LedgerModel

/// What rows on a placement are compared by: eight bytes, so that those of all placements stay in the cache.
struct PlacementHash: Sendable {
    /// The hash of all codes; the upper half is of the account alone, or 0 for a balance account.
    ///
    /// Balance accounts are kept separate, since one of two exports of the same ledger may lack them.
    let whole: UInt64

    /// The hash of the account alone, an odd number; 0 for a balance account.
    @inline(__always)
    var account: UInt64 { whole >> 32 }

    /// Every placement has an account, so the account's bit is free to mark balance accounts.
    static let balances: UInt8 = 1
    private static let konto: UInt8 = 1

    /// The hashes of an announced placement; sets a bit in `parts` for each code part that it has.
    ///
    /// Rows that say other things of themselves are rows of another placement, see ``AmountTerms``.
    init(_ new: NewPlacement, in batch: borrowing LedgerBatch, parts: inout UInt8) {
        let terms = new.terms.map { batch.terms[Int($0)].series(in: .utfall) }
        self.init(new, in: batch, parts: &parts, terms: terms.map(Mixing.terms) ?? 0)
    }

    /// The same with the hash of what the rows say of themselves, 0 for nothing.
    init(_ new: NewPlacement, in batch: borrowing LedgerBatch, parts: inout UInt8, terms: UInt64) {
        let codes = batch.codes.span
        let konto = new.bounds(at: CodePart.konto.index)
        // In report terms there is no account, and every row belongs to the outcome.
        let isReport = new.isReport
        // Report terms have the slag where a ledger has the account.
        let salt = (isReport ? 1 : 0) ^ terms
        let account = Mixing.bytes(codes, konto, after: salt) >> 32 | 1
        let hadBalances = parts & Self.balances
        // The codes are concatenated; their end positions keep `1|23` and `12|3` apart.
        var ends = salt
        for index in 0...NewPlacement.verksamhet {
            let bounds = new.bounds(at: index)
            ends = ends &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(bounds.count)
            if !bounds.isEmpty { parts |= 1 << UInt8(index) }
        }
        let all = konto.lowerBound..<new.bounds(at: NewPlacement.verksamhet).upperBound
        let hash = Mixing.bytes(codes, all, after: ends)
        let isBalance = !isReport && AccountClass(konto: codes, konto).isBalance
        parts = parts & ~Self.konto | (isBalance ? Self.balances : 0) | hadBalances
        whole = (isBalance ? 0 : isReport ? hash >> 32 | 1 : account) << 32 | hash & 0xFFFF_FFFF
    }
}
