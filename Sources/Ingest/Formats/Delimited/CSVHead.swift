import DelimitedText
import Diagnostics
import LedgerModel

/// The first bytes of a delimited text, and which dialect reads them best.
struct CSVHead {
    private let bytes: [UInt8]
    private let options: DelimitedOptions
    private let decoder: TextDecoder
    /// Index of the first byte behind a byte order mark.
    let start: Int

    private static let delimiters = Array(";\t,|".utf8)
    private static let names: [UInt8: String] = [0x3B: "semicolon", 0x09: "tab", 0x2C: "comma", 0x7C: "bar"]
    /// How many rows are looked at.
    private static let rowLimit = 200

    init(_ bytes: [UInt8], options: DelimitedOptions, decoder: TextDecoder) {
        self.bytes = bytes
        self.options = options
        self.decoder = decoder
        start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The rows as a machine finds them; those of fewer cells than `floor` are left without any.
    func rows(_ machine: some RecordMachine, floor: Int = 0) -> [TableEvidence.Row] {
        var machine = machine
        var rows: [TableEvidence.Row] = []
        bytes.withBytes { block in
            while rows.count < Self.rowLimit {
                // The head may end within a row: what is not whole is not looked at, unless it is all there is.
                guard case .record = machine.nextRecord(in: block, isLast: rows.isEmpty || isWholeFile) else {
                    return
                }
                let row = SourceRow(
                    block: block, fields: machine.fields, line: machine.line, start: machine.recordStart)
                let columns = row.fields.count < floor ? 0..<0 : row.fields.indices
                rows.append(.init(line: row.line, cells: columns.map { row.text($0, decoder) }))
            }
        }
        return rows
    }

    private var isWholeFile: Bool { bytes.count < ByteSource.headSize }

    /// The dialect whose header is recognised best; among equals the one whose delimiter the text has most of.
    func dialect() -> Dialect {
        let candidates = options.delimiter.map { [$0] } ?? Self.delimiters
        var most = 0
        let ranked = candidates.map { delimiter in
            let dialect = Dialect(delimiter: delimiter, quote: quote(delimiter))
            let rows = rows(DelimitedMachine(dialect: dialect, start: start), floor: most)
            let score = TableEvidence.best(rows, options, floor: most)?.score ?? 0
            most = max(most, score)
            return (dialect: dialect, score: score, count: firstLine.count { $0 == delimiter })
        }
        let best = ranked.max { ($0.score, $0.count) < ($1.score, $1.count) }
        let ties = ranked.first { $0.score == best?.score && $0.count == best?.count }
        return ties?.dialect ?? .semicolon
    }

    /// The single quote if a line has every field in it; else the double quote, which does no harm when unused.
    private func quote(_ delimiter: UInt8) -> UInt8 {
        let single = UInt8(ascii: "'")
        let text = bytes.prefix(16 << 10)
        guard text.contains(single) else { return UInt8(ascii: "\"") }
        let lines = text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(40)
        let isSingle = lines.contains { line in
            let fields = line.split(separator: delimiter, omittingEmptySubsequences: false)
            return fields.count > 2 && fields.allSatisfy { $0.count > 1 && $0.first == single && $0.last == single }
        }
        return isSingle ? single : UInt8(ascii: "\"")
    }

    private var firstLine: ArraySlice<UInt8> {
        bytes[start...].drop { $0 == 0x0A || $0 == 0x0D }.prefix { $0 != 0x0A && $0 != 0x0D }
    }

    /// Says in words how the text is separated, and how it is encoded if that was told.
    func lines(_ dialect: Dialect?) -> [String] {
        let encoding = options.encoding.map { ["\($0.rawValue), as the pipeline says"] } ?? []
        guard let dialect else { return encoding + ["columns of fixed width"] }
        let delimiter = "\(Self.names[dialect.delimiter] ?? "") between fields"
        let quote = dialect.quote == UInt8(ascii: "'") ? ", single quotes round them" : ""
        return encoding + [delimiter + quote + (options.delimiter == nil ? "" : ", as the pipeline says")]
    }
}
