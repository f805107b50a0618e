import Diagnostics
import LedgerModel

/// Looks at what a workbook says of the cells whose values count: faults, number formats, and what is hidden.
///
/// A cell of a column that is not read may hold anything.
struct SheetChecks {
    private let columns: SheetColumns
    private let headerLine: Int
    private let workbook: Workbook
    private let path: String
    private let unit: Table.Unit?
    /// The styles of amounts whose number format has been reported.
    private var toldStyles: Set<UInt32> = []
    private var hiddenRows: (count: Int, first: Int) = (0, 0)
    private var staleFormula: SourceLocation?
    /// The first formula of an amount or a code that no program has computed.
    private(set) var uncomputed: Diagnostic?
    private var uncheckedSums = 0
    /// The line of the last row that gave a record; 0 before the first.
    private var lastLine = 0

    init(_ columns: SourceColumns, headerLine: Int, _ workbook: Workbook, _ options: SourceOptions) {
        self.columns = SheetColumns(columns)
        self.headerLine = headerLine
        self.workbook = workbook
        path = options.name
        unit = options.delimited.unit
    }

    /// Looks at a row before it is read; throws for a cell that counts and has no value.
    ///
    /// Sums that no program has computed are cleared, so that nothing is held against them.
    func begin(_ row: inout SheetRow) throws {
        if let finding = row.finding(among: columns.valued, in: path, where: { !$0.isUncomputed }) {
            throw SourceFault(finding)
        }
        // A row of data has a code, and most have digits in it.
        let code = columns.code.flatMap { $0 < row.width ? row.text($0).utf8.first : nil }
        let mayBeSum = code.map { $0 &- 0x30 > 9 } ?? true
        let sums = (mayBeSum ? columns.amounts : []) + [columns.total].compactMap(\.self)
        for column in sums where column < row.width && row.cells[column].fault == .isNotComputed { row.clear(column) }
    }

    /// Whether a cell that counts has no saved value, for which nothing can be read in its place.
    func lacksValue(_ row: SheetRow) -> Bool {
        row.finding(among: columns.valued, in: path, where: { $0 == .lacksSavedValue }) != nil
    }

    /// Looks at a row that has been read: whether it gave records, or is a sum of rows.
    ///
    /// A formula that no program has computed is refused in the end. Sums need no value: they are not checked then.
    mutating func end(_ row: SheetRow, hasRecords: Bool, isSum: Bool, _ assembly: inout LedgerAssembly) {
        let total = columns.total.map { $0 < row.width && row.cells[$0].fault?.isUncomputed == true } ?? false
        if let finding = row.finding(among: columns.valued, in: path, where: \.isUncomputed) {
            if isSum { uncheckedSums += 1 } else { uncomputed = uncomputed ?? finding }
        } else if total {
            uncheckedSums += 1
        }
        guard hasRecords else { return }
        lastLine = row.line
        if row.isHidden { hiddenRows = (hiddenRows.count + 1, hiddenRows.count == 0 ? row.line : hiddenRows.first) }
        for column in columns.amounts where column < row.width { checkAmount(row, column, &assembly) }
        for column in columns.codes where column < row.width { checkCode(row, column, &assembly) }
    }

    private func checkCode(_ row: SheetRow, _ column: Int, _ assembly: inout LedgerAssembly) {
        func report(_ finding: (String, SourceLocation) -> Diagnostic) {
            assembly.log.add(finding(row.text(column), place(row.line, column)))
        }
        switch row.cells[column].kind {
        // A whole day, and a truth value, are no codes in any table.
        case .text, .truth: return
        case .day where CodeFault.reason(row.text(column)) != nil: return
        case .day: report { .csvCode($0, reason: "is a day", at: $1) }
        case .number:
            if row.text(column).contains(".") { report { .csvCodeWithDecimals($0, at: $1) } }
        }
    }

    private mutating func checkAmount(_ row: SheetRow, _ column: Int, _ assembly: inout LedgerAssembly) {
        let cell = row.cells[column]
        let location = place(row.line, column)
        if cell.isSumOfColumn { assembly.log.add(.csvSumOfColumn(row.text(column), at: location)) }
        if cell.isFormula, workbook.mayBeStale, staleFormula == nil { staleFormula = location }
        guard cell.kind != .text, !toldStyles.contains(cell.style) else { return }
        guard let finding = finding(workbook.format(Int(cell.style)), cell.kind, at: location) else { return }
        toldStyles.insert(cell.style)
        assembly.log.add(finding)
    }

    /// What is wrong with the number format of an amount, if anything is.
    private func finding(_ format: CellFormat, _ kind: SheetCell.Kind, at location: SourceLocation) -> Diagnostic? {
        if kind == .day { return .csvFormat(format.text, shows: "a date", at: location) }
        switch format.money {
        case .unsaid: return nil
        case .other(let what): return .csvFormat(format.text, shows: what, at: location)
        case .divided:
            guard let unit, unit != .kr else { return nil }
            return .csvDividedFormat(format.text, told: unit.rawValue, at: location)
        case .unit(let shown):
            if shown == unit ?? .kr { return nil }
            return unit.map { .csvOtherUnit(format.text, told: $0.rawValue, at: location) }
                ?? .csvUnit(format.text, at: location)
        }
    }

    private func place(_ line: Int, _ column: Int) -> SourceLocation {
        SourceLocation(path, line: line, column: column + 1)
    }

    /// Tells what Excel does not show of the amounts that were read, or shows otherwise.
    func finish(_ surroundings: SheetSurroundings, _ assembly: inout LedgerAssembly) {
        guard lastLine > 0 else { return }
        if hiddenRows.count > 0 {
            assembly.log.add(.csvHiddenRows(hiddenRows.count, at: assembly.location(line: hiddenRows.first)))
        }
        for column in columns.amounts where surroundings.hides(column) {
            assembly.log.add(.csvHiddenColumn(at: place(headerLine, column)))
        }
        let merged = surroundings.merged.filter { (headerLine + 1...lastLine).contains($0.rows.lowerBound) }
        for finding in [firstMergedAmount(merged), firstMergedCode(merged)] {
            if let finding { assembly.log.add(finding) }
        }
        if let staleFormula { assembly.log.add(.csvStaleFormulas(at: staleFormula)) }
        if uncheckedSums > 0 { assembly.log.add(.csvUncheckedSums(uncheckedSums, at: assembly.location())) }
    }

    /// The first range of cells that are merged with an amount.
    private func firstMergedAmount(_ merged: [SheetSurroundings.Range]) -> Diagnostic? {
        let first = merged.first { range in
            let amounts = columns.amounts.filter(range.columns.contains)
            return amounts.first == range.columns.lowerBound && amounts.count * range.rows.count > 1
        }
        return first.map { .csvMergedAmount(at: place($0.rows.lowerBound, $0.columns.lowerBound)) }
    }

    /// The first range of rows that share a code or a day: in the file only the first of them has it.
    private func firstMergedCode(_ merged: [SheetSurroundings.Range]) -> Diagnostic? {
        let others = columns.valued.filter { !columns.amounts.contains($0) }
        let first = merged.first { range in
            range.rows.count > 1 && others.contains(where: range.columns.contains)
        }
        return first.map { .csvMergedCode(at: place($0.rows.lowerBound, $0.columns.lowerBound)) }
    }
}
