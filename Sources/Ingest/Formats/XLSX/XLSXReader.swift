import Diagnostics
import LedgerModel
import Storage

/// Reads a sheet of an Excel workbook as a table (ECMA-376, a part of it).
///
/// Texts, shared or not, numbers, days by their format, and the values that formulas had when the workbook was saved.
/// A formula without such a value is refused, and so is an error, where the column is read. Macros mean nothing.
enum XLSXReader {
    /// A workbook is held in memory while it is read, so its size has a limit, in bytes.
    static let sizeLimit = 64 << 20

    static func read(_ source: ByteSource, into assembly: inout LedgerAssembly) throws {
        let content = try source.content(upTo: sizeLimit) {
            .csvWorkbook("it is larger than \(sizeLimit) bytes", at: assembly.location())
        }
        assembly.summary.encoding = .utf8
        let rows = try readSheet(of: ZipArchive(content, options: assembly.options), &assembly)
        try rows.finish(&assembly)
    }

    /// Reads the sheet that is told, or the first that is shown, row by row.
    ///
    /// With `keepsCells` cells are kept as they are, and a sheet is one of the pipeline's own.
    static func readSheet(
        of archive: ZipArchive, keepsCells: Bool = false, _ assembly: inout LedgerAssembly
    ) throws -> SheetRows {
        let parts = WorkbookParts(archive)
        let main = try parts.mainPart(&assembly)
        let workbook = Workbook()
        try parts.read(main, into: workbook, &assembly)
        let relationships = try parts.relationships(of: main, isOptional: false, &assembly)
        workbook.hasCalculationChain = relationships.path(ofType: "calcChain") != nil
        for (type, usual) in [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")] {
            let path = relationships.path(ofType: type) ?? PartRelationships.path(usual, from: main)
            try parts.read(path, into: workbook, isOptional: true, isBounded: type == "styles", &assembly)
        }
        let sheet = try sheet(of: workbook, relationships, isOfPipeline: keepsCells, &assembly)
        assembly.summary.evidence = ["sheet \(sheet.name)"]
        let rows = SheetRows(of: workbook, named: sheet.name, keepsCells: keepsCells)
        try parts.read(sheet.path, isBounded: false, &assembly) { SheetHandler(workbook, rows, $0, names: $1) }
        return rows
    }

    /// The sheet that the pipeline names, else the first that is shown, and its part.
    ///
    /// A table of the pipeline's own has other sheets beside it by intent. Sheets of charts have no cells.
    private static func sheet(
        of workbook: Workbook, _ relationships: PartRelationships, isOfPipeline: Bool, _ assembly: inout LedgerAssembly
    ) throws -> (name: String, path: String) {
        let wanted = assembly.options.delimited.sheet
        let sheets = workbook.sheets.filter { relationships.targets[$0.id]?.type != "chartsheet" }
        let shown = sheets.filter(\.isShown)
        let sheet = wanted.map { wanted in sheets.first { $0.name == wanted } } ?? shown.first
        guard let sheet else {
            guard let wanted else { throw SourceFault(.csvWorkbook("it has no sheet", at: assembly.location())) }
            let options = assembly.options
            throw SourceFault(
                .csvNoSheet(
                    wanted, in: options.name, sheets: sheets.map(\.name),
                    at: options.sheetLocation ?? assembly.location()))
        }
        guard let target = relationships.targets[sheet.id] else {
            throw SourceFault(.csvWorkbook("the part of its sheet \(sheet.name) is missing", at: assembly.location()))
        }
        let others = shown.map(\.name).filter { $0 != sheet.name }
        if wanted == nil, !isOfPipeline, !others.isEmpty {
            assembly.log.add(.csvOtherSheets(others, read: sheet.name, at: assembly.location()))
        }
        return (sheet.name, target.path)
    }
}
