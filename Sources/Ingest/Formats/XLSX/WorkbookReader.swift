public import DelimitedText
public import Diagnostics
import LedgerModel

/// Reads the cells of a workbook as they are: a mapping table or a register that is kept in Excel.
///
/// Texts keep their leading zeros, and numbers those that their format shows; a plain number is `805`, never `805.0`.
/// Days are ISO. What cannot be read is a finding with the cell's row and column.
public enum WorkbookReader {
    /// Whether the bytes of a file are a zip archive, as workbooks are.
    public static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    }

    /// Reads a sheet, the first that is shown when none is named; nil when `log` got an error.
    ///
    /// Empty rows, rows whose first cell starts with `#`, and empty cells to the right of the header are left out.
    /// `sheetLocation` is where the sheet is named.
    public static func read(
        _ bytes: [UInt8], path: String, sheet: String?, sheetLocation: SourceLocation? = nil,
        log: inout DiagnosticLog
    ) throws -> DelimitedFile? {
        var options = SourceOptions(path: path)
        options.delimited.sheet = sheet
        options.sheetLocation = sheetLocation
        var assembly = LedgerAssembly(options: options, summary: SourceSummary(format: .xlsx)) { _ in
            BatchConsumer { _ in }
        }
        var kept: [(line: Int, cells: [String])] = []
        do {
            if bytes.count > XLSXReader.sizeLimit {
                throw SourceFault(
                    .csvWorkbook("it is larger than \(XLSXReader.sizeLimit) bytes", at: assembly.location()))
            }
            let archive = try ZipArchive(bytes, options: options)
            kept = try XLSXReader.readSheet(of: archive, keepsCells: true, &assembly).kept
        } catch let fault as SourceFault {
            assembly.log.add(fault.diagnostic)
        }
        log.add(assembly.log)
        return assembly.log.hasErrors ? nil : DelimitedFile(sheet: records(kept))
    }

    private static func records(_ rows: [(line: Int, cells: [String])]) -> [[DelimitedFile.Cell]] {
        var width: Int?
        var records: [[DelimitedFile.Cell]] = []
        for row in rows {
            var cells = row.cells.map(\.trimmed)
            while cells.last?.isEmpty == true { cells.removeLast() }
            guard let first = cells.first, !first.hasPrefix("#") else { continue }
            // The first row is the header.
            if let width {
                cells += Array(repeating: "", count: max(0, width - cells.count))
            } else {
                width = cells.count
            }
            records.append(
                cells.enumerated().map { index, text in
                    DelimitedFile.Cell(text: text, line: row.line, column: index + 1, isOfSheet: true)
                })
        }
        return records
    }
}
