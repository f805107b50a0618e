import CLibZip
import Diagnostics
import Glibc
import LedgerModel
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
    /// What the file is read from.
    private let archive: ZipArchive
    private let path: String
    private let limit: Int
    private var count = 0

    init(_ file: OpaquePointer, of archive: ZipArchive, path: String, limit: Int) {
        self.file = file
        self.archive = archive
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

    /// What stopped the reading, as a finding; nil where nothing has.
    func fault(at location: SourceLocation, _ limits: Limits) -> Diagnostic? {
        switch failure {
        case .damaged?: .corruptGzip("of \(path) is damaged", at: location)
        case .expands?: .expansion(limit: limits.expansionRatio, at: location)
        case nil: nil
        }
    }
}
