import Aggregation
import Configuration
import Diagnostics
import Duplicates
import Ingest
import LedgerModel
import Mapping
import Publishing
import Storage
import Telemetry

/// Reads one file: parses, maps, adds up and encodes it; results are merged in the order of the files.
struct FileIntake: Sendable {
    let plan: Plan
    let request: RunRequest
    /// The formats that records are published in; none when they are not published.
    let formats: [any RecordFormat]
    /// The format of the amounts of budgets and forecasts in the run's trace; nil when there is no trace.
    let amounts: (any RecordFormat)?

    /// Reads a file with some workers; `write` gets the encoded records, one piece for each format, in order.
    ///
    /// What the report of `month` does not count is added up but not encoded: outcome after it is left to that month's
    /// own run.
    func read(
        _ source: PlannedSource, through month: Period?, workers: Int, keptVouchers: Int,
        write: @escaping ([any RecordPiece]) throws -> Void
    ) throws -> SourceReading {
        let stamp = try request.fileSystem.stamp(of: source.path)
        var reading = try readBytes(of: source, through: month, workers, keptVouchers, write)
        if let stamp, try request.fileSystem.stamp(of: source.path) == stamp { reading.stamp = stamp }
        return reading
    }

    private func readBytes(
        of source: PlannedSource, through month: Period?, _ workers: Int, _ keptVouchers: Int,
        _ write: @escaping ([any RecordPiece]) throws -> Void
    ) throws -> SourceReading {
        // Consumer 0 takes what is read in order; the others are for workers that share the source.
        let sums = (0...(workers > 1 ? workers : 0)).map { _ in self.sums(of: source, until: month) }
        let booked = Booked(limit: keptVouchers)
        var options = source.options(plan, keepsTexts: keepsTexts(of: source))
        options.times = request.observer.times
        let reading = try SourceReader(fileSystem: request.fileSystem).read(options, workers: workers) { number in
            consumer(sums[number], Encoders(of: source, self), booked, write)
        }
        let money = money(booked, sums, of: source)
        guard let summary = reading.summary, !reading.log.hasErrors else { return SourceReading(log: reading.log) }
        do {
            return SourceReading(log: reading.log, result: try result(of: source, summary, sums, money))
        } catch is AmountOverflow {
            var log = reading.log
            log.add(.sumTooLarge(at: SourceLocation(source.name)))
            return SourceReading(log: log)
        }
    }

    /// The encoders of a source's records for one worker.
    private struct Encoders {
        let published: [any RecordEncoder]
        /// For a source of amounts, which the trace keeps as they are read.
        let trace: (any RecordEncoder)?

        init(of source: PlannedSource, _ intake: FileIntake) {
            let times = intake.request.observer.times
            let (name, scenario) = (source.name, source.configuration.scenario)
            published = intake.formats.map { $0.encoder(of: name, scenario: scenario, times: times) }
            trace =
                source.configuration.isBooked
                ? nil : intake.amounts?.encoder(of: name, scenario: scenario, times: times)
        }

        /// What was encoded since the last call, the trace last.
        func take() -> [any RecordPiece] {
            published.map { $0.take() } + (trace.map { [$0.take()] } ?? [])
        }
    }

    /// Whether texts are kept: a budget's rows are distinguished by them.
    func keepsTexts(of source: PlannedSource) -> Bool {
        !formats.isEmpty || !source.configuration.isBooked
    }

    /// Merges the workers' sums, and reconciles them with what was parsed.
    private func result(
        of source: PlannedSource, _ summary: SourceSummary, _ workers: [Sums], _ money: SourceResult.Money
    ) throws -> SourceResult {
        var (sums, konteringar) = (SourceTotals(), KonteringSums())
        // The largest sums are moved, and the others added to them.
        for worker in workers.sorted(by: { $0.accumulator.konteringCount > $1.accumulator.konteringCount }) {
            try sums.merge(try worker.accumulator.totals())
            try worker.accumulator.giveKonteringar(to: &konteringar)
        }
        let collects = plan.configuration.unmapped == .collect
        try Reconciliation.check(sums, parsed: summary.delivered, collects: collects)
        var others: [MappedSums] = []
        for index in plan.others.indices {
            var other = MappedSums()
            for worker in workers {
                try other.totals.merge(try worker.others[index].totals())
                try worker.others[index].giveKonteringar(to: &other.konteringar)
            }
            try Reconciliation.check(other.totals, parsed: summary.delivered, collects: collects)
            others.append(other)
        }
        let years = SourceResult.years(
            of: source.configuration.scenario, sums, others, in: plan.configuration.calendar)
        return SourceResult(
            source: source, summary: summary, sums: sums, konteringar: konteringar, others: others, money: money,
            years: years)
    }

