import Aggregation
import Configuration
import Diagnostics
import Duplicates
import Ingest
import LedgerModel
import Mapping
import Publishing
import Telemetry

/// Reads one file: parsed, mapped, added up and rendered; what it gives is added to the rest when it is its turn.
struct FileIntake: Sendable {
    let plan: Plan
    let request: RunRequest
    /// What renders the normalized dataset; nil when it is not published.
    let template: TransactionTemplate?

    /// What a file has given.
    struct Gain {
        let source: PlannedSource
        var log: DiagnosticLog
        /// Nil when the file has errors: it adds nothing then.
        var summary: SourceSummary?
        var sums = Outcome()
        var konteringar = KonteringSums()
        /// What tells whether it is given elsewhere, too.
        var money: Money

        /// The days that it has outcome of, in order.
        var days: [BookedDay] {
            guard case .booked(let money, _) = money else { return [] }
            return money.days.filter { $0.outcomeRows > 0 }.sorted { $0.date < $1.date }
        }
    }

    /// What tells whether the money of a file is given twice.
    enum Money {
        /// Of the outcome: what is booked, in brief, and what of it stands twice in the file.
        case booked(BookedMoney, Repetition?)
        /// Of a budget or forecast: what each amount is for.
        case amounts([AmountKeyCollector])
    }

    /// Reads a file with some workers; `write` gets the lines for the normalized dataset, in their order.
    ///
    /// Outcome after `lastMonth` is added up but not rendered, since it waits for its own run.
    func read(
        _ source: PlannedSource, through lastMonth: Period?, workers: Int, keptVouchers: Int,
        write: @escaping (RenderedTransactions) throws -> Void
    ) throws -> Gain {
        let lastMonth = source.configuration.scenario == .utfall ? lastMonth : nil
        // Consumer 0 gets what is read in order; more are asked for when workers share the source.
        let sums = (0...(workers > 1 ? workers : 0)).map { _ in self.sums(of: source) }
        let booked = Booked(limit: keptVouchers)
        // The texts of a budget tell its rows apart.
        let keepsTexts = template != nil || source.configuration.scenario != .utfall
        var options = source.options(plan.configuration, keepsTexts: keepsTexts)
        options.times = request.times
        let reading = try SourceReader(fileSystem: request.fileSystem).read(options, workers: workers) { number in
            let rendering = template?.rendering(
                of: source.name, scenario: source.configuration.scenario, times: request.times)
            return consumer(sums[number], rendering, booked, through: lastMonth, write)
        }
        var gain = Gain(source: source, log: reading.log, money: money(booked, sums, of: source))
        guard let summary = reading.summary, !reading.log.hasErrors else { return gain }
        do {
            // The largest sums are taken over, and the others added to them.
            for worker in sums.sorted(by: { $0.outcome.konteringCount > $1.outcome.konteringCount }) {
                try gain.sums.merge(try worker.outcome.outcome())
                try worker.outcome.giveKonteringar(to: &gain.konteringar)
            }
            try Reconciliation.check(
                gain.sums, parsed: summary.delivered, collects: plan.configuration.unmapped == .collect)
            gain.summary = summary
        } catch is AmountOverflow {
            gain.log.add(.sumTooLarge(at: SourceLocation(source.name)))
        }
        return gain
    }

    /// A consumer that adds up, and renders for the normalized dataset when there is one.
    private func consumer(
        _ sums: Sums, _ rendering: TransactionRendering?, _ booked: Booked, through lastMonth: Period?,
        _ write: @escaping (RenderedTransactions) throws -> Void
    ) -> BatchConsumer {
        let mapping = plan.mapping
        let times = request.times
        return BatchConsumer { batch in
            let assignments = times.measure(.map) { mapping.assignments(of: batch) }
            try times.measure(.aggregate) {
                try sums.outcome.add(batch, newAssignments: assignments)
                sums.note(batch)
            }
            guard let rendering else { return }
            if let lastMonth { batch.records.removeAll { $0.date.period > lastMonth } }
            times.measure(.render) { rendering.render(batch, assignments: assignments) }
        } commit: {
            let part = sums.booked?.takePart()
            let rendered = rendering?.take()
            return {
                if let part { booked.money.append(part) }
                if let rendered { try write(rendered) }
            }
        }
    }

    private func money(_ booked: Booked, _ workers: [Sums], of source: PlannedSource) -> Money {
        guard source.configuration.scenario == .utfall else { return .amounts(workers.map(\.amounts)) }
        for worker in workers { if let days = worker.booked { booked.money.finish(days) } }
        return .booked(booked.money, booked.money.repetition())
    }

    /// What one worker has of a file.
    private final class Sums {
        var outcome: OutcomeAccumulator
        /// Of the outcome.
        var booked: BookedMoneyCollector?
        /// Of a budget or forecast.
        var amounts = AmountKeyCollector()

        init(_ outcome: OutcomeAccumulator, scenario: Scenario) {
            self.outcome = outcome
            if scenario == .utfall { booked = BookedMoneyCollector() }
        }

        func note(_ batch: LedgerBatch) {
            if booked == nil { amounts.add(batch) } else { booked?.add(batch) }
        }
    }

    /// What the blocks of a file hold together; added to when it is their turn.
    private final class Booked {
        var money: BookedMoney

        init(limit: Int) {
            money = BookedMoney(limit: limit)
        }
    }

    private func sums(of source: PlannedSource) -> Sums {
        let scenario = source.configuration.scenario
        return Sums(
            OutcomeAccumulator(scenario: scenario, source: source.name, register: plan.register), scenario: scenario)
    }
}
