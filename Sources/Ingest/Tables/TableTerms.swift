import Diagnostics
import LedgerModel

/// What rows say of themselves, and rows of volumes.
extension SourceTable {
    /// What a row says of itself; nil with findings where that cannot be.
    mutating func terms(_ row: SourceRow, _ columns: SourceColumns) -> AmountTerms? {
        guard columns.hasTerms else { return AmountTerms() }
        let read = RowTerms(self) { [decoder] field in
            RowTerms.Cell(text: columns[field].map { row.text($0, decoder) } ?? "", column: columns[field])
        }
        for (fault, column) in read.faults { report(findings.terms(fault, at: place(row, column)), row) }
        return read.faults.isEmpty ? read.terms : nil
    }

    // MARK: Report terms

    /// The row of the report that a row is coded on; nil with findings where a name does not tell which.
    mutating func reportPlace(_ row: SourceRow, _ columns: SourceColumns) -> Placement? {
        let verksamhet = verksamhet(row, columns)
        let slag = isVolume(row, columns) ? matt(row, columns) : slag(row, columns)
        guard let verksamhet, let slag else { return nil }
        return .report(verksamhet: verksamhet, slag: slag)
    }

    private mutating func verksamhet(_ row: SourceRow, _ columns: SourceColumns) -> String? {
        guard let column = columns[.verksamhet] else { return nil }
        let text = row.text(column, decoder)
        switch options.names.verksamhet(text) {
        case .id(let id): return id
        // One that the register lacks is reported with the rows that no rule takes.
        case .unknown: return text
        case .ambiguous(let ids): return reportAmbiguous(text, what: "verksamheter", ids, row, column)
        }
    }

    private mutating func slag(_ row: SourceRow, _ columns: SourceColumns) -> String? {
        let text = columns[.slag].map { row.text($0, decoder) } ?? ""
        switch options.names.slag(text) {
        case .id(let id): return id
        case .unknown:
            report(findings.slag(text, known: options.names.slagIDs, at: place(row, columns[.slag])), row)
            return nil
        case .ambiguous(let ids): return reportAmbiguous(text, what: "slag", ids, row, columns[.slag])
        }
    }

    private mutating func matt(_ row: SourceRow, _ columns: SourceColumns) -> String? {
        let text = columns[.matt].map { row.text($0, decoder) } ?? ""
        switch options.names.matt(text) {
        case .id(let id): return id
        case .unknown:
            let isUnused = !options.names.hasMattRegister && !text.isEmpty
            let fault: RowTermsFault = isUnused ? .unusedMatt(text) : .matt(text, known: options.names.mattIDs)
            report(findings.terms(fault, at: place(row, columns[.matt])), row)
            return nil
        case .ambiguous(let ids): return reportAmbiguous(text, what: "matt", ids, row, columns[.matt])
        }
    }

    private mutating func reportAmbiguous(
        _ text: String, what: String, _ ids: [String], _ row: SourceRow, _ column: Int?
    ) -> String? {
        report(findings.terms(.ambiguous(text, what: what, ids: ids), at: place(row, column)), row)
        return nil
    }

    // MARK: Volumes

    /// Whether a row is of a volume: then its figure stands under `antal`.
    func isVolume(_ row: SourceRow, _ columns: SourceColumns) -> Bool {
        guard let matt = columns[.matt] else { return false }
        if !row.trimmed(matt).isEmpty { return true }
        // Without slag every row is of a volume, and lacks its name.
        return columns[.slag] == nil
    }

    /// The figure of a row: its amount, or the number of a volume; nil with a finding where there is none.
    mutating func figure(_ row: SourceRow, _ columns: SourceColumns) -> AmountReading? {
        guard columns[.matt] != nil else { return amount(row, columns) }
        guard isOfOneKind(row, columns) else { return nil }
        if isVolume(row, columns), let counts = columns[.antal] { return readFigure(row, counts, columns) }
        if !columns.amounts.isEmpty { return amount(row, columns) }
        report(findings.amount("", .empty, at: place(row, columns[.antal])), row)
        return nil
    }

    /// Whether a row is of money or of a volume, and has its figure where rows of its kind have it.
    mutating func isOfOneKind(_ row: SourceRow, _ columns: SourceColumns) -> Bool {
        guard let matt = columns[.matt] else { return true }
        let isFilled = { (column: Int?) in column.map { !row.trimmed($0).isEmpty } ?? false }
        let money = [columns[.belopp], columns[.debet], columns[.kredit]].first { isFilled($0) } ?? nil
        let fault: (RowTermsFault, Int?)
        if isVolume(row, columns) {
            if isFilled(columns[.slag]) {
                fault = (.slagAndMatt, matt)
            } else if let money {
                fault = (.strayAmount(column: columns.title(of: money), needs: "slag"), money)
            } else if columns.months.isEmpty, isFilled(matt), !isFilled(columns[.antal]) {
                fault = (.noCount(of: row.text(matt, decoder)), columns[.antal] ?? matt)
            } else {
                return true
            }
        } else if let counts = columns[.antal], isFilled(counts) {
            fault = (.strayAmount(column: columns.title(of: counts), needs: "matt"), counts)
        } else {
            return true
        }
        report(findings.terms(fault.0, at: place(row, fault.1)), row)
        return false
    }

    /// The amount of a cell; of a row of a volume a number in hundredths, whatever the unit of amounts.
    mutating func readFigure(_ row: SourceRow, _ column: Int, _ columns: SourceColumns) -> AmountReading? {
        guard let unit = options.delimited.unit, unit != .kr, isVolume(row, columns) else { return read(row, column) }
        let (numbers, cellAmounts) = (numbers, cellAmounts)
        self.numbers = numbers.ofKronor
        self.cellAmounts = CellAmount(unit: .kr)
        defer { (self.numbers, self.cellAmounts) = (numbers, cellAmounts) }
        return read(row, column)
    }
}

extension SourceColumns {
    /// What people call a column: its heading, or the name of its field where there are none.
    fileprivate func title(of column: Int) -> String {
        if column < headings.count { return name(of: column) }
        return SourceField.allCases.first { self[$0] == column }?.name ?? name(of: column)
    }
}
