import LedgerModel

/// Which code part each SIE dimension fills, looked up by the dimension's number as bytes.
struct CodeParts: Sendable {
    /// So few that a look through them takes less than a hash.
    private let parts: [(dimension: Int, part: CodePart)]

    /// The inverse of the pipeline's `dimensions`.
    init(_ dimensions: [CodePart: Int]) {
        parts = dimensions.map { (dimension: $0.value, part: $0.key) }.sorted { $0.part > $1.part }
    }

    /// The code part of a dimension number such as `20`; nil for dimensions that the pipeline does not use.
    subscript(dimension: some Sequence<UInt8>) -> CodePart? {
        var number = 0
        for byte in dimension {
            guard byte &- 0x30 <= 9, number < 1 << 32 else { return nil }
            number = number * 10 + Int(byte &- 0x30)
        }
        return parts.first { $0.dimension == number }?.part
    }
}
