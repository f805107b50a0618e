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

    /// Reads a file's content; nil, with a finding, when it is a workbook that cannot be read.
    ///
    /// `place` is where the pipeline names it.
    init?(_ file: PlanFile, at place: SourceLocation, _ log: inout DiagnosticLog) throws(StorageError) {
        name = file.name
        bytes = file.bytes
        guard WorkbookReader.isWorkbook(file.bytes) else {
            content = .text(file.bytes)
            return
        }
        do {
            let cells = try WorkbookReader.read(
                file.bytes, path: name, sheet: file.sheet, sheetLocation: place, log: &log)
            guard let cells else { return nil }
            content = .sheet(cells)
        } catch let error as StorageError {
            throw error
        } catch {
            preconditionFailure("a workbook in memory fails by its content or as the disk does: \(error)")
        }
    }
}
