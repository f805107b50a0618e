import Aggregation
import LedgerModel

/// The sums of a source by one mapping of the ledger, as a trace keeps them: see ``SumsText``.
struct TracedSums {
    /// By kontering and month, in ledger sign; rules are positions in the mapping table.
    var konteringar = KonteringSums()
    /// What was given in report terms, in report sign.
    var reports = Cube()

    /// Reads a section of so many lines after its header; throws ``StoredFault`` when it is not as it was written.
    ///
    /// `rules` and `registers` are those that it was written with, and `series` is the source's.
    init(
        _ records: inout TraceRecords, lines: Int, _ rules: [Int: Int], _ registers: Registers, _ series: Series
    ) throws {
        let periods = try Self.periods(&records)
        let first = SumsText.columns.count
        var cells: [Cube.Cell] = []
        for _ in 0..<lines {
            guard try records.advance(), records.count == first + 2 * periods.count, let line = try records.number(0)
            else { throw StoredFault() }
            if records.bounds(first - 2).isEmpty {
                let rule = rules[Int(line)]
                if line > 0, rule == nil { throw StoredFault() }
                append(records, rule)
                let index = konteringar.list.count - 1
                for (month, period) in periods.enumerated() {
                    guard let ore = try records.number(first + 2 * month) else { continue }
                    let rows = try records.number(first + 2 * month + 1) ?? 0
                    try konteringar.add(KonteringSums.Total(rows: Int(rows), ore: ore), to: index, in: period)
                }
            } else {
                guard let verksamhet = registers.verksamheter.index(of: records.text(first - 2)),
                    let slag = registers.slag.index(of: records.text(first - 1))
                else { throw StoredFault() }
                let target = Target(verksamhet: verksamhet, slag: slag)
                for (month, period) in periods.enumerated() {
                    guard let ore = try records.number(first + 2 * month) else { continue }
                    cells.append(Cube.Cell(Cube.Key(series, period, target), ore: 0 - ore))
                }
            }
        }
        reports = try Cube(cells)
        guard konteringar.areDistinct() else { throw StoredFault() }
    }

    private static func periods(_ records: inout TraceRecords) throws -> [Period] {
        let first = SumsText.columns.count
        guard try records.advance() else { throw StoredFault() }
        let header = records.texts
        guard header.prefix(first).elementsEqual(SumsText.columns) else { throw StoredFault() }
        return try stride(from: first, to: header.count, by: 2).map { column in
            guard let period = Period(header[column]) else { throw StoredFault() }
            return period
        }
    }

    private mutating func append(_ records: TraceRecords, _ rule: Int?) {
        let codes = 1..<1 + CodePart.allCases.count
        guard records.hasQuotes(in: codes) else {
            records.withBytes { konteringar.append($0, codes.map(records.bounds), rule: rule) }
            return
        }
        var (bytes, bounds): ([UInt8], [Range<Int>]) = ([], [])
        for index in codes {
            let code = Array(records.text(index).utf8)
            bounds.append(bytes.count..<bytes.count + code.count)
            bytes += code
        }
        konteringar.append(bytes.span, bounds, rule: rule)
    }
}
