import Configuration
import LedgerModel
import Publishing

/// Goes through the rows of a cell, in the order of its terms: published rows of ledgers, amounts as they were read.
struct CellRows {
    let cell: ExplainedCell
    private let origin: Origin

    /// Where the rows of ledgers come from.
    private enum Origin {
        /// The published rows.
        case published
        /// The sources, which are as the run read them.
        case sources(SourceRows)
        /// Nowhere: only sums by kontering and month are known.
        case none
    }

    /// The rows of a cell; `sources` are read where the rows are not published.
    init(_ cell: ExplainedCell, sources: SourceRows?) throws {
        self.cell = cell
        let booked = cell.parts.filter(\.isBooked)
        let names = Set(booked.map(\.kalla))
        let months = Set(booked.map(\.period))
        let arePublished =
            try !cell.run.run.partitions.isEmpty
            && months.sorted().allSatisfy { try cell.run.run.areRecordsWhole(of: $0) }
        if names.isEmpty || arePublished {
            origin = .published
        } else if let sources, try sources.has(names) {
            origin = .sources(sources)
        } else {
            origin = .none
        }
    }

    /// Whether the rows of ledgers are known; otherwise their sums by kontering and month are.
    var areKnown: Bool {
        if case .none = origin { false } else { true }
    }

    /// Calls `body` with each row until it returns false.
    func forEach(_ body: (ExplainedRow) throws -> Bool) throws {
        for term in cell.terms {
            var goesOn = true
            let ledgers = term.parts.filter { part in
                if case .ledger = part.origin, case .ledger = part.placement { true } else { false }
            }
            switch origin {
            case .published: goesOn = try published(ledgers, term.selection, body)
            case .sources(let sources):
                goesOn = try withoutActuallyEscaping(body) { body in
                    try sources.forEach(names(ledgers), in: term.selection, of: cell.mapping, body)
                }
            case .none:
                for part in ledgers where goesOn {
                    goesOn = try body(ExplainedRow(part, cell.registers, cell.run.plan.configuration.periodisation))
                }
            }
            for part in term.parts where goesOn {
                if case .ledger = part.origin, case .ledger = part.placement { continue }
                goesOn = try body(ExplainedRow(part, cell.registers, cell.run.plan.configuration.periodisation))
            }
            if !goesOn { return }
        }
    }

    /// The sources of some parts, in order.
    private func names(_ parts: [Contribution]) -> [String] {
        var seen: Set<String> = []
        return parts.map(\.kalla).filter { seen.insert($0).inserted }
    }

    /// The published rows of ledgers; false when `body` has had enough.
    private func published(
        _ parts: [Contribution], _ selection: FigureSelection, _ body: (ExplainedRow) throws -> Bool
    ) throws -> Bool {
        // What the trace has no part in need not be read.
        let months = Set(parts.map(\.period)).sorted()
        let sources = Set(parts.map(\.kalla))
        let places = places(parts)
        let own = cell.run.mappings[cell.mapping]
        var destinations = MappedDestinations(own.table, own.registers)
        let sign: Int64 = selection.sign == .plus ? 1 : -1
        var goesOn = true
        for month in months where goesOn {
            try cell.run.run.forEachRow(of: month, in: places) { row in
                guard sources.contains(row[.kalla]), row[.scenario] == selection.view.scenario.rawValue else {
                    return true
                }
                let kontering = row.kontering
                let date = row.date ?? LedgerDate(row.period)
                let destination = destinations.destination(of: .ledger(kontering), on: date)
                guard let place = destination.place, isIncluded(place, selection) else { return true }
                goesOn = try body(
                    ExplainedRow(
                        row, Series(selection.view.scenario), (place.verksamhet, place.slag),
                        ore: (0 - row.amount.ore) * sign, line: destination.line))
                return goesOn
            }
        }
        return goesOn
    }

    /// Where the rows stand by the pipeline's own mapping, which their columns name.
    private func places(_ parts: [Contribution]) -> [(verksamhet: String, slag: String)] {
        guard cell.mapping == 0 else { return allPlaces }
        let targets = Set(parts.map(\.target)).sorted()
        return targets.map { target in
            let verksamhet = cell.registers.verksamheter.verksamheter[target.verksamhet].id
            // Rows that no rule takes name no slag.
            return (verksamhet, verksamhet == Register.unmappedID ? "" : cell.registers.slag[target.slag].id)
        }
    }

    private var allPlaces: [(verksamhet: String, slag: String)] {
        let own = cell.run.plan.registers
        return own.verksamheter.verksamheter.flatMap { verksamhet in
            own.slag.slag.map { (verksamhet.id, $0.id) } + [(verksamhet.id, "")]
        } + [("", "")]
    }

    private func isIncluded(_ place: MappedDestinations.Place, _ selection: FigureSelection) -> Bool {
        guard let verksamhet = cell.registers.verksamheter.index(of: place.verksamhet),
            let slag = cell.registers.slag.index(of: place.slag)
        else { return false }
        return selection.targets.contains(Target(verksamhet: verksamhet, slag: slag))
    }
}
