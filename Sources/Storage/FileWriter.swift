/// Buffers writes to a file, and counts and digests the bytes on the way.
///
/// The memory is the buffer, 64 KiB by default; a larger single piece makes it grow.
public final class FileWriter {
    /// Rows written so far, counted by the caller; nil for a file that has no rows.
    public var rows: Int?
    private let file: any OutputFile
    private var buffer: UnsafeMutableRawBufferPointer
    private var used = 0
    private var flushed: Int64 = 0
    private var digest = SHA256Digest()

    /// A writer to an open file, which nothing else may write to.
    public init(_ file: any OutputFile, capacity: Int = 64 * 1024) {
        self.file = file
        buffer = .allocate(byteCount: capacity, alignment: 16)
    }

    deinit {
        buffer.deallocate()
    }

    /// Writes bytes; a piece larger than the buffer goes straight to the file.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
        if bytes.count > buffer.count {
            try flush()
            return try writeThrough(bytes)
        }
        try withRoom(for: bytes.count) { room in
            UnsafeMutableRawBufferPointer(rebasing: room[..<bytes.count]).copyMemory(from: bytes)
            return bytes.count
        }
    }

    /// Writes bytes.
    public func write(_ bytes: [UInt8]) throws(StorageError) {
        try bytes.withUnsafeBufferPointer { bytes throws(StorageError) in try write(UnsafeRawBufferPointer(bytes)) }
    }

    /// Writes words as they lie in memory.
    public func write(words: [UInt64]) throws(StorageError) {
        try words.withUnsafeBufferPointer { words throws(StorageError) in try write(UnsafeRawBufferPointer(words)) }
    }

    /// Lets `body` write directly into the buffer, which has at least `count` bytes; it returns how many it wrote.
    public func withRoom(
        for count: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int
    ) throws(StorageError) {
        if buffer.count - used < count { try makeRoom(for: count) }
        let written = body(UnsafeMutableRawBufferPointer(rebasing: buffer[used...]))
        precondition(written <= buffer.count - used, "no more is written than there is room for")
        used += written
    }

    /// Writes what is buffered, makes the file durable and closes it; `path` is its name in the result.
    public func finish(as path: String) throws(StorageError) -> WrittenFile {
        try flush()
        try file.synchronizeAndClose()
        return written(as: path)
    }

    /// Writes what is buffered and leaves the file open, so that the caller decides whether it is made durable.
    public func end(as path: String) throws(StorageError) -> EndedFile {
        try flush()
        return EndedFile(written: written(as: path), output: file)
    }

    private func written(as path: String) -> WrittenFile {
        WrittenFile(path: path, bytes: flushed, sha256: digest.finish(), rows: rows)
    }

    private func makeRoom(for count: Int) throws(StorageError) {
        try flush()
        guard buffer.count < count else { return }
        buffer.deallocate()
        buffer = .allocate(byteCount: count, alignment: 16)
    }

    private func flush() throws(StorageError) {
        let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<used])
        used = 0
        guard !bytes.isEmpty else { return }
        try writeThrough(bytes)
    }

    private func writeThrough(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
        digest.update(bytes)
        flushed += Int64(bytes.count)
        try file.write(bytes)
    }
}
