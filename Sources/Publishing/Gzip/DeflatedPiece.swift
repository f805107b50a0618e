/// A part of a file that has been deflated by itself: it refers to nothing before it and ends on a whole byte.
struct DeflatedPiece {
    /// The deflated bytes.
    var bytes: [UInt8] = []
    /// CRC-32 of the plain bytes.
    var checksum: UInt32 = 0
    /// How many plain bytes there are.
    var count = 0
}
