import LedgerModel

/// What rows on a coding are compared by.
struct CodingHash: Sendable {
    /// Of all its codes.
    let whole: UInt64
    /// Of its account alone, or 0 for a balance account, which two exports of one ledger need not both have.
    let outcome: UInt64

    /// The hashes of a coding that a batch announces.
    init(_ new: NewCoding, in batch: LedgerBatch) {
        let codes = batch.codes.span
        let konto = new.bounds(at: CodePart.konto.index)
        let isBalance = new.slag == nil && AccountClass(konto: codes, konto).isBalance
        var hash: UInt64 = new.slag.map { $0 == .intakt ? 1 : 2 } ?? 0
        for index in 0...NewCoding.verksamhet { hash = Mixing.bytes(codes, new.bounds(at: index), after: hash) }
        whole = hash
        let account = new.slag == nil ? Mixing.bytes(codes, konto, after: 0) : hash
        outcome = isBalance ? 0 : account | 1
    }

    /// The code parts, each a bit by ``CodePart/index``, that a coding has a code of.
    static func parts(_ new: NewCoding) -> UInt8 {
        CodePart.allCases.reduce(0) { new.bounds(at: $1.index).isEmpty ? $0 : $0 | 1 << UInt8($1.index) }
    }
}
