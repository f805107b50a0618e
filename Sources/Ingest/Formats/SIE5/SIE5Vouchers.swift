import Diagnostics
import LedgerModel

/// Reads `Journal`, `JournalEntry` and `LedgerEntry`: the entry path, which allocates nothing for a row.
struct SIE5Vouchers {
    private let assembly: Lent<LedgerAssembly>
    private let attributes: SIE5Attributes
    private let dimensions: CodeParts
    private let deliversRows: Bool
    private let keepsTexts: Bool
    private let usesRowDates: Bool
    /// Of the vouchers to come, UTF-8.
    var series: [UInt8] = []
    private var voucherDate: LedgerDate?
    /// Whether a row of the open voucher has no readable amount, so that its sum tells nothing.
    private var hasUnreadableAmount = false
    private var row = XMLRow()

    init(_ assembly: Lent<LedgerAssembly>, _ attributes: SIE5Attributes) {
        self.assembly = assembly
        self.attributes = attributes
        let options = assembly.value.options
        dimensions = CodeParts(options.dimensions)
        deliversRows = options.content.hasVouchers
        keepsTexts = options.keepsTexts
        usesRowDates = options.dateBy == .row
    }

    /// A series of vouchers.
    mutating func beginJournal(_ element: XMLElement) {
        series = Array(element.value(named: attributes.id) ?? .empty)
    }

    /// A voucher, which may turn out to have no rows.
    mutating func beginVoucher(_ element: XMLElement) {
        let number = element.value(named: attributes.id).map(Array.init) ?? []
        let text = element.value(named: attributes.journalDate)
        voucherDate = text.flatMap { DateText.iso($0.trimmed) }
        hasUnreadableAmount = false
        assembly.value.beginVoucher(
            series: series, number: number, date: voucherDate ?? LedgerDate(unchecked: 0), line: element.line)
        if voucherDate == nil {
            let location = assembly.value.location(of: text, in: element)
            assembly.value.log.add(.xmlDate(text?.string, of: "journalDate", at: location))
        }
    }

    mutating func endVoucher() {
        assembly.value.endXMLVoucher(isComplete: !hasUnreadableAmount)
    }

    // MARK: Rows

    @inline(__always)
    mutating func beginRow(_ element: XMLElement) {
        let assembly = assembly
        row.begin(line: element.line, date: voucherDate)
        for index in 0..<element.attributeCount {
            guard let name = element.attributeName(index) else { continue }
            let value = element.value(index)
            if name == attributes.accountId {
                row.setKonto(value)
            } else if name == attributes.amount {
                row.setAmount(value, at: assembly.value.location(of: value, in: element))
            } else if name == attributes.text {
                if keepsTexts { row.setText(value) }
            } else if name == attributes.ledgerDate {
                readDate(value, element)
            }
        }
    }

    private mutating func readDate(_ value: ByteView, _ element: XMLElement) {
        let date = DateText.iso(value.trimmed)
        if usesRowDates { row.date = date }
        if date == nil {
            let location = assembly.value.location(of: value, in: element)
            row.report(.xmlDate(value.string, of: "ledgerDate", at: location))
        }
    }

    @inline(__always)
    mutating func addObject(_ element: XMLElement) {
        guard let dimension = element.value(named: attributes.dimId)?.trimmed, let part = dimensions[dimension],
            let object = element.value(named: attributes.objectId)
        else { return }
        let assembly = assembly
        row.add(part, object, dimension: dimension, at: assembly.value.location(of: object, in: element))
    }

    @inline(__always)
    mutating func strikeRow() {
        row.isStruck = true
    }

    /// Books the row and hands it on, unless it is struck.
    @inline(__always)
    mutating func endRow() throws {
        row.finish(&assembly.value)
        if row.ore == nil, !row.isStruck { hasUnreadableAmount = true }
        try row.book(&assembly.value, delivers: deliversRows)
    }
}
