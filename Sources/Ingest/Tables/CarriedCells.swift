import DelimitedText
import Diagnostics

/// What stands once above the rows that it belongs to: an account or a voucher on a row of its own.
///
/// `5010 Lokalhyra` above the account's bookings, or number and day on the first row of a voucher.
struct CarriedCells {
    /// The account of the rows to come, as its cell has it.
    var konto: [UInt8]?
    /// The cells of series, number and day of the rows to come, by column.
    var voucher: [Int: [UInt8]] = [:]
    /// Whether a row has taken something from above.
    private(set) var isUsed = false
    /// What is wrong with rows that are no heads, should no row take anything from them.
    private var doubts: [Diagnostic] = []

    /// Keeps what would be wrong with a row of its own.
    mutating func doubt(_ finding: Diagnostic) {
        if doubts.count < DiagnosticLog.keptPerCodeAndPath { doubts.append(finding) }
    }

    /// Has nothing for the rows to come.
    mutating func forget() {
        konto = nil
        voucher = [:]
    }

    /// Notes that a row has taken something from above.
    mutating func use() {
        isUsed = true
        doubts = []
    }

    /// Notes the account of a row, which may be that of the head above it.
    mutating func meet(_ konto: ByteView) {
        guard let head = self.konto else { return }
        if konto.elementsEqual(head.prefix { $0 != 0x20 }) || konto.elementsEqual(head) {
            use()
        } else {
            self.konto = nil
        }
    }

    /// Reports rows that would be heads, where nothing stands under any of them.
    func finish(_ assembly: inout LedgerAssembly) {
        if isUsed { return }
        for finding in doubts { assembly.log.add(finding) }
    }
}

extension SourceTable {
    /// Whether a row lacks what may stand above it, or what it gives to rows below.
    func isIncomplete(_ row: SourceRow, _ columns: SourceColumns) -> Bool {
        guard columns.months.isEmpty, let konto = columns[.konto], let day = columns[.datum] else { return false }
        return row.trimmed(konto).isEmpty || row.trimmed(day).isEmpty
    }

    /// Whether a row is nothing but an account or a voucher, for the rows below.
    mutating func takesHead(_ row: SourceRow, _ columns: SourceColumns) -> Bool {
        guard let konto = columns[.konto], let day = columns[.datum],
            columns.amounts.allSatisfy({ row.trimmed($0).isEmpty }), !holdsMoney(row, columns)
        else { return false }
        let names = [columns[.serie], columns[.nummer]].compactMap(\.self)
        let isNamed = names.contains { !row.trimmed($0).isEmpty }
        let isCoded = !row.trimmed(konto).isEmpty
        let isDated = !row.trimmed(day).isEmpty
        if isCoded, !isNamed, !isDated {
            carried.konto = Array(row.trimmed(konto))
        } else if isNamed, !isCoded {
            keepVoucher(of: row, columns)
        } else {
            return false
        }
        let finding =
            isCoded
            ? findings.amount("", .empty, at: place(row, columns.amounts.first))
            : findings.noCode(.konto, at: place(row, konto))
        carried.doubt(finding.on(row, decoder))
        return true
    }

    /// Whether a cell that is not read holds an amount: then the row is no head of others.
    private func holdsMoney(_ row: SourceRow, _ columns: SourceColumns) -> Bool {
        row.fields.indices.contains { column in
            !columns.isKnown(column) && ColumnSamples.isAmount(row.text(column, decoder))
        }
    }

    /// Keeps a row's voucher for the rows below, which may leave it out.
    mutating func keepVoucher(of row: SourceRow, _ columns: SourceColumns) {
        guard columns.hasVouchers else { return }
        for column in [columns[.serie], columns[.nummer], columns[.datum]].compactMap(\.self) {
            carried.voucher[column] = Array(row.trimmed(column))
        }
    }

    /// The cells that a row lacks and that stand above it; empty for nearly every row.
    func cellsFromAbove(_ row: SourceRow, _ columns: SourceColumns) -> [Int: [UInt8]] {
        guard let konto = columns[.konto], let day = columns[.datum], row.fields.count == columns.count else {
            return [:]
        }
        let lacksKonto = row.trimmed(konto).isEmpty
        let lacksDay = row.trimmed(day).isEmpty
        guard lacksKonto || lacksDay, columns.amounts.contains(where: { !row.trimmed($0).isEmpty }) else { return [:] }
        if lacksKonto, !lacksDay { return carried.konto.map { [konto: $0] } ?? [:] }
        guard !lacksKonto, columns.hasVouchers, carried.voucher.keys.allSatisfy({ row.trimmed($0).isEmpty }) else {
            return [:]
        }
        return carried.voucher
    }
}

extension SourceRow {
    /// Calls `body` with the row that has other bytes in some of its cells; the places of cells stay.
    func with(_ cells: [Int: [UInt8]], _ body: (SourceRow) throws -> Void) rethrows {
        var bytes: [UInt8] = []
        var copies: [DelimitedMachine.Field] = []
        for (column, field) in fields.enumerated() {
            let start = bytes.count
            bytes += cells[column] ?? field.content(of: block)
            copies.append(.init(start: start, end: bytes.count))
        }
        let places = fields.indices.map { place(ofCell: $0) as Place? }
        try bytes.withBytes { block in
            try body(
                SourceRow(block: block, fields: copies, line: line, start: 0, isFixed: isFixed, places: places))
        }
    }
}
