import Aggregation
import Configuration
import Diagnostics
import JSON
import LedgerModel
import Mapping
import Publishing
import Storage

/// A run together with what it was made of.
struct TracedRun {
    /// Why a run cannot be compared or explained.
    enum Fault: Error {
        /// It was published by a program that kept no trace yet.
        case older(String)
        /// A file of the run is not as it was published.
        case damaged(String)
        /// This program does not read its configuration any more.
        case configuration(DiagnosticLog)
    }

    let run: PublishedRun
    let index: TraceIndex
    /// The plan it was made by.
    let plan: Plan
    /// The month that it is for.
    var month: Period { run.period }
    /// What its report shows.
    var scope: ReportScope { plan.scope(of: month) }

    /// Reads the trace of a run; throws ``Fault``.
    init(_ run: PublishedRun) throws {
        self.run = run
        guard run.manifest != nil else { throw Fault.damaged("\(run.folder)/manifest.json") }
        guard run.has(TraceIndex.path) else { throw Fault.older(run.id) }
        index = try Self.read(TraceIndex.path, of: run) { bytes in
            guard let json = JSONReader.value(of: bytes) else { throw StoredFault() }
            return try TraceIndex(json)
        }
        let files = try index.configuration.map { file in
            PlanFile(
                name: file.name, sheet: file.sheet, bytes: try Self.read(file.path, of: run) { $0 })
        }
        var log = DiagnosticLog()
        guard let plan = try Plan(kept: files, at: index.pipeline, period: run.period, log: &log) else {
            throw Fault.configuration(log)
        }
        self.plan = plan
    }

    private static func read<Value>(
        _ path: String, of run: PublishedRun, _ body: ([UInt8]) throws -> Value
    ) throws -> Value {
        do {
            return try body(try run.contents(of: path))
        } catch let damage as DamagedFile {
            throw Fault.damaged(damage.path)
        } catch is StoredFault {
            throw Fault.damaged("\(run.folder)/\(path)")
        }
    }

    /// The registers of a mapping by its name, nil being the pipeline's own; nil when there is no such mapping.
    func registers(of mapping: String?) -> Registers? {
        mapping.map { name in plan.others.first { $0.name == name }?.registers } ?? plan.registers
    }

    /// The mapping tables by their names, the pipeline's own first.
    var mappings: [(name: String?, table: MappingTable, registers: Registers)] {
        [(nil, plan.mapping, plan.registers)] + plan.others.map { ($0.name, $0.mapping, $0.registers) }
    }

    /// What all sources add up to, by the names of the mappings; see ``FiguresText``.
    func cubes() throws -> [String?: Cube] {
        try Self.read(FiguresText.path, of: run) { try FiguresText.cubes($0, registers: registers) }
    }

    /// The sums of the sources that `isWanted` says yes to, each by every mapping, the pipeline's own first.
    ///
    /// Sources of budgets and forecasts have none.
    func sums(_ isWanted: (TraceIndex.Source) -> Bool = { _ in true }) throws -> [(source: Int, sums: [TracedSums])] {
        let rules = mappings.map { mapping in
            Dictionary(mapping.table.ruleLines.enumerated().map { ($1.line, $0) }) { first, _ in first }
        }
        var all: [(source: Int, sums: [TracedSums])] = []
        var start = 0
        while start < index.sources.count {
            guard let path = index.sources[start].sums?.path else {
                start += 1
                continue
            }
            let group =
                start..<(index.sources[start...].firstIndex { $0.sums.map { $0.path != path } ?? false }
                ?? index.sources.count)
            start = group.upperBound
            guard group.contains(where: { isWanted(index.sources[$0]) }) else { continue }
            all += try Self.read(path, of: run) { bytes in
                var records = TraceRecords(bytes)
                return try group.compactMap { source in
                    guard let lines = index.sources[source].sums?.lines else { return nil }
                    guard lines.count == mappings.count else { throw StoredFault() }
                    let sums = try zip(lines, zip(rules, mappings)).map { lines, mapping in
                        try TracedSums(
                            &records, lines: lines, mapping.0, mapping.1.registers,
                            Series(index.sources[source].scenario))
                    }
                    return isWanted(index.sources[source]) ? (source, sums) : nil
                }
            }
        }
        return all
    }

    /// The amounts of budgets and forecasts as they were read, by source.
    func amounts() throws -> [(source: Int, amounts: [TracedAmount])] {
        let sources = index.sources.indices.filter { index.sources[$0].sums == nil && index.sources[$0].records > 0 }
        guard !sources.isEmpty, run.has(TracedAmount.path) else { return [] }
        let known = Scenario.builtIn + plan.configuration.scenarios.map(\.scenario)
        return try Self.read(TracedAmount.path, of: run) { bytes in
            var records = TraceRecords(bytes)
            guard try records.advance(), records.count == TracedAmount.columns else { throw StoredFault() }
            return try sources.map { source in
                (source, try (0..<index.sources[source].records).map { _ in try TracedAmount(&records, known) })
            }
        }
    }

    /// The tables as they were published.
    func tables() throws -> [PublishedTable] {
        try plan.configuration.tables.map { table in
            let path = run.has("\(table.id).json") ? "\(table.id).json" : ".trace/tables/\(table.id).json"
            return try Self.read(path, of: run) { bytes in
                guard let json = JSONReader.value(of: bytes), let table = PublishedTable(json) else {
                    throw StoredFault()
                }
                return table
            }
        }
    }
}
