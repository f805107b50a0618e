import Diagnostics
import LedgerModel

/// Balances or budgets that an export gives as an account's total and, besides, split by objects: the same money twice.
///
/// For each account and date the rows of one kind are handed on, the one with the most code parts of the pipeline (the
/// first in the file among equals), and what they leave of the total on the account alone. A kind is a set of
/// dimensions, such as cost centre and project; rows of different kinds are different views of the same money. Without
/// a total the rows are all there is to know, and kinds that do not sum to the same are refused: they may be parts.
struct BalanceRows {
    /// One balance as the file gives it.
    private struct Row {
        /// See ``PlacementKey``.
        var key: [UInt8]
        /// How many code parts of the pipeline the key has besides the account.
        var partCount: Int
        /// The dimensions of its objects, used by the pipeline or not, sorted; empty for the total.
        var kind: [[UInt8]]
        var ore: Int64
        var date: LedgerDate
        var line: Int
    }

    private struct Group: Hashable {
        let konto: String
        let date: LedgerDate
    }

    private var groups: [[Row]] = []
    private var indexes: [Group: Int] = [:]
    private var told: Set<Passing> = []
    private var toldRepetition = false
    private var toldMixture = false

    /// A kind that is passed over, with or without loss.
    private struct Passing: Hashable {
        let kind: [[UInt8]]
        let isHarmless: Bool
    }

    /// Keeps a row until ``deliver(to:)``, if it is whole; `kind` are the dimensions of its objects.
    mutating func add(_ row: XMLRow, kind: [[UInt8]]) {
        guard let ore = row.ore, let date = row.date, row.key.has(.konto) else { return }
        let kind = kind.sorted { $0.lexicographicallyPrecedes($1) }
        let row = Row(
            key: row.key.bytes, partCount: row.key.partCount, kind: kind, ore: ore, date: date, line: row.line)
        let group = Group(konto: PlacementKey.konto(of: row.key), date: row.date)
        if let index = indexes[group] {
            groups[index].append(row)
        } else {
            indexes[group] = groups.count
            groups.append([row])
        }
    }

    /// Hands on every row's money once and forgets the rows.
    mutating func deliver(to assembly: inout LedgerAssembly) throws {
        reportMixture(&assembly)
        for rows in groups {
            reportRepetition(rows, &assembly)
            try deliver(rows, to: &assembly)
        }
        groups.removeAll(keepingCapacity: true)
        indexes.removeAll(keepingCapacity: true)
    }

    private mutating func deliver(_ rows: [Row], to assembly: inout LedgerAssembly) throws {
        let totals = rows.filter(\.kind.isEmpty)
        let mostParts = rows.map(\.partCount).max()
        let finest = rows.first { !$0.kind.isEmpty && $0.partCount == mostParts }
        guard let finest, finest.partCount > 0 || totals.isEmpty else { return try Self.deliver(totals, &assembly) }
        let details = rows.filter { $0.kind == finest.kind }
        try Self.deliver(details, &assembly)
        let sum = try Self.sum(details)
        var kinds = [[], finest.kind]
        for row in rows where !kinds.contains(row.kind) {
            kinds.append(row.kind)
            let unused = rows.filter { $0.kind == row.kind }
            let isSameMoney = try !totals.isEmpty || Self.sum(unused) == sum
            report(unused, passedOverFor: finest, isSameMoney: isSameMoney, &assembly)
        }
        guard var rest = totals.first else { return }
        rest.ore = try Self.sum(totals).adding(-sum).ore
        if rest.ore != 0 { try Self.deliver([rest], &assembly) }
    }

    /// Says once that an account has amounts for a year and for months in it, which may be the same money.
    private mutating func reportMixture(_ assembly: inout LedgerAssembly) {
        guard !toldMixture else { return }
        let calendar = assembly.options.calendar ?? FiscalCalendar()
        let years = indexes.keys.filter(\.date.period.isYear)
        guard !years.isEmpty, years.count < indexes.count else { return }
        for rows in groups {
            guard let row = rows.first, !row.date.period.isYear else { continue }
            let konto = PlacementKey.konto(of: row.key)
            let year = LedgerDate(Period(year: calendar.year(of: row.date.period)))
            guard indexes[Group(konto: konto, date: year)] != nil else { continue }
            toldMixture = true
            return assembly.log.add(
                .xmlYearAndMonths(konto, year: "\(year.year)", at: assembly.location(line: row.line)))
        }
    }

    /// Says once that an amount is given twice.
    private mutating func reportRepetition(_ rows: [Row], _ assembly: inout LedgerAssembly) {
        guard !toldRepetition, rows.count > 1 else { return }
        var seen: Set<[UInt8]> = []
        // The key tells rows apart where the pipeline asks for all of their dimensions.
        let whole = rows.filter { $0.partCount == $0.kind.count }
        guard let row = whole.first(where: { !seen.insert($0.key).inserted }) else { return }
        toldRepetition = true
        assembly.log.add(
            .xmlRepeatedBalance(PlacementKey.konto(of: row.key), at: assembly.location(line: row.line)))
    }

    /// Says once for each kind that it is passed over.
    ///
    /// A coarser view of the rows used loses nothing. Another view has codes that the rows used lack: a look passes it
    /// over, but no figures are made from half of what the pipeline asks for.
    private mutating func report(
        _ unused: [Row], passedOverFor used: Row, isSameMoney: Bool, _ assembly: inout LedgerAssembly
    ) {
        guard let row = unused.first else { return }
        let isCoarser = row.partCount == 0 || row.kind.allSatisfy(used.kind.contains)
        let isHarmless = assembly.options.content == .whatever || isSameMoney && isCoarser
        if isHarmless && row.partCount == 0 { return }
        guard told.insert(Passing(kind: row.kind, isHarmless: isHarmless)).inserted else { return }
        let konto = PlacementKey.konto(of: row.key)
        let (one, other) = (Self.words(used.kind), Self.words(row.kind))
        let location = assembly.location(line: row.line)
        assembly.log.add(
            isHarmless
                ? .xmlPassedOver(konto, used: one, unused: other, at: location)
                : .xmlSeveralViews(konto, one, other, at: location))
    }

    private static func words(_ kind: [[UInt8]]) -> String {
        kind.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "+")
    }

    private static func deliver(_ rows: [Row], _ assembly: inout LedgerAssembly) throws {
        for row in rows {
            let placement = try row.key.withBytes { key in
                try assembly.placement(of: key, line: row.line) { PlacementKey.announce(key, line: $1, in: &$0) }
            }
            let record = LedgerRecord(line: UInt32(row.line), placement: placement, ore: row.ore, date: row.date)
            try assembly.deliver(record)
        }
    }

    private static func sum(_ rows: [Row]) throws -> Amount {
        try rows.reduce(Amount.zero) { try $0.adding(Amount(ore: $1.ore)) }
    }
}
