import Configuration
import Diagnostics
import Ingest
import LedgerModel
import Mapping
import Storage

/// The rows of ledgers read anew from their sources, which must be the files that the run read.
struct SourceRows {
    private let run: TracedRun
    private let fileSystem: any FileSystem
    /// The files as they are now, by name, whose digests are those of the run.
    private let files: [String: PlannedSource]

    /// Finds the files of a run's sources; none when the pipeline has changed since.
    init(_ run: TracedRun, _ plan: Plan, _ fileSystem: any FileSystem) throws(StorageError) {
        self.run = run
        self.fileSystem = fileSystem
        var files: [String: PlannedSource] = [:]
        // Another configuration may read the same file in another way.
        if plan.files == run.plan.files {
            let found = try SourceFinder(plan, fileSystem).completeFiles(period: run.month) ?? []
            for file in found where file.configuration.isBooked { files[file.name] = file }
        }
        self.files = files
    }

    /// Whether the files of all sources with names are there, as the run read them.
    func has(_ names: Set<String>) throws(StorageError) -> Bool {
        for name in names {
            guard let file = files[name], let known = run.index.sources.first(where: { $0.path == name }),
                try fileSystem.informationBehindLinks(file.path)?.kind == .file,
                try fileSystem.digest(of: file.path).sha256 == known.sha256
            else { return false }
        }
        return !names.isEmpty
    }

    private struct Enough: Error {}

    /// Calls `body` with each row of the named sources in a selection, until it returns false; then returns false.
    func forEach(
        _ names: [String], in selection: FigureSelection, of mapping: Int,
        _ body: @escaping (ExplainedRow) throws -> Bool
    ) throws -> Bool {
        for name in names {
            guard let file = files[name] else { continue }
            let reader = RowReader(run, file, selection, mapping)
            do {
                _ = try SourceReader(fileSystem: fileSystem).read(file.options(run.plan, keepsTexts: true)) { batch in
                    for row in reader.rows(of: batch) where try !body(row) { throw Enough() }
                }
            } catch is Enough {
                return false
            }
        }
        return true
    }
}

/// Picks the rows of a selection out of the batches of one source.
private final class RowReader {
    private let file: PlannedSource
    private let selection: FigureSelection
    private let table: MappingTable
    private let registers: Registers
    private let rules: [RuleLine]
    private let takesReports: Bool
    private var placements: [(placement: Placement, assignment: Assignment)] = []

    init(_ run: TracedRun, _ file: PlannedSource, _ selection: FigureSelection, _ mapping: Int) {
        self.file = file
        self.selection = selection
        (_, table, registers) = run.mappings[mapping]
        rules = table.ruleLines
        takesReports = file.configuration.mapping == run.mappings[mapping].name
    }

    func rows(of batch: LedgerBatch) -> [ExplainedRow] {
        for (placement, assignment) in zip(
            batch.placements, table.assignments(of: batch, takesReports: takesReports))
        {
            placements.append((placement, assignment))
        }
        let series = Series(file.configuration.scenario)
        return batch.records.compactMap { record in
            guard selection.view.includes(series, record.date.period) else { return nil }
            let (placement, assignment) = placements[Int(record.placement)]
            guard let target = target(placement, assignment, record.date), selection.targets.contains(target) else {
                return nil
            }
            return row(record, placement, assignment, target, series, batch)
        }
    }

    private func target(_ placement: Placement, _ assignment: Assignment, _ date: LedgerDate) -> Target? {
        switch assignment.destination(on: date) {
        case .outcome(let target): return target
        case .balance: return nil
        case .unmapped:
            guard let row = registers.verksamheter.index(of: Register.unmappedID) else { return nil }
            return Target(
                verksamhet: row, slag: registers.likelySlag(of: placement, ofAccount: { self.table.slag(of: $0) }))
        }
    }

    private func row(
        _ record: LedgerRecord, _ placement: Placement, _ assignment: Assignment, _ target: Target, _ series: Series,
        _ batch: LedgerBatch
    ) -> ExplainedRow {
        let voucher = record.voucher == LedgerRecord.noVoucher ? nil : batch.vouchers[Int(record.voucher)]
        let stretch = assignment.stretch(on: record.date)
        let rule = stretch == 0 ? assignment.rule : assignment.changes[stretch - 1].rule
        var codes = CodePart.allCases.map { _ in "" }
        if case .ledger(let kontering) = placement { codes = kontering.codes }
        return ExplainedRow(
            kalla: file.name, rad: Int(record.line), period: record.date.period, datum: record.date.description,
            series: series, serie: voucher.map { batch.string($0.series) } ?? "",
            nummer: voucher.map { batch.string($0.number) } ?? "", codes: codes,
            verksamhet: registers.verksamheter.verksamheter[target.verksamhet].id, slag: registers.slag[target.slag].id,
            ore: (0 - record.ore) * (selection.sign == .plus ? 1 : -1), whole: nil, curve: nil,
            text: batch.string(record.text),
            line: rule.map { rules[$0].line }, method: nil)
    }
}
