import LedgerModel

/// What rows on a placement are compared by, in eight bytes, so that those of all placements stay near.
struct PlacementHash: Sendable {
    /// Of all its codes; the upper half is of the account alone, or 0 for a balance account.
    ///
    /// Balance accounts are apart, since two exports of one ledger need not both have them.
    let whole: UInt64

    /// Of the account alone, odd; 0 for a balance account.
    @inline(__always)
    var account: UInt64 { whole >> 32 }

    /// Every placement has an account; its bit tells whether there are balance accounts instead.
    static let balances: UInt8 = 1
    private static let konto: UInt8 = 1

    /// The hashes of a placement that a batch announces; `parts` gets a bit for each code part that it has.
    init(_ new: NewPlacement, in batch: borrowing LedgerBatch, parts: inout UInt8) {
        let codes = batch.codes.span
        let konto = new.bounds(at: CodePart.konto.index)
        // In report terms there is no account, and every row is of the outcome.
        let isReport = new.slag != nil
        let salt: UInt64 = new.slag == .intakt ? 1 : isReport ? 2 : 0
        let account = Mixing.bytes(codes, konto, after: salt) >> 32 | 1
        let hadBalances = parts & Self.balances
        // The codes stand one behind the other: where each ends tells them apart.
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
