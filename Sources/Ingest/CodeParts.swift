import LedgerModel

/// Which code part each SIE dimension fills, looked up by the dimension's number as bytes.
struct CodeParts: Sendable {
    private let parts: [[UInt8]: CodePart]

    /// The inverse of the pipeline's `dimensions`.
    init(_ dimensions: [CodePart: Int]) {
        var parts: [[UInt8]: CodePart] = [:]
        for part in CodePart.allCases {
            guard let number = dimensions[part] else { continue }
            parts[Array(String(number).utf8)] = part
        }
        self.parts = parts
    }

    /// The code part of a dimension number such as `20`; nil for dimensions that the pipeline does not use.
    subscript(dimension: some Sequence<UInt8>) -> CodePart? {
        parts[Array(dimension.drop { $0 == UInt8(ascii: "0") })]
    }
}
