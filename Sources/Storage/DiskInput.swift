import Glibc

/// A file of the disk, open for reading.
final class DiskInput: InputFile {
    private let descriptor: Int32
    private let path: String

    init(_ path: String) throws(StorageError) {
        self.path = path
        descriptor = try system("open", path) { open(path, O_RDONLY | O_CLOEXEC) }
    }

    deinit {
        _ = close(descriptor)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) -> Int {
        try system("read", path) { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
    }
}
