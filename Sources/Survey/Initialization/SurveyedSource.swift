import Diagnostics
import Ingest
import LedgerModel
import Storage

/// A file for a new pipeline, read twice: for what it declares, then as the pipeline will read it.
struct SurveyedSource {
    /// The file as the user named it.
    let path: String
    /// What it is and holds.
    let summary: SourceSummary
    /// The basis of the outcome; nil where the format leaves no choice.
    let basis: Basis?
    /// The number of records by month, or by year for amounts without months.
    let months: [Period: Int]

    /// What a file declares; nil, with findings, when it has errors.
    static func summary(
        of path: String, _ fileSystem: any FileSystem, log: inout DiagnosticLog
    ) throws -> SourceSummary? {
        let reading = try SourceReader(fileSystem: fileSystem).read(SourceOptions(path: path)) { _ in }
        log.add(reading.log)
        return reading.log.hasErrors ? nil : reading.summary
    }

    /// Reads the file by the first basis that gives records without errors, and adds them to `sums`.
    ///
    /// nil when none does, with the findings of the most likely basis, if it has any.
    init?(
        _ path: String, _ declared: SourceSummary, dimensions: [CodePart: Int], _ fileSystem: any FileSystem,
        sums: inout RecordSums, log: inout DiagnosticLog
    ) throws {
        var first: DiagnosticLog?
        for basis in SurveyedSource.candidates(declared) {
            var attempt = sums
            var months: [Period: Int] = [:]
            let options = SourceOptions(path: path, content: .outcome(basis), dimensions: dimensions)
            let reading = try SourceReader(fileSystem: fileSystem).read(options) { batch in
                attempt.add(batch)
                var rest = batch.records[...]
                while let period = rest.first?.date.period {
                    let count = rest.prefix { $0.date.period == period }.count
                    months[period, default: 0] += count
                    rest = rest.dropFirst(count)
                }
            }
            first = first ?? reading.log
            guard let summary = reading.summary, !reading.log.hasErrors, summary.delivered.records > 0 else { continue }
            attempt.finishSource()
            sums = attempt
            self.path = path
            self.summary = summary
            self.months = months
            self.basis = declared.format == .csv || declared.format == .xml ? nil : basis
            return
        }
        if let first { log.add(first) }
        return nil
    }

    /// Adds the file's budget to `sums`, if it has one for a fiscal year that can be read without errors.
    ///
    /// Returns its months.
    func addBudget(
        of year: Int?, in calendar: FiscalCalendar, dimensions: [CodePart: Int], _ fileSystem: any FileSystem,
        to sums: inout RecordSums
    ) throws -> Set<Period> {
        guard summary.periodBudgets > 0, let year else { return [] }
        var (attempt, budget) = (sums, RecordSums())
        let options = SourceOptions(path: path, content: .budget, dimensions: dimensions)
        let reading = try SourceReader(fileSystem: fileSystem).read(options) {
            attempt.add($0)
            budget.add($0)
        }
        attempt.finishSource()
        budget.finishSource()
        guard reading.summary != nil, !reading.log.hasErrors,
            budget.months.contains(where: { calendar.year(of: $0.period) == year })
        else { return [] }
        sums = attempt
        return Set(budget.months.map(\.period))
    }

    /// Vouchers with errors are never replaced by balances: the errors are to be corrected.
    private static func candidates(_ summary: SourceSummary) -> [Basis] {
        switch Basis(of: summary) {
        case .verifikationer: [.verifikationer]
        case .periodsaldon: [.periodsaldon, .arssaldon]
        case .arssaldon: [.arssaldon]
        // Inspection does not read balances in XML; for SIE 1-4 it has read everything.
        case nil: summary.format == .sie4 ? [] : [.arssaldon, .periodsaldon]
        }
    }
}
