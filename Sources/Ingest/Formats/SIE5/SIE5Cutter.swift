import Diagnostics
import LedgerModel

/// Cuts a SIE 5 document between vouchers, where it knows its way.
struct SIE5Cutter: RecordCutter {
    /// What is known of a block.
    struct Context {
        /// Whether only a parser that has read all before it can read it.
        var isOrdered: Bool
        /// The series of the vouchers that it starts with.
        let series: [UInt8]
        /// How many bytes stand before it on its first line.
        let indent: Int
    }

    /// Where the last cut is.
    enum Place {
        /// In front of the first plain journal.
        case head
        /// In a journal of a series.
        case journal([UInt8])
        /// Where only the parser knows its way.
        case rest
    }

    private var place: Place
    /// How many bytes stand before the last cut on its line.
    private var indent: Int
    private let lineLimit: Int
    private var context: Context

    init(from place: Place, indent: Int = 0, lineLimit: Int) {
        self.place = place
        self.indent = indent
        self.lineLimit = lineLimit
        context = Context(isOrdered: true, series: [], indent: indent)
    }

    func recordLimit(_ limits: Limits) -> Int { limits.lineBytes + 1 }

    func longRecord(limit: Int, at location: SourceLocation) -> Diagnostic {
        .xmlLongMarkup(limit: limit, at: location)
    }

    mutating func cut(_ bytes: ByteView, isLast: Bool) -> Int? {
        guard let cut = count(of: bytes, isLast: isLast) else { return nil }
        indent = LinePlace.indent(behind: ByteView(rebasing: bytes[..<cut]), from: indent)
        return cut
    }

    func look(at block: ByteView) -> (context: Context, lines: Int) {
        (context, ByteScan.count(0x0A, in: block))
    }

    private mutating func count(of bytes: ByteView, isLast: Bool) -> Int? {
        context = Context(isOrdered: true, series: [], indent: indent)
        switch place {
        case .head: return isLast ? bytes.count : SIE5Cut.lastVoucher(in: bytes) ?? bytes.count
        case .rest: return bytes.count
        case .journal(let series):
            context = Context(isOrdered: false, series: series, indent: indent)
            if let cut = SIE5Cut(bytes, series: series) {
                if cut.count > 0 {
                    place = .journal(cut.series)
                    return cut.count
                }
                if cut.isOpen, !isLast, bytes.count < lineLimit { return nil }
            }
            place = .rest
            context.isOrdered = true
            return bytes.count
        }
    }
}