    /// A consumer that adds up records, and encodes them if they are published.
    private func consumer(
        _ sums: Sums, _ encoders: Encoders, _ booked: Booked,
        _ write: @escaping ([any RecordPiece]) throws -> Void
    ) -> BatchConsumer {
        let mapping = plan.mapping
        let others = plan.others
        let owner = sums.owner
        let times = request.observer.times
        return BatchConsumer { batch in
            let assignments = times.measure(.map) { mapping.assignments(of: batch, takesReports: owner == nil) }
            try times.measure(.aggregate) {
                try sums.accumulator.add(batch, newAssignments: assignments)
                sums.note(batch)
            }
            for (index, other) in others.enumerated() {
                let assignments = other.mapping.assignments(of: batch, takesReports: owner == other.name)
                try times.measure(.aggregate) { try sums.others[index].add(batch, newAssignments: assignments) }
            }
            encoders.trace?.encode(batch, assignments)
            guard !encoders.published.isEmpty else { return }
            sums.unpublished.leaveOut(of: &batch, assignments)
            times.measure(.render) { for encoder in encoders.published { encoder.encode(batch, assignments) } }
        } commit: {
            let part = sums.booked?.takePart()
            let pieces = encoders.take()
            return {
                if let part { booked.money.append(part) }
                if !pieces.isEmpty { try write(pieces) }
            }
        }
    }

    private func money(_ booked: Booked, _ workers: [Sums], of source: PlannedSource) -> SourceResult.Money {
        guard source.configuration.isBooked else { return .amounts(workers.map(\.amounts)) }
        for worker in workers { if let days = worker.booked { booked.money.finish(days) } }
        return .booked(booked.money, booked.money.repetition())
    }

    /// The sums of one worker over a file.
    private final class Sums {
        var accumulator: SourceAccumulator
        /// For each of the other mappings.
        var others: [SourceAccumulator]
        /// The placements whose rows are added up, but not in the normalized dataset.
        var unpublished: UnpublishedPlacements
        /// The mapping whose verksamheter rows in report terms name; nil for the pipeline's own.
        let owner: String?
        /// For outcome.
        var booked: BookedMoneyCollector?
        /// For a budget or forecast.
        var amounts: AmountKeyCollector

        init(
            _ accumulator: SourceAccumulator, others: [SourceAccumulator], _ unpublished: UnpublishedPlacements,
            owner: String?, _ series: Series, isBooked: Bool
        ) {
            self.accumulator = accumulator
            self.others = others
            self.unpublished = unpublished
            self.owner = owner
            amounts = AmountKeyCollector(series)
            if isBooked { booked = BookedMoneyCollector() }
        }

        func note(_ batch: LedgerBatch) {
            if booked == nil { amounts.add(batch) } else { booked?.add(batch) }
        }
    }

    /// The money of a file's blocks, appended in block order.
    private final class Booked {
        var money: BookedMoney

        init(limit: Int) {
            money = BookedMoney(limit: limit)
        }
    }

    private func sums(of source: PlannedSource, until month: Period?) -> Sums {
        let series = source.series
        return Sums(
            SourceAccumulator(
                series: series, source: source.name, registers: plan.registers, slagOfAccount: plan.mapping.slag),
            others: plan.others.map {
                SourceAccumulator(
                    series: series, source: source.name, registers: $0.registers, slagOfAccount: $0.mapping.slag)
            },
            UnpublishedPlacements(source, plan.registers.slag, until: month),
            owner: source.configuration.mapping, series, isBooked: source.configuration.isBooked)
    }
}
