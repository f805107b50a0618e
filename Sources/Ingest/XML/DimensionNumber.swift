import Diagnostics
import LedgerModel

/// The numbers that dimensions have in the formats.
enum DimensionNumber {
    /// The warning when a dimension is told by something else, such as its name.
    static func fault(_ dimension: ByteView, at location: SourceLocation) -> Diagnostic? {
        dimension.allSatisfy { $0 &- 0x30 <= 9 } ? nil : .xmlDimensionName(dimension.string, at: location)
    }
}
