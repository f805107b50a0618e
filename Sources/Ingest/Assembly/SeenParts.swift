import LedgerModel

/// The code parts that a source fills, to tell of one that the pipeline names and the source never has.
struct SeenParts {
    private var bits: UInt16 = 0
    /// Whether any row has objects, also of dimensions that nobody asks for.
    var hasObjects = false

    /// Takes the part of a code that is not empty.
    mutating func insert(_ part: CodePart) { bits |= 1 << UInt16(part.index) }

    /// Takes the codes of a kontering; one without objects says nothing.
    mutating func insert(_ kontering: Kontering, hasObjects: Bool) {
        guard hasObjects else { return }
        self.hasObjects = true
        for part in CodePart.allCases where !kontering[part].isEmpty { insert(part) }
    }

    func contains(_ part: CodePart) -> Bool { bits & 1 << UInt16(part.index) != 0 }

    mutating func formUnion(_ other: SeenParts) {
        bits |= other.bits
        hasObjects = hasObjects || other.hasObjects
    }
}
