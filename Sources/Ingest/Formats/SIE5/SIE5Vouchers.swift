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
    private var unread = UnreadAttributes()
    private var foreign: ForeignAmount?

    /// The open row's amount in another currency.
    private struct ForeignAmount {
        let ore: Int64?
        let currency: String
        let location: SourceLocation
    }

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
            guard let name = element.attributeName(index) else {
                look(at: index, of: element)
                continue
            }
            let value = element.value(index)
            if name == attributes.accountId {
                row.setKonto(value)
            } else if name == attributes.amount {
                row.setAmount(value, at: assembly.value.location(of: value, in: element))
            } else if name == attributes.text {
                if keepsTexts { row.setText(value) }
            } else if name == attributes.ledgerDate {
                readDate(value, element)
            } else if name != attributes.quantity {
                look(at: index, of: element)
            }
        }
    }

    private mutating func look(at index: Int, of element: XMLElement) {
        if let side = unread.look(at: index, of: element, &assembly.value) { row.add(side) }
        if let mark = unread.struckMark(at: index, of: element, assembly.value) { row.report(mark) }
    }

    /// Takes a word about the open row.
    mutating func add(_ word: AmountWord) {
        if let fault = word.fault { row.report(fault) }
        if word.meaning == .side { row.add(word) }
    }

    /// Keeps a finding about the open row.
    mutating func report(_ fault: Diagnostic) {
        row.report(fault)
    }

    /// Reads an amount in another currency, which is not used but must fit the row's.
    mutating func readForeignAmount(_ element: XMLElement) {
        guard let amount = element.value(named: attributes.amount) else { return }
        let currency = element.value(named: attributes.currency)?.trimmed.string ?? ""
        let ore: Int64? =
            switch AmountText.read(amount.trimmed) {
            case .ore(let ore), .commaOre(let ore): ore
            case .invalid: nil
            }
        foreign = ForeignAmount(
            ore: ore, currency: currency, location: assembly.value.location(of: amount, in: element))
    }

    private mutating func compareForeignAmount() {
        guard let foreign else { return }
        self.foreign = nil
        guard let own = row.ore, let other = foreign.ore, own != 0 else { return }
        let isSEK = foreign.currency.uppercased() == "SEK"
        if !isSEK, own == other { row.report(.xmlForeignAmount(foreign.currency, at: foreign.location)) }
        if isSEK, own != other {
            let amounts = (Amount(ore: own).description, Amount(ore: other).description)
            row.report(.xmlSecondAmount(amounts.0, amounts.1, at: foreign.location))
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
        let assembly = assembly
        guard let dimension = element.value(named: attributes.dimId)?.trimmed, let part = dimensions[dimension],
            let object = element.value(named: attributes.objectId)
        else {
            if let fault = ObjectFault.fault(in: element, attributes, dimensions, assembly.value) { row.report(fault) }
            return
        }
        row.add(part, object, dimension: dimension, at: assembly.value.location(of: object, in: element))
    }

    @inline(__always)
    mutating func strikeRow() {
        row.isStruck = true
    }

    /// Books the row and hands it on, unless it is struck.
    @inline(__always)
    mutating func endRow() throws {
        if foreign != nil { compareForeignAmount() }
        row.finish(&assembly.value)
        if row.ore == nil, !row.isStruck { hasUnreadableAmount = true }
        try row.book(&assembly.value, delivers: deliversRows)
    }
}
