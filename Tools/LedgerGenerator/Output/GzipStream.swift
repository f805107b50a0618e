internal import CZlib

/// Compresses blocks into one gzip member without name or time, so the same input gives the same bytes.
final class GzipStream {
    private var stream = z_stream()
    private let sink: OutputBuffer.Sink
    private var output = [UInt8](repeating: 0, count: 1 << 16)

    init(sink: @escaping OutputBuffer.Sink) {
        self.sink = sink
        // 15 bits of window, and 16 asks zlib for the gzip wrapper; it then writes a modification time of zero.
        let status = deflateInit2_(
            &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK, "deflateInit2 only fails without memory or with wrong constants")
    }

    deinit {
        deflateEnd(&stream)
    }

    /// Compresses a block and hands on what is ready.
    func write(_ block: UnsafeRawBufferPointer) throws {
        // zlib's interface lacks const; deflate only reads its input.
        let bytes = UnsafeMutablePointer(mutating: block.bindMemory(to: UInt8.self).baseAddress)
        stream.next_in = bytes
        stream.avail_in = UInt32(block.count)
        try deflate(Z_NO_FLUSH)
    }

    /// Ends the member.
    func finish() throws {
        stream.avail_in = 0
        try deflate(Z_FINISH)
    }

    private func deflate(_ flush: Int32) throws {
        repeat {
            let produced = output.withUnsafeMutableBufferPointer { buffer in
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(buffer.count)
                _ = CZlib.deflate(&stream, flush)
                return buffer.count - Int(stream.avail_out)
            }
            try output.withUnsafeBytes { try sink(UnsafeRawBufferPointer(rebasing: $0[..<produced])) }
        } while stream.avail_out == 0
    }
}
