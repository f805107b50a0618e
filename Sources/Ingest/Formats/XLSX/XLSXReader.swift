import Diagnostics
import LedgerModel
import Storage

/// Reads a sheet of an Excel workbook as a table (ECMA-376, a part of it).
///
/// Texts, shared or not, numbers, days by their format, and the values that formulas had when the workbook was saved.
/// A formula without such a value is refused. Macros, hidden rows and merged cells mean nothing.
enum XLSXReader {
    /// A workbook is held in memory while it is read, so its size has a limit, in bytes.
    static let sizeLimit = 64 << 20
    /// What a part tells of sheets and styles is held in memory too, so its size inflated has a limit, in bytes.
    private static let partLimit = 16 << 20

    static func read(_ source: ByteSource, into assembly: inout LedgerAssembly) throws {
        let archive = try ZipArchive(content(source, assembly), options: assembly.options)
        assembly.summary.encoding = .utf8
        let rows = SheetRows()
        try readSheet(of: archive, rows, &assembly)
        try rows.finish(&assembly)
    }

    /// Reads the sheet that is told, or the first that is shown, row by row.
    static func readSheet(of archive: ZipArchive, _ rows: SheetRows, _ assembly: inout LedgerAssembly) throws {
        let workbook = Workbook()
        for part in ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"] {
            try readPart(part, of: archive, workbook, sizeLimit: partLimit, &assembly)
        }
        try readPart("xl/styles.xml", of: archive, workbook, isOptional: true, sizeLimit: partLimit, &assembly)
        try readPart("xl/sharedStrings.xml", of: archive, workbook, isOptional: true, &assembly)
        let (name, path) = try sheet(of: workbook, isOfPipeline: rows.keepsCells, &assembly)
        assembly.summary.evidence = ["sheet \(name)"]
        try readPart(path, of: archive, &assembly) { SheetHandler(workbook, rows, $0, names: $1) }
    }

    private static func content(_ source: ByteSource, _ assembly: LedgerAssembly) throws -> [UInt8] {
        var content: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = try source.read(into: &block)
            if count == 0 { return content }
            content += block[..<count]
            if content.count > sizeLimit {
                throw SourceFault(.csvWorkbook("it is larger than \(sizeLimit) bytes", at: assembly.location()))
            }
        }
    }

    /// The sheet that the pipeline names, else the first that is shown, and its file.
    ///
    /// A table of the pipeline's own has other sheets beside it by intent.
    private static func sheet(
        of workbook: Workbook, isOfPipeline: Bool, _ assembly: inout LedgerAssembly
    ) throws -> (name: String, path: String) {
        let wanted = assembly.options.delimited.sheet
        let shown = workbook.sheets.filter(\.isShown)
        let sheet = wanted.map { wanted in workbook.sheets.first { $0.name == wanted } } ?? shown.first
        guard let sheet else {
            guard let wanted else { throw SourceFault(.csvWorkbook("it has no sheet", at: assembly.location())) }
            let options = assembly.options
            throw SourceFault(
                .csvNoSheet(
                    wanted, in: options.name, sheets: workbook.sheets.map(\.name),
                    at: options.sheetLocation ?? assembly.location()))
        }
        guard let target = workbook.targets[sheet.id] else {
            throw SourceFault(.csvWorkbook("the part of its sheet \(sheet.name) is missing", at: assembly.location()))
        }
        let others = shown.map(\.name).filter { $0 != sheet.name }
        if wanted == nil, !isOfPipeline, !others.isEmpty {
            assembly.log.add(.csvOtherSheets(others, read: sheet.name, at: assembly.location()))
        }
        return (sheet.name, target.first == "/" ? String(target.dropFirst()) : "xl/" + target)
    }

    private static func readPart(
        _ path: String, of archive: ZipArchive, _ workbook: Workbook, isOptional: Bool = false,
        sizeLimit: Int = .max, _ assembly: inout LedgerAssembly
    ) throws {
        let location = assembly.location()
        try readPart(path, of: archive, isOptional: isOptional, sizeLimit: sizeLimit, &assembly) { _, names in
            WorkbookHandler(workbook, names: names, location: location)
        }
    }

    private static func readPart<Handler: XMLHandler>(
        _ path: String, of archive: ZipArchive, isOptional: Bool = false, sizeLimit: Int = .max,
        _ assembly: inout LedgerAssembly,
        makeHandler: (Lent<LedgerAssembly>, XMLNames) throws -> Handler
    ) throws {
        guard let entry = try archive.entry(path, sizeLimit: sizeLimit) else {
            if isOptional { return }
            throw SourceFault(.csvWorkbook("its part \(path) is missing", at: assembly.location()))
        }
        do {
            let part = try ByteSource(entry, options: assembly.options)
            try XMLStream.read(part, into: &assembly, makeHandler: makeHandler)
        } catch let error as StorageError {
            let location = assembly.location()
            switch entry.failure {
            case .damaged?: throw SourceFault(.corruptGzip("of \(path) is damaged", at: location))
            case .expands?:
                throw SourceFault(.expansion(limit: assembly.options.limits.expansionRatio, at: location))
            case nil: throw error
            }
        }
    }
}
