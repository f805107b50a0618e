import Glibc

/// A place in a file, from which bytes are compared or copied.
public final class FileCursor {
    private let path: String
    private let file: any InputFile
    private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)

    /// The start of a file.
    public init(_ path: String, _ fileSystem: any FileSystem) throws(StorageError) {
        self.path = path
        file = try fileSystem.openInput(path)
    }

    deinit {
        room.deallocate()
    }

    /// Passes over bytes.
    public func skip(_ count: Int64) throws(StorageError) { try file.skip(count) }

    /// Whether the file goes on with these bytes, which are then passed over; after a no the place is undefined.
    public func goesOn(with bytes: [UInt8]) throws(StorageError) -> Bool {
        var place = 0
        while place < bytes.count {
            let read = try fill(min(room.count, bytes.count - place))
            guard let start = read.baseAddress, !read.isEmpty else { return false }
            let isSame = bytes.withUnsafeBytes { bytes in
                bytes.baseAddress.map { memcmp($0 + place, start, read.count) == 0 } ?? false
            }
            if !isSame { return false }
            place += read.count
        }
        return true
    }

    /// Writes the next bytes to another file; throws when there are fewer.
    public func copy(_ count: Int64, to writer: FileWriter) throws(StorageError) {
        var left = count
        while left > 0 {
            let read = try fill(Int(min(left, Int64(room.count))))
            if read.isEmpty { throw StorageError(operation: "read", path: path, code: StorageError.isGone) }
            try writer.write(read)
            left -= Int64(read.count)
        }
    }

    /// The next bytes, so many unless the file ends.
    private func fill(_ count: Int) throws(StorageError) -> UnsafeRawBufferPointer {
        var filled = 0
        while filled < count {
            let read = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: room[filled..<count]))
            if read == 0 { break }
            filled += read
        }
        return UnsafeRawBufferPointer(rebasing: room[..<filled])
    }
}
