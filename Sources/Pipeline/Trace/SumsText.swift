import Aggregation
import DelimitedText
import LedgerModel
import Storage

/// The sums of a source by kontering and month as a section of CSV: a header, then a line for each kontering.
///
/// ```
/// regel,konto,ansvar,vht,aktivitet,projekt,motpart,objekt,verksamhet,slag,2026-01,rader,2026-02,rader
/// 12,5010,710,510,,,,,,,125000,3,-4000,1
/// 0,,,,,,,,skola,elever,4200,1,4300,1
/// ```
///
/// Amounts are whole öre in ledger sign, each with the number of its rows, empty where there is none. `regel` is the
/// line of the rule in the mapping table, 0 where none takes the kontering. What was given in report terms has
/// verksamhet and slag in place of codes.
struct SumsText {
    static let columns = ["regel"] + CodePart.allCases.map(\.rawValue) + ["verksamhet", "slag"]
    /// The column after the amounts of a month.
    static let rows = "rader"

    private let sums: KonteringSums
    private let pages: [KonteringSums.Page]
    private let reports: Cube
    private let periods: [Period]
    /// The line of each rule, from the top.
    private let rules: [RuleLine]
    private let registers: Registers

    init(_ sums: KonteringSums, _ reports: Cube, _ rules: [RuleLine], _ registers: Registers) {
        self.sums = sums
        self.reports = reports
        self.rules = rules
        self.registers = registers
        pages = sums.pages
        periods = Set(pages.map(\.period) + reports.cells.map(\.key.period)).sorted()
    }

    /// Writes the section in pieces and returns the number of its lines after the header.
    func write(to write: ([UInt8]) throws(StorageError) -> Void) throws(StorageError) -> Int {
        var header = DelimitedWriter()
        header.write(record: Self.columns + periods.flatMap { [$0.description, Self.rows] })
        try write(header.bytes)
        let byPeriod = periods.map { period in pages.first { $0.period == period } }
        var (lines, count) = ([UInt8](), 0)
        for index in sums.list.inOrder() {
            let start = lines.count
            appendCodes(of: index, to: &lines)
            var hasRows = false
            for page in byPeriod {
                let total = page?[index] ?? KonteringSums.Total()
                lines.append(comma)
                if total.rows > 0 { lines.append(number: total.ore) }
                lines.append(comma)
                if total.rows > 0 { lines.append(number: Int64(total.rows)) }
                hasRows = hasRows || total.rows > 0
            }
            lines.append(newline)
            if hasRows { count += 1 } else { lines.removeLast(lines.count - start) }
            if lines.count > 200_000 {
                try write(lines)
                lines.removeAll(keepingCapacity: true)
            }
        }
        try write(lines)
        let inReportTerms = reportLines
        try write(inReportTerms.bytes)
        return count + inReportTerms.count
    }

    /// The rule, the codes and two empty cells.
    private func appendCodes(of index: Int, to lines: inout [UInt8]) {
        lines.append(number: Int64(sums.list.rule(at: index).map { rules[$0].line } ?? 0))
        sums.list.forEachCode(of: index) { _, code in
            lines.append(comma)
            if code.contains(where: { $0 == comma || $0 == quote || $0 == newline || $0 == 0x0D }) {
                var writer = DelimitedWriter()
                writer.write(utf8: code)
                lines += writer.bytes
            } else {
                lines.append(contentsOf: code)
            }
        }
        lines.append(comma)
        lines.append(comma)
    }

    /// What was given in report terms.
    private var reportLines: (bytes: [UInt8], count: Int) {
        var byTarget: [Target: [Period: Int64]] = [:]
        for cell in reports.cells { byTarget[cell.key.target, default: [:]][cell.key.period] = cell.ore }
        var writer = DelimitedWriter()
        for (target, amounts) in byTarget.sorted(by: { $0.key < $1.key }) {
            let ids = [registers.verksamheter.verksamheter[target.verksamhet].id, registers.slag[target.slag].id]
            let sums = periods.flatMap { period in
                // In ledger sign, like all else.
                amounts[period].map { [String(0 - $0), "1"] } ?? ["", ""]
            }
            writer.write(record: ["0"] + CodePart.allCases.map { _ in "" } + ids + sums)
        }
        return (writer.bytes, byTarget.count)
    }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")

extension [UInt8] {
    /// Appends the digits of a number.
    fileprivate mutating func append(number: Int64) {
        append(addingCapacity: 20) { span in
            var digits = InlineArray<20, UInt8>(repeating: 0x30)
            var (rest, count) = (number.magnitude, 0)
            repeat {
                digits[count] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
                rest /= 10
                count += 1
            } while rest > 0
            if number < 0 { span.append(UInt8(ascii: "-")) }
            for index in stride(from: count - 1, through: 0, by: -1) { span.append(digits[index]) }
        }
    }
}
