import Aggregation
import DelimitedText
import LedgerModel

/// The sums of a run by mapping, series, period and place in the report, as CSV: whole öre in report sign.
///
/// They are as the sources give them: a budget of the year is not spread over its months, and nothing is computed.
enum FiguresText {
    /// Its file, in the folder of a run.
    static let path = ".trace/figures.csv"

    static let columns = [
        "mapping", "scenario", "art", "version", "beslut", "beslutad", "typ", "period", "verksamhet", "slag", "ore",
    ]

    /// The text of cubes by the names of their mappings, the pipeline's own first, which has none.
    static func text(of cubes: [(mapping: String?, cube: Cube, registers: Registers)]) -> [UInt8] {
        var writer = DelimitedWriter()
        writer.write(record: columns)
        for (mapping, cube, registers) in cubes {
            for cell in cube.cells {
                let (series, target) = (cell.key.series, cell.key.target)
                let decision = series.decision
                writer.write(record: [
                    mapping ?? "", series.scenario.rawValue, series.scenario.kind.rawValue,
                    series.version?.description ?? "", decision?.id ?? "", decision?.decided?.description ?? "",
                    decision?.kind.rawValue ?? "", cell.key.period.description,
                    registers.verksamheter.verksamheter[target.verksamhet].id, registers.slag[target.slag].id,
                    String(cell.ore),
                ])
            }
        }
        return writer.bytes
    }

    /// Reads the cubes, by the names of their mappings; throws ``StoredFault`` when they are not as they were written.
    static func cubes(_ bytes: [UInt8], registers: (String?) -> Registers?) throws -> [String?: Cube] {
        var records = TraceRecords(bytes)
        guard try records.advance(), records.texts == columns else { throw StoredFault() }
        var cells: [String?: [Cube.Cell]] = [nil: []]
        while try records.advance() {
            guard records.count == columns.count, let ore = try records.number(10),
                let period = Period(records.text(7))
            else { throw StoredFault() }
            let mapping = records.bounds(0).isEmpty ? nil : records.text(0)
            guard let registers = registers(mapping),
                let verksamhet = registers.verksamheter.index(of: records.text(8)),
                let slag = registers.slag.index(of: records.text(9))
            else { throw StoredFault() }
            let key = Cube.Key(try series(records), period, Target(verksamhet: verksamhet, slag: slag))
            cells[mapping, default: []].append(Cube.Cell(key, ore: ore))
        }
        return try cells.mapValues { try Cube($0) }
    }

    private static func series(_ records: TraceRecords) throws -> Series {
        guard let kind = Scenario.Kind(rawValue: records.text(2)) else { throw StoredFault() }
        var decision: Decision?
        if let kind = Decision.Kind(rawValue: records.text(6)) {
            let day = records.text(5)
            decision = Decision(id: records.text(4), decided: LedgerDate(iso: day), kind: kind)
            if !day.isEmpty, decision?.decided == nil { throw StoredFault() }
        }
        let version = records.text(3)
        if !version.isEmpty, Period(version) == nil { throw StoredFault() }
        return Series(Scenario(records.text(1), like: kind), version: Period(version), decision: decision)
    }
}
