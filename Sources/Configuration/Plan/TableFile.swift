import DelimitedText
import Diagnostics
import Ingest
import Mapping
import Storage

/// A mapping table or a register as stored: delimited text or a workbook, recognised by its bytes.
struct TableFile {
    /// What messages call the file.
    let name: String
    /// Its bytes, for the digest.
    let bytes: [UInt8]
    /// What its reader reads.
    let content: TableContent

    /// Reads the file; nil, with a finding, when it is missing or is a workbook that cannot be read.
    ///
    /// A path may name a sheet, `regler.xlsx#Mappning`; a file that has such a name comes first. `place` is where the
    /// pipeline names it.
    init?(
        _ path: String, at place: SourceLocation, _ fileSystem: any FileSystem, _ location: PipelineLocation,
        _ log: inout DiagnosticLog
    ) throws(StorageError) {
        var (path, sheet) = (path, String?.none)
        var found = try TableFile.contents(path, fileSystem)
        if found == nil, let sign = path.lastIndex(of: "#"), path[..<sign].lowercased().hasSuffix(".xlsx") {
            sheet = String(path[path.index(after: sign)...])
            path = String(path[..<sign])
            found = try TableFile.contents(path, fileSystem)
        }
        name = location.name(of: path)
        guard let found else {
            log.add(.fileMissing(name, at: SourceLocation(location.path)))
            return nil
        }
        bytes = found
        guard WorkbookReader.isWorkbook(found) else {
            content = .text(found)
            return
        }
        do {
            let cells = try WorkbookReader.read(found, path: name, sheet: sheet, sheetLocation: place, log: &log)
            guard let cells else { return nil }
            content = .sheet(cells)
        } catch let error as StorageError {
            throw error
        } catch {
            preconditionFailure("a workbook in memory fails by its content or as the disk does: \(error)")
        }
    }

    private static func contents(_ path: String, _ fileSystem: any FileSystem) throws(StorageError) -> [UInt8]? {
        do {
            return try fileSystem.contents(of: fileSystem.standing(path))
        } catch let error where error.isMissing {
            return nil
        }
    }
}
