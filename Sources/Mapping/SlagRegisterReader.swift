import DelimitedText
public import Diagnostics
public import LedgerModel

/// Reads `slag.csv` and `matt.csv`: the slag of the report as a tree, with their accounts, and its volumes.
public enum SlagRegisterReader {
    static let columns = ["id", "namn", "overordnad", "art", "konto"]
    static let mattColumns = ["id", "namn", "enhet", "decimaler", "ack"]

    /// A file of a register: its content, and what messages call it.
    public struct File: Sendable {
        let content: TableContent
        let path: String

        /// A file.
        public init(_ content: TableContent, path: String) {
            self.content = content
            self.path = path
        }
    }

    /// Reads the registers; nil when `log` got an error.
    ///
    /// Without a register of slag there are income and cost. `mattIDs` are the volumes that tables name; without a
    /// register of volumes they are called by their ids.
    public static func read(
        slag: File?, matt: File?, mattIDs: [String], log: inout DiagnosticLog
    ) -> (register: SlagRegister, accounts: SlagAccounts)? {
        var rows: [SlagRegister.Row] = SlagRegister.builtIn.slag.map {
            SlagRegister.Row(id: $0.id, namn: $0.namn, art: $0.art)
        }
        var patterns: [Int: [Pattern]] = [:]
        if let slag {
            guard let read = slagRows(slag, &log) else { return nil }
            (rows, patterns) = read
        }
        if let matt {
            guard let read = mattRows(matt, besides: rows.map(\.id), &log) else { return nil }
            rows += read
        } else {
            for id in mattIDs where !rows.contains(where: { $0.id == id }) {
                rows.append(SlagRegister.Row(id: id, namn: id, art: .matt))
            }
        }
        guard let register = try? SlagRegister(rows) else {
            preconditionFailure("ids and parents are checked before the tree is built")
        }
        let entries = patterns.sorted { $0.key < $1.key }.flatMap { index, patterns in
            patterns.map { SlagAccounts.Entry(slag: index, pattern: $0.pattern) }
        }
        if let slag {
            var findings = DiagnosticLog()
            check(patterns, register, path: slag.path, &findings)
            log.add(findings, linesOf: slag.content.bytes)
        }
        if log.hasErrors { return nil }
        return (register, SlagAccounts(register, entries))
    }

    /// The accounts of a slag, and where they stand.
    private struct Pattern {
        let pattern: CodePattern
        let cell: DelimitedFile.Cell
    }

    private static func slagRows(
        _ file: File, _ log: inout DiagnosticLog
    ) -> (rows: [SlagRegister.Row], patterns: [Int: [Pattern]])? {
        var findings = DiagnosticLog()
        defer { log.add(findings, linesOf: file.content.bytes) }
        let table = NamedColumns(
            file.content, path: file.path, known: columns, required: ["id", "namn", "art"], log: &findings)
        guard let table else { return nil }
        // The tree itself is the same as the other register's.
        RegisterReader.check(table.rows, path: file.path, log: &findings)
        if table.rows.isEmpty, !findings.hasErrors { findings.add(.registerEmpty(at: SourceLocation(file.path))) }
        var (rows, patterns): ([SlagRegister.Row], [Int: [Pattern]]) = ([], [:])
        for (index, row) in table.rows.enumerated() {
            let art = Art.ofSlag.first { $0.rawValue == row.text("art") }
            if art == nil, let cell = row.cell("art") {
                findings.add(.slagUnknownArt(cell.text, at: cell.location(in: file.path)))
            }
            let (id, namn) = (row.text("id"), row.text("namn"))
            rows.append(
                SlagRegister.Row(
                    id: id, namn: namn.isEmpty ? id : namn, overordnad: row.text("overordnad"), art: art ?? .kostnad))
            if let cell = row.cell("konto"), !cell.text.isEmpty,
                let pattern = PatternReader.read(cell, path: file.path, log: &findings)
            {
                patterns[index] = [Pattern(pattern: pattern, cell: cell)]
            }
        }
        checkArt(rows, table.rows, path: file.path, &findings)
        if findings.hasErrors { return nil }
        do {
            _ = try SlagRegister(rows)
        } catch .cycle(let index) {
            findings.add(.registerCycle(rows[index].id, at: SourceLocation(file.path, line: table.rows[index].line)))
            return nil
        } catch {
            preconditionFailure("ids and parents are checked before the tree is built: \(error)")
        }
        return (rows, patterns)
    }

    /// A part has the art of what it is a part of, or sums of the whole would mix what counts and what does not.
    private static func checkArt(
        _ rows: [SlagRegister.Row], _ cells: [NamedColumns.Row], path: String, _ log: inout DiagnosticLog
    ) {
        for (row, cell) in zip(rows, cells) {
            guard let parent = rows.first(where: { $0.id == row.overordnad }), parent.art != row.art,
                let place = cell.cell("art")
            else { continue }
            log.add(
                .slagOfAnotherArt(
                    row.id, art: row.art.rawValue, parent: parent.id, parentArt: parent.art.rawValue,
                    at: place.location(in: path)))
        }
    }

    private static func mattRows(
        _ file: File, besides slag: [String], _ log: inout DiagnosticLog
    ) -> [SlagRegister.Row]? {
        var findings = DiagnosticLog()
        defer { log.add(findings, linesOf: file.content.bytes) }
        let table = NamedColumns(
            file.content, path: file.path, known: mattColumns, required: ["id", "namn"], log: &findings)
        guard let table else { return nil }
        RegisterReader.check(table.rows, path: file.path, log: &findings)
        let rows = table.rows.map { row in
            let (id, namn) = (row.text("id"), row.text("namn"))
            if slag.contains(id), let cell = row.cell("id") {
                findings.add(.mattIsSlag(id, at: cell.location(in: file.path)))
            }
            var accumulation = Slag.Accumulation.summa
            if let cell = row.cell("ack"), !cell.text.isEmpty {
                if let known = Slag.Accumulation(rawValue: cell.text) {
                    accumulation = known
                } else {
                    findings.add(
                        .mattUnknownCell(
                            cell.text, allowed: "summa, snitt or sista", at: cell.location(in: file.path)))
                }
            }
            var decimals = 0
            if let cell = row.cell("decimaler"), !cell.text.isEmpty {
                if let number = Int(cell.text), (0...2).contains(number) {
                    decimals = number
                } else {
                    findings.add(.mattUnknownCell(cell.text, allowed: "0, 1 or 2", at: cell.location(in: file.path)))
                }
            }
            return SlagRegister.Row(
                id: id, namn: namn.isEmpty ? id : namn, art: .matt, enhet: row.text("enhet"), decimals: decimals,
                accumulation: accumulation)
        }
        return findings.hasErrors ? nil : rows
    }

    /// Reports accounts that two slag name of which neither lies below the other.
    private static func check(
        _ patterns: [Int: [Pattern]], _ register: SlagRegister, path: String, _ log: inout DiagnosticLog
    ) {
        let named = patterns.sorted { $0.key < $1.key }.flatMap { index, all in all.map { (slag: index, own: $0) } }
        for (place, one) in named.enumerated() {
            for other in named[..<place] where !register.isWithin(one.slag, other.slag) {
                guard !register.isWithin(other.slag, one.slag),
                    let account = one.own.pattern.common(with: other.own.pattern)
                else { continue }
                log.add(
                    .slagShareAccount(
                        account, register[one.slag].id, register[other.slag].id, line: other.own.cell.line,
                        at: one.own.cell.location(in: path)))
            }
        }
    }
}
