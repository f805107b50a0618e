import LedgerGenerator

/// A table as rows of cells, before it is written as text or as a workbook.
struct Grid: Sendable {
    /// A cell.
    enum Cell: Sendable, Equatable {
        case text(String)
        /// In öre.
        case amount(Int64)
        /// A day as 20260131.
        case day(Int)
        /// As it shall stand in the file: the field of a text, or the attributes and content of `<c>` in a workbook.
        case raw(String)

        static let blank = Cell.text("")
    }

    /// Which columns a table has.
    enum Layout: CaseIterable, Sendable {
        case rows, sides, vouchers, months, report
    }

    /// What a column holds; its heading may say it in other words.
    enum Role: Hashable, Sendable {
        case datum, serie, nummer, konto, ansvar, vht, belopp, debet, kredit, text, verksamhet, slag, period
        case month(Int)
        case other
    }

    var layout: Layout
    var roles: [Role]
    /// What stands above the header, the header, the rows, and what stands below them.
    var above: [[Cell]] = []
    var header: [Cell]
    var rows: [[Cell]]
    var below: [[Cell]] = []

    /// All lines, from the top.
    var lines: [[Cell]] { above + [header] + rows + below }

    func column(_ role: Role) -> Int? { roles.firstIndex(of: role) }

    /// The columns of amounts.
    var amountColumns: [Int] {
        roles.indices.filter {
            switch roles[$0] {
            case .belopp, .debet, .kredit, .month: true
            default: false
            }
        }
    }

    /// Puts a column in; `cell` gives each row's cell.
    mutating func insert(
        _ heading: String, at index: Int, role: Role = .other, cell: (Int, [Cell]) -> Cell
    ) {
        roles.insert(role, at: index)
        header.insert(.text(heading), at: index)
        for row in rows.indices { rows[row].insert(cell(row, rows[row]), at: index) }
    }

    /// Takes a column out of the header and the rows.
    mutating func remove(at index: Int) {
        roles.remove(at: index)
        header.remove(at: index)
        for row in rows.indices { rows[row].remove(at: index) }
    }

    /// A place between rows, not before the first nor after the last.
    func place(_ random: inout SplitMix64) -> Int { 1 + random.below(rows.count - 1) }
}
