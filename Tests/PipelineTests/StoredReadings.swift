import Configuration
import Diagnostics
import LedgerModel
import Publishing
import Testing

@testable import Pipeline

/// The sources of a pipeline, read from their files, and the same read back from what is kept of them.
struct StoredReadings {
    let plan: Plan
    let sources: [PlannedSource]
    let readings: [SourceReading]
    private let request: RunRequest
    private let month: Period
    private let file: FileIntake

    init(_ folder: String, month: String, jobs: Int = 1) throws {
        self.month = try #require(Period(month))
        request = RunRequest(
            pipeline: folder, period: self.month, mode: .check, jobs: jobs, today: LedgerDate(unchecked: 2026_03_13),
            environment: [:], now: { "" })
        var log = DiagnosticLog()
        let plan = try #require(try Plan(request.ofPlan, log: &log))
        let sources = try SourceFinder(plan, request.fileSystem)
            .files(of: Scenario.Kind.allCases, period: self.month, log: &log)
        let file = FileIntake(plan: plan, request: request, formats: [], amounts: nil)
        readings = try sources.map { source in
            try file.read(source, through: nil, workers: jobs, keptVouchers: 1_000) { _ in }
        }
        (self.plan, self.sources, self.file) = (plan, sources, file)
    }

    func digest(_ index: Int) -> String {
        file.optionsDigest(of: sources[index])
    }

    func stored(_ index: Int) throws -> StoredReading {
        let content = try #require(StoredReading.content(of: readings[index]))
        let result = try #require(readings[index].result)
        let pieces = Pieces()
        var writer = WordWriter { pieces.words += $0 }
        StoredReading.append(result, to: &writer)
        try writer.finish()
        return StoredReading(content: content, words: pieces.words)
    }

    /// All sources' readings, those of the outcome stored and read back.
    func roundTrip() throws -> [SourceReading] {
        try sources.indices.map { index in
            guard sources[index].configuration.isBooked else { return readings[index] }
            return try stored(index).reading(of: sources[index], plan)
        }
    }

    /// What a run derives and finds when its sources gave these readings.
    func outcome(of readings: [SourceReading]) throws -> Outcome {
        let intake = Intake(plan, request, SourceFinder(plan, request.fileSystem), records: RecordOutput())
        var log = DiagnosticLog()
        for reading in readings { try intake.add(reading, log: &log) }
        try intake.check(month, log: &log)
        let report = try Reporting(plan, intake, period: month).report(log: &log)
        return Outcome(
            report: report, findings: log.diagnostics,
            inputs: "\(intake.inputs)", names: intake.accountNames)
    }

    struct Outcome: Equatable {
        let report: Report
        let findings: [Diagnostic]
        let inputs: String
        let names: [String: String]
    }
}

/// What a writer hands on.
private final class Pieces {
    var words: [UInt64] = []
}
