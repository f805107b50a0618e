import CLibZip
import Diagnostics
import LedgerModel

/// A zip archive in memory, read with libzip: an Office workbook is one, or it holds an export.
final class ZipArchive {
    private let archive: OpaquePointer
    private let bytes: UnsafeMutableRawBufferPointer
    private let options: SourceOptions

    /// Opens an archive; throws ``SourceFault`` when it is none.
    init(_ content: [UInt8], options: SourceOptions) throws {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 16)
        bytes.copyBytes(from: content)
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // The archive owns the source once it is open, and neither owns the bytes.
        let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error)
        guard let source, let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            let reason = String(cString: zip_error_strerror(&error))
            if let source { zip_source_free(source) }
            bytes.deallocate()
            throw SourceFault(.corruptGzip("is no whole zip archive: \(reason)", at: SourceLocation(options.name)))
        }
        self.archive = archive
        self.bytes = bytes
        self.options = options
    }

    deinit {
        zip_discard(archive)
        bytes.deallocate()
    }

    /// A file of the archive.
    struct File {
        let name: String
        let isEncrypted: Bool
    }

    /// The files in the order of the archive, without folders.
    var files: [File] {
        (0..<UInt64(clamping: zip_get_num_entries(archive, 0))).compactMap { index in
            var status = zip_stat_t()
            zip_stat_init(&status)
            guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name else { return nil }
            let text = String(cString: name)
            let isEncrypted = status.encryption_method != UInt16(ZIP_EM_NONE)
            return text.hasSuffix("/") ? nil : File(name: text, isEncrypted: isEncrypted)
        }
    }

    /// Opens a file of the archive, of which at most `sizeLimit` bytes are read; nil when it has none of that name.
    func entry(_ path: String, sizeLimit: Int) throws -> ZipEntry? {
        // Names of parts are the same in upper and lower case (ECMA-376 part 2, 6.2.2.3).
        let index = zip_name_locate(archive, path, UInt32(ZIP_FL_NOCASE))
        guard index >= 0 else { return nil }
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_stat_index(archive, UInt64(index), 0, &status) == 0,
            let file = zip_fopen_index(archive, UInt64(index), 0)
        else {
            throw SourceFault(.csvWorkbook("its part \(path) cannot be opened", at: SourceLocation(options.name)))
        }
        // Small parts may repeat themselves more than a whole workbook does.
        let stored = max(1 << 16, Int(clamping: status.comp_size))
        let (limit, overflow) = stored.multipliedReportingOverflow(by: options.limits.expansionRatio)
        return ZipEntry(file, of: self, path: path, limit: overflow ? sizeLimit : min(sizeLimit, limit))
    }
}
