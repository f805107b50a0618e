import CZlib

/// Gzip members for tests, compressed by zlib in various ways.
enum GzipText {
    /// One member; `flags` beyond 0 add a header with an extra field, a name, a comment and a header checksum.
    static func member(_ bytes: [UInt8], level: Int32 = 6, strategy: Int32 = 0, hasLongHeader: Bool = false) -> [UInt8]
    {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard deflateInit2_(&stream, level, Z_DEFLATED, 31, 8, strategy, ZLIB_VERSION, size) == Z_OK else { return [] }
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
        var input = bytes
        var (extra, name) = (Array("extra".utf8), Array("ledger.se\0".utf8))
        extra.withUnsafeMutableBufferPointer { extra in
            name.withUnsafeMutableBufferPointer { name in
                var header = gz_header()
                (header.extra, header.extra_len) = (extra.baseAddress, UInt32(extra.count))
                (header.name, header.comment, header.hcrc) = (name.baseAddress, name.baseAddress, 1)
                input.withUnsafeMutableBufferPointer { input in
                    output.withUnsafeMutableBufferPointer { output in
                        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
                        (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
                        if hasLongHeader { deflateSetHeader(&stream, &header) }
                        deflate(&stream, Z_FINISH)
                    }
                }
            }
        }
        return Array(output[..<Int(stream.total_out)])
    }

    /// Text that compresses about as well as a ledger does.
    static func ledger(rows: Int, seed: UInt64 = 1) -> [UInt8] {
        var random = SplitMix(state: seed)
        var text: [UInt8] = []
        for _ in 0..<rows {
            text +=
                "#TRANS \(random.next() % 9000) {1 \"\(random.next() % 500)\"} \(random.next() % 1_000_000).00\n".utf8
        }
        return text
    }
}

/// A small seeded generator, so that a failing case can be had again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
