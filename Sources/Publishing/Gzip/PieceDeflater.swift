import CZlib

/// Deflates pieces of a file independently, so that workers can do it in parallel; see ``GzipMember``.
///
/// A final class, because zlib keeps a pointer to the stream structure, which therefore must not move.
final class PieceDeflater {
    private let stream: UnsafeMutablePointer<z_stream>
    private let room: UnsafeMutableRawBufferPointer

    /// zlib's fastest level.
    ///
    /// It compresses rows of a ledger to a sixth; level 6 takes three times as long for an eighth.
    private static let level: Int32 = 1

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        room = .allocate(byteCount: 64 << 10, alignment: 64)
        // Negative window bits: no header or trailer.
        let status = deflateInit2_(
            stream, Self.level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)
        )
        precondition(status == Z_OK, "zlib refuses only for want of memory")
    }

    deinit {
        deflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
        room.deallocate()
    }

    /// Deflates concatenated texts as one piece.
    func deflate(_ texts: [[UInt8]]) -> DeflatedPiece {
        deflateReset(stream)
        var piece = DeflatedPiece()
        for text in texts {
            text.withUnsafeBytes { bytes in
                let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
                piece.checksum = UInt32(crc32_z(UInt(piece.checksum), start, bytes.count))
                piece.count += bytes.count
                push(bytes, Z_NO_FLUSH, into: &piece.bytes)
            }
        }
        // Flushes to a byte boundary without ending the member.
        push(UnsafeRawBufferPointer(start: nil, count: 0), Z_SYNC_FLUSH, into: &piece.bytes)
        return piece
    }

    private func push(_ bytes: UnsafeRawBufferPointer, _ flush: Int32, into output: inout [UInt8]) {
        // zlib's interface lacks const; deflate only reads its input.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(bytes.count)
        repeat {
            stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = UInt32(room.count)
            _ = CZlib.deflate(stream, flush)
            output += room[..<(room.count - Int(stream.pointee.avail_out))]
        } while stream.pointee.avail_out == 0
    }
}
