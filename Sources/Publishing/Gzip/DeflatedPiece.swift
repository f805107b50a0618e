/// A part of a file that was deflated independently: no references to earlier data, ending on a byte boundary.
struct DeflatedPiece {
    /// The deflated bytes.
    var bytes: [UInt8] = []
    /// CRC-32 of the uncompressed bytes.
    var checksum: UInt32 = 0
    /// The number of uncompressed bytes.
    var count = 0
}
