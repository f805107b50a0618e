/// A file open for reading.
public protocol InputFile: AnyObject {
    /// Reads up to the buffer's size; 0 at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) -> Int
    /// Passes over bytes; what is read next follows them.
    func skip(_ count: Int64) throws(StorageError)
}

extension InputFile {
    /// Default for files that can only be read from their start.
    public func skip(_ count: Int64) throws(StorageError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { buffer.deallocate() }
        var left = count
        while left > 0 {
            let room = UnsafeMutableRawBufferPointer(rebasing: buffer[..<Int(min(left, Int64(buffer.count)))])
            let read = try read(into: room)
            if read == 0 { return }
            left -= Int64(read)
        }
    }
}
