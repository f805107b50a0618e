import LedgerModel

/// Which code part each SIE dimension fills, looked up by the dimension's number as bytes.
struct CodeParts: Sendable {
    /// So few that a look through them takes less than a hash.
    private let parts: [(dimension: Int, part: CodePart)]
    /// The same for dimensions of one or two digits: the index of the part plus one, 0 for none.
    let shortNumbers: [UInt8]

    /// The inverse of the pipeline's `dimensions`, no two of which are the same.
    init(_ dimensions: [CodePart: Int]) {
        parts = CodePart.allCases.compactMap { part in dimensions[part].map { (dimension: $0, part: part) } }
        var numbers = Array(repeating: UInt8(0), count: 100)
        for (dimension, part) in parts where dimension < numbers.count { numbers[dimension] = UInt8(part.index + 1) }
        shortNumbers = numbers
    }

    /// The code part of a dimension number such as `20`; nil for dimensions that the pipeline does not use.
    @inline(__always)
    subscript(dimension: some Sequence<UInt8>) -> CodePart? {
        var number = 0
        for byte in dimension {
            guard byte &- 0x30 <= 9, number < 1 << 32 else { return nil }
            number = number * 10 + Int(byte &- 0x30)
        }
        for entry in parts where entry.dimension == number { return entry.part }
        return nil
    }
}
