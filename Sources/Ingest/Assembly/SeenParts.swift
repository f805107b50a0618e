import LedgerModel

/// The code parts that a source fills, to tell of one that the pipeline names and the source never has.
struct SeenParts {
    private var bits: UInt16 = 0
    /// Whether any row has objects of a dimension that the pipeline does not ask for.
    var hasUnasked = false

    /// The dimensions that are neither asked for nor reserved; not more than ``limit``.
    private(set) var others: Set<Int> = []
    private static let limit = 100

    /// Whether a dimension needs no declaration: SIE reserves 1-19 (point 8.17).
    static func isReserved(_ dimension: some Collection<UInt8>) -> Bool {
        dimension.count == 1 || dimension.count == 2 && (dimension.first == 0x31 || dimension.first == 0x30)
    }

    /// Takes dimensions that are neither asked for nor reserved.
    mutating func insert(_ others: [Int]) {
        if self.others.count < Self.limit { self.others.formUnion(others) }
    }

    /// Takes the part of a code that is not empty.
    mutating func insert(_ part: CodePart) { bits |= 1 << UInt16(part.index) }

    /// Takes the codes of a kontering.
    mutating func insert(_ kontering: Kontering) {
        for part in CodePart.allCases where !kontering[part].isEmpty { insert(part) }
    }

    func contains(_ part: CodePart) -> Bool { bits & 1 << UInt16(part.index) != 0 }

    mutating func formUnion(_ other: SeenParts) {
        bits |= other.bits
        insert(Array(other.others))
        hasUnasked = hasUnasked || other.hasUnasked
    }
}
