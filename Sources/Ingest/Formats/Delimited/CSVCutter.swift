import DelimitedText
import Diagnostics
import LedgerModel

/// Cuts a table of delimited text between rows.
struct CSVCutter: RecordCutter {
    private let dialect: Dialect
    /// The ends of the fields of the block that was cut last; nil when they have not been looked for, or are irregular.
    private var ends: CSVEnds?

    init(_ dialect: Dialect) {
        self.dialect = dialect
    }

    func recordLimit(_ limits: Limits) -> Int { limits.lineBytes }

    func longRecord(limit: Int, at location: SourceLocation) -> Diagnostic {
        .longLine(limit: limit, at: location)
    }

    mutating func cut(_ bytes: ByteView, isLast: Bool) -> Int? {
        ends = nil
        if isLast { return bytes.count }
        guard let quote = dialect.quote, let ends = CSVEnds(bytes, delimiter: dialect.delimiter, quote: quote) else {
            return CSVCut.end(of: bytes, dialect)
        }
        self.ends = ends
        return ends.lastRow
    }

    func look(at block: ByteView) -> (context: CSVEnds?, lines: Int) {
        (ends, ends?.lines ?? ByteScan.count(0x0A, in: block))
    }
}
