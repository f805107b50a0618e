import CLibZip
import Glibc
import Storage

/// A file of an archive, inflated as it is read.
final class ZipEntry: InputFile {
    /// What stopped the reading.
    enum Failure {
        case damaged
        case expands
    }

    private(set) var failure: Failure?
    private let file: OpaquePointer
    private let path: String
    private let limit: Int
    private var count = 0

    init(_ file: OpaquePointer, path: String, limit: Int) {
        self.file = file
        self.path = path
        self.limit = limit
    }

    deinit {
        zip_fclose(file)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) -> Int {
        let more = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
        count += max(0, more)
        if more < 0 { failure = .damaged } else if count > limit { failure = .expands }
        guard failure == nil else { throw StorageError(operation: "inflate", path: path, code: EIO) }
        return more
    }
}
