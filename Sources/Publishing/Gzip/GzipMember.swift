import CZlib

/// Joins independently deflated pieces into one gzip member (RFC 1952).
///
/// One member rather than one for each piece, since some readers stop after the first. The bytes are ``start``, the
/// pieces in the order in which they are added, and ``end``.
struct GzipMember {
    private(set) var checksum: UInt32 = 0
    private(set) var count: UInt32 = 0

    /// Deflate, no name, no time, fastest level, unknown system: the same bytes on every host.
    static let start: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 4, 255]

    mutating func add(_ piece: DeflatedPiece) {
        add(checksum: piece.checksum, count: piece.count)
    }

    /// Adds pieces by the CRC-32 and the number of their uncompressed bytes.
    mutating func add(checksum: UInt32, count: Int) {
        self.checksum = UInt32(crc32_combine(UInt(self.checksum), UInt(checksum), count))
        self.count &+= UInt32(truncatingIfNeeded: count)
    }

    /// An empty final block, then CRC-32 and size of all uncompressed bytes, the size modulo 2³².
    var end: [UInt8] {
        [3, 0] + [checksum, count].flatMap { number in withUnsafeBytes(of: number.littleEndian, Array.init) }
    }
}
