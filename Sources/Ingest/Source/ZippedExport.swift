import Diagnostics
import LedgerModel
import Storage

/// The one export inside a zip archive.
///
/// An archive is held in memory while it is read, since what is in it stands at its end; so its size has a limit.
struct ZippedExport {
    /// The export's bytes.
    let source: ByteSource
    private let entry: ZipEntry
    private let options: SourceOptions

    /// The largest archive that is read, in bytes.
    static let sizeLimit = 64 << 20
    /// Programs leave these beside what people put into an archive.
    private static let traces: Set = [".DS_Store", "Thumbs.db", "desktop.ini"]

    /// Opens the export in an archive; nil when the source is none, or a workbook, which is one by itself.
    ///
    /// Throws ``SourceFault`` when there is not one file in it, or one that cannot be read.
    init?(_ archive: ByteSource, options: SourceOptions) throws {
        guard !archive.isGzip, Recognition.isZip(archive.head), !Recognition.isWorkbook(archive.head) else {
            return nil
        }
        let location = SourceLocation(options.name)
        let content = try archive.content(upTo: Self.sizeLimit) {
            .unrecognised(
                "it is a zip archive of more than \(Self.sizeLimit) bytes",
                help: "Unpack it, or compress the export with gzip.", at: location)
        }
        let zip = try ZipArchive(content, options: options)
        let files = zip.files.filter { file in
            let name = file.name.split(separator: "/").last.map(String.init) ?? ""
            return !file.name.hasPrefix("__MACOSX/") && !Self.traces.contains(name)
        }
        if let name = ForeignFile.package(of: files.map(\.name)) { throw SourceFault(name.finding(at: location)) }
        guard let file = files.first, files.count == 1 else {
            throw SourceFault(.zipOfSeveral(files.map(\.name), at: location))
        }
        if file.isEncrypted { throw SourceFault(.protected("the zip archive", at: location)) }
        guard let entry = try zip.entry(file.name, sizeLimit: .max) else {
            throw SourceFault(.corruptGzip("of \(file.name) is missing", at: location))
        }
        self.entry = entry
        self.options = options
        do {
            source = try ByteSource(entry, options: options)
        } catch let error as StorageError {
            throw entry.fault(at: location, options.limits).map(SourceFault.init) ?? error
        }
        if source.isGzip {
            throw SourceFault(.unrecognised("it is a gzip file inside a zip archive", help: "Unpack it.", at: location))
        }
    }

    /// What has stopped the reading of the export, if anything in the archive has.
    var fault: Diagnostic? { entry.fault(at: SourceLocation(options.name), options.limits) }
}
