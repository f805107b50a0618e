import CZlib

/// Reads gzip the strict way.
enum Gunzip {
    /// What one member holds; nil when it is damaged or not all that there is.
    static func member(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // 16 asks for the gzip wrapper, whose checksum and size zlib compares.
        guard inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var input = bytes
        var plain: [UInt8] = []
        let status = input.withUnsafeMutableBufferPointer { input in
            (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
            var room = [UInt8](repeating: 0, count: 1 << 16)
            var status = Z_OK
            while status == Z_OK {
                let produced = room.withUnsafeMutableBufferPointer { room in
                    (stream.next_out, stream.avail_out) = (room.baseAddress, UInt32(room.count))
                    status = inflate(&stream, Z_NO_FLUSH)
                    return room.count - Int(stream.avail_out)
                }
                plain += room[..<produced]
            }
            return status
        }
        return status == Z_STREAM_END && stream.avail_in == 0 ? plain : nil
    }
}
