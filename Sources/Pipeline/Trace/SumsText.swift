import Aggregation
import DelimitedText
import Dispatch
import LedgerModel
import Storage
import Synchronization

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
        let order = sums.list.inOrder()
        var (start, count) = (0, 0)
        while start < order.count {
            for piece in pieces(order[start...].prefix(Self.together * Self.pieceSize)) {
                try write(piece.bytes)
                count += piece.lines
            }
            start += Self.together * Self.pieceSize
        }
        let inReportTerms = reportLines
        try write(inReportTerms.bytes)
        return count + inReportTerms.lines
    }

    /// Some lines.
    private struct Piece {
        var bytes: [UInt8] = []
        var lines = 0
    }

    /// The number of konteringar that are rendered as one piece, and of pieces that are in memory at a time.
    private static let (pieceSize, together) = (2048, 16)

    /// The lines of some konteringar, rendered side by side: after a large source its workers have nothing to do.
    private func pieces(_ order: ArraySlice<Int>) -> [Piece] {
        let starts = Array(stride(from: order.startIndex, to: order.endIndex, by: Self.pieceSize))
        let pieces = Mutex(Array(repeating: Piece(), count: starts.count))
        DispatchQueue.concurrentPerform(iterations: starts.count) { number in
            let piece = piece(order[starts[number]...].prefix(Self.pieceSize))
            pieces.withLock { $0[number] = piece }
        }
        return pieces.withLock { $0 }
    }

    private func piece(_ order: ArraySlice<Int>) -> Piece {
        let byPeriod = periods.map { period in pages.first { $0.period == period } }
        var piece = Piece()
        piece.bytes.reserveCapacity(order.count * (40 + 12 * periods.count))
        for index in order where pages.contains(where: { $0[index].rows > 0 }) {
            appendCodes(of: index, to: &piece.bytes)
            piece.bytes.append(addingCapacity: byPeriod.count * 42 + 1) { line in
                for page in byPeriod {
                    let total = page?[index] ?? KonteringSums.Total()
                    line.append(comma)
                    if total.rows > 0 { line.append(number: total.ore) }
                    line.append(comma)
                    if total.rows > 0 { line.append(number: Int64(total.rows)) }
                }
                line.append(newline)
            }
            piece.lines += 1
        }
        return piece
    }

    /// The rule, the codes and two empty cells.
    private func appendCodes(of index: Int, to lines: inout [UInt8]) {
        let line = sums.list.rule(at: index).map { rules[$0].line } ?? 0
        lines.append(addingCapacity: 20) { $0.append(number: Int64(line)) }
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
    private var reportLines: Piece {
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
        return Piece(bytes: writer.bytes, lines: byTarget.count)
    }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")

extension OutputSpan<UInt8> {
    /// Appends the digits of a number, 20 bytes at most.
    fileprivate mutating func append(number: Int64) {
        var digits = InlineArray<20, UInt8>(repeating: 0x30)
        var (rest, count) = (number.magnitude, 0)
        repeat {
            digits[count] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
            rest /= 10
            count += 1
        } while rest > 0
        if number < 0 { append(UInt8(ascii: "-")) }
        for index in stride(from: count - 1, through: 0, by: -1) { append(digits[index]) }
    }
}
