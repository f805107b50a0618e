import LedgerModel
import Publishing

/// Finds the vouchers that differ between the published rows of two runs.
struct VoucherComparison {
    private let old: PublishedRun
    private let new: PublishedRun
    private let calendar: FiscalCalendar
    /// The names of the scenarios that are outcome.
    private let outcomes: Set<String>
    /// The vouchers that differ, by source, series and number.
    private(set) var vouchers: [VoucherChange] = []
    /// Whether there are more than can be listed.
    private(set) var isTooLarge = false

    /// Compares the outcome of months; those whose files are the same need not be read.
    init(
        _ old: PublishedRun, _ new: PublishedRun, months: [Period], calendar: FiscalCalendar, outcomes: Set<String>
    ) throws {
        self.outcomes = outcomes
        self.old = old
        self.new = new
        self.calendar = calendar
        var rows = RowComparison()
        var differing: [Period] = []
        for month in months {
            let (one, other) = (old.recordsPath(of: month), new.recordsPath(of: month))
            if let one, let other, old.digest(of: one) == new.digest(of: other) { continue }
            if one == nil, other == nil { continue }
            try rows.compare(old, new, period: month)
            differing.append(month)
        }
        isTooLarge = rows.isTooLarge
        if isTooLarge { return }
        let (removed, added) = (rows.removed.filter(isOutcome), rows.added.filter(isOutcome))
        let standing = try standing(removed, added, in: differing, besides: Set(months))
        group(removed, added, standing)
    }

    private func isOutcome(_ row: PublishedRow) -> Bool {
        outcomes.contains(row[.scenario])
    }

    /// Where a voucher stands of which only one run has differing rows in the months compared.
    private enum Standing {
        /// In those months, with other rows alike.
        case alike
        /// In another month that only that run's report shows, on a day.
        case elsewhere(String)
    }

    /// The vouchers of which only one run has differing rows, but both have some.
    private func standing(
        _ removed: [PublishedRow], _ added: [PublishedRow], in months: [Period], besides compared: Set<Period>
    ) throws -> [VoucherIdentity: Standing] {
        let (gone, come) = (Set(removed.map(identity)), Set(added.map(identity)))
        let asked = gone.symmetricDifference(come)
        var found: [VoucherIdentity: Standing] = [:]
        if asked.isEmpty { return found }
        for (run, wanted) in [(new, gone.subtracting(come)), (old, come.subtracting(gone))] where !wanted.isEmpty {
            let numbers = Set(wanted.map(\.nummer))
            let others = run.partitions.filter { !$0.isYear && !compared.contains($0) }
            for month in others + months {
                try run.forEachRow(of: month) { row in
                    guard numbers.contains(row[.nummer]) else { return }
                    let identity = identity(row)
                    guard wanted.contains(identity) else { return }
                    let isOther = !compared.contains(month)
                    found[identity] = isOther ? .elsewhere(row.date.map(\.description) ?? "\(month)") : .alike
                }
            }
        }
        return found
    }

    private func identity(_ row: PublishedRow) -> VoucherIdentity { VoucherIdentity(row, calendar) }

    private mutating func group(
        _ removed: [PublishedRow], _ added: [PublishedRow], _ standing: [VoucherIdentity: Standing]
    ) {
        var order: [VoucherIdentity] = []
        var rows: [VoucherIdentity: [VoucherChange.Row]] = [:]
        for (isNew, list) in [(false, removed), (true, added)] {
            for row in list {
                let identity = identity(row)
                if rows[identity] == nil { order.append(identity) }
                rows[identity, default: []].append(VoucherChange.Row(row, isNew: isNew))
            }
        }
        vouchers = order.map { identity in
            change(identity, rows[identity] ?? [], standing[identity])
        }
    }

    private func change(
        _ identity: VoucherIdentity, _ rows: [VoucherChange.Row], _ standing: Standing?
    ) -> VoucherChange {
        let (gone, come) = (rows.filter { !$0.isNew }, rows.filter(\.isNew))
        let change: VoucherChange.Change
        var datum = (come.first ?? gone.first)?.datum ?? ""
        switch (gone.isEmpty, come.isEmpty, standing) {
        case (_, _, .elsewhere(let day)):
            change = .moved
            if come.isEmpty { datum = day }
        case (true, _, .alike), (_, true, .alike): change = .changed
        case (true, _, nil): change = .added
        case (_, true, nil): change = .removed
        default: change = gone.map(\.content).sorted() == come.map(\.content).sorted() ? .moved : .changed
        }
        return VoucherChange(
            change: change, kalla: identity.kalla, serie: identity.serie, nummer: identity.nummer,
            datum: datum, difference: rows.reduce(0) { $0 + $1.reported },
            rows: gone + come)
    }
}

extension VoucherChange.Row {
    init(_ row: PublishedRow, isNew: Bool) {
        self.init(
            isNew: isNew, rad: row.line, codes: row.kontering.codes, ore: row.amount.ore, text: row[.text],
            verksamhet: row[.verksamhet], slag: row[.slag],
            datum: row.date.map(\.description) ?? row.period.description)
    }

    /// All but the day.
    fileprivate var content: String { (codes + [String(ore), text]).joined(separator: "\u{1F}") }
}
