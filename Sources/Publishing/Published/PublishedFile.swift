import CZlib
import Storage

/// A published file as uncompressed bytes, in order; inflated on the way when its name ends in `.gz`.
///
/// A final class, because zlib keeps a pointer to the stream structure, which therefore must not move.
final class PublishedFile {
    let path: String
    private let file: any InputFile
    /// nil for an uncompressed file.
    private let stream: UnsafeMutablePointer<z_stream>?
    private let room: UnsafeMutableRawBufferPointer
    private var isAtEnd = false

    init(_ path: String, _ fileSystem: any FileSystem) throws(StorageError) {
        self.path = path
        file = try fileSystem.openInput(path)
        room = .allocate(byteCount: 64 << 10, alignment: 64)
        guard path.hasSuffix(".gz") else {
            stream = nil
            return
        }
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 16 asks for the gzip wrapper, whose checksum and size zlib compares.
        let status = inflateInit2_(stream, 16 + 15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK, "zlib refuses only for want of memory")
        self.stream = stream
    }

    deinit {
        room.deallocate()
        guard let stream else { return }
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Appends up to a quarter of a megabyte to a block; returns how much, 0 at the end of the file.
    func read(appendingTo block: inout [UInt8]) throws -> Int {
        let kept = block.count
        block += Self.zeros
        let count = try block.withUnsafeMutableBytes { bytes in
            try read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[kept...]))
        }
        block.removeLast(Self.zeros.count - count)
        return count
    }

    /// Appended as a whole, which is faster than a number of times 0.
    private static let zeros = [UInt8](repeating: 0, count: 256 << 10)

    /// Reads up to the buffer's size, which is not empty; 0 at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard let stream else { return try file.read(into: buffer) }
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(buffer.count)
        while !isAtEnd, Int(stream.pointee.avail_out) == buffer.count {
            if stream.pointee.avail_in == 0 {
                stream.pointee.avail_in = UInt32(try file.read(into: room))
                stream.pointee.next_in = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
            }
            // A truncated file has no more input, which zlib reports as a lack of buffer space.
            let status = inflate(stream, Z_NO_FLUSH)
            guard status == Z_OK || status == Z_STREAM_END else { throw DamagedFile(path: path) }
            isAtEnd = status == Z_STREAM_END
        }
        return buffer.count - Int(stream.pointee.avail_out)
    }
}
