import Aggregation
import Diagnostics
import Ingest
import LedgerModel
import Mapping
import Publishing

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
    }

    /// Reads a file with some workers; `write` gets the lines for the normalized dataset, in their order.
    ///
    /// Outcome after `lastMonth` is added up but not rendered, since it waits for its own run.
    func read(
        _ source: PlannedSource, through lastMonth: Period?, workers: Int,
        write: @escaping (RenderedTransactions) throws -> Void
    ) throws -> Gain {
        let lastMonth = source.configuration.scenario == .utfall ? lastMonth : nil
        // Consumer 0 gets what is read in order; more are asked for when workers share the source.
        let accumulators = (0...(workers > 1 ? workers : 0)).map { _ in accumulator(of: source) }
        var options = source.options(plan.configuration, keepsTexts: template != nil)
        options.times = request.times
        let reading = try SourceReader(fileSystem: request.fileSystem).read(options, workers: workers) { number in
            let rendering = template?.rendering(
                of: source.name, scenario: source.configuration.scenario, times: request.times)
            return consumer(accumulators[number], rendering, through: lastMonth, write)
        }
        var gain = Gain(source: source, log: reading.log)
        guard let summary = reading.summary, !reading.log.hasErrors else { return gain }
        do {
            for accumulator in accumulators {
                try gain.sums.merge(try accumulator.value.outcome())
                try accumulator.value.addKonteringar(to: &gain.konteringar)
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
        _ accumulator: Sums, _ rendering: TransactionRendering?, through lastMonth: Period?,
        _ write: @escaping (RenderedTransactions) throws -> Void
    ) -> BatchConsumer {
        let mapping = plan.mapping
        let times = request.times
        return BatchConsumer { batch in
            let assignments = times.measure(.map) { mapping.assignments(of: batch) }
            try times.measure(.aggregate) { try accumulator.value.add(batch, newAssignments: assignments) }
            guard let rendering else { return }
            if let lastMonth { batch.records.removeAll { $0.date.period > lastMonth } }
            times.measure(.render) { rendering.render(batch, assignments: assignments) }
        } commit: {
            guard let rendered = rendering?.take() else { return nil }
            return { try write(rendered) }
        }
    }

    /// One worker's sums.
    private final class Sums {
        var value: OutcomeAccumulator

        init(_ value: OutcomeAccumulator) {
            self.value = value
        }
    }

    private func accumulator(of source: PlannedSource) -> Sums {
        Sums(
            OutcomeAccumulator(
                scenario: source.configuration.scenario, source: source.name, register: plan.register))
    }
}
