import Diagnostics
import LedgerModel

/// Reads `Journal`, `JournalEntry` and `LedgerEntry`: the entry path, which allocates nothing for a row.
///
/// A row's children may follow its attributes, a strike among them, so a row is kept in buffers until it ends.
struct SIE5Vouchers {
    private let assembly: UnsafeMutablePointer<LedgerAssembly>
    private let attributes: SIE5Attributes
    private let dimensions: DimensionParts
    private let deliversRows: Bool
    private let keepsTexts: Bool
    private let usesRowDates: Bool
    private var series: [UInt8] = []
    private var voucherDate: LedgerDate?
    /// Whether a row of the open voucher has no readable amount, so that its sum tells nothing.
    private var hasUnreadableAmount = false
    private var key = CodingKey()
    private var text: [UInt8] = []
    private var row = Row()

    /// The open row, as far as it is read; nil is what cannot be read.
    private struct Row {
        var line = 0
        var ore: Int64?
        var date: LedgerDate?
        var hasKonto = false
        var isStruck = false
        var faults: [Diagnostic] = []
    }

    init(_ assembly: UnsafeMutablePointer<LedgerAssembly>, _ attributes: SIE5Attributes) {
        self.assembly = assembly
        self.attributes = attributes
        let options = assembly.pointee.options
        dimensions = DimensionParts(options.dimensions)
        deliversRows = options.content == .whatever || options.content == .outcome(.verifikationer)
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
        assembly.pointee.beginVoucher(
            series: series, number: number, date: voucherDate ?? LedgerDate(unchecked: 0), line: element.line)
        if voucherDate == nil {
            let location = assembly.pointee.location(of: text, in: element)
            assembly.pointee.log.add(.xmlDate(text?.string, of: "journalDate", at: location))
        }
    }

    mutating func endVoucher() {
        let difference = assembly.pointee.endVoucher()
        guard difference != 0, !hasUnreadableAmount else { return }
        let voucher = assembly.pointee.openVoucher
        assembly.pointee.log.add(
            .xmlUnbalanced(
                voucher.label, difference: Amount(ore: difference).description,
                at: assembly.pointee.location(line: voucher.line)))
    }

    // MARK: Rows

    @inline(__always)
    mutating func beginRow(_ element: XMLElement) {
        row.line = element.line
        row.ore = nil
        row.date = voucherDate
        row.hasKonto = false
        row.isStruck = false
        text.removeAll(keepingCapacity: true)
        var hasAmount = false
        for index in 0..<element.attributeCount {
            guard let name = element.attributeName(index) else { continue }
            let value = element.value(index)
            if name == attributes.accountId {
                let konto = value.trimmed
                key.begin(konto: konto)
                row.hasKonto = !konto.isEmpty
            } else if name == attributes.amount {
                hasAmount = true
                readAmount(value, element)
            } else if name == attributes.text {
                if keepsTexts { text.append(contentsOf: value) }
            } else if name == attributes.ledgerDate {
                readDate(value, element)
            }
        }
        if !row.hasKonto {
            key.begin(konto: .empty)
            row.faults.append(.xmlAccount(at: assembly.pointee.location(of: nil, in: element)))
        }
        if !hasAmount { row.faults.append(.xmlAmount(nil, at: assembly.pointee.location(of: nil, in: element))) }
    }

    @inline(__always)
    private mutating func readAmount(_ value: UnsafeBufferPointer<UInt8>, _ element: XMLElement) {
        switch AmountText.read(value.trimmed) {
        case .ore(let ore):
            row.ore = ore
        case .commaOre(let ore):
            row.ore = ore
            row.faults.append(.xmlDecimalComma(value.string, at: assembly.pointee.location(of: value, in: element)))
        case .invalid:
            row.faults.append(.xmlAmount(value.string, at: assembly.pointee.location(of: value, in: element)))
        }
    }

    private mutating func readDate(_ value: UnsafeBufferPointer<UInt8>, _ element: XMLElement) {
        let date = DateText.iso(value.trimmed)
        if usesRowDates { row.date = date }
        if date == nil {
            let location = assembly.pointee.location(of: value, in: element)
            row.faults.append(.xmlDate(value.string, of: "ledgerDate", at: location))
        }
    }

    @inline(__always)
    mutating func addObject(_ element: XMLElement) {
        guard let dimension = element.value(named: attributes.dimId)?.trimmed, let part = dimensions[dimension],
            let object = element.value(named: attributes.objectId)?.trimmed, !object.isEmpty
        else { return }
        if !key.add(part, object) {
            let location = assembly.pointee.location(of: object, in: element)
            assembly.pointee.log.add(
                .xmlSecondObject(object.string, dimension: dimension.string, at: location))
        }
    }

    @inline(__always)
    mutating func strikeRow() {
        row.isStruck = true
    }

    /// Books the row and hands it on, unless it is struck.
    @inline(__always)
    mutating func endRow() throws {
        if !row.faults.isEmpty { reportFaults() }
        guard !row.isStruck, let ore = row.ore else { return }
        try assembly.pointee.book(ore: ore, date: row.date ?? LedgerDate(unchecked: 0))
        guard deliversRows, row.hasKonto, let date = row.date else { return }
        let line = row.line
        let assembly = assembly
        let coding = try key.bytes.withUnsafeBufferPointer { key in
            try assembly.pointee.coding(of: key, line: line) { CodingKey.coding(of: key) }
        }
        let text = text.withUnsafeBufferPointer { assembly.pointee.append(utf8: $0) }
        let record = LedgerRecord(
            line: UInt32(line), coding: coding, ore: ore, date: date, voucher: assembly.pointee.voucherIndex(),
            text: text)
        try assembly.pointee.deliver(record)
    }

    /// A struck row's faults concern nobody.
    @inline(never)
    private mutating func reportFaults() {
        if !row.isStruck {
            for fault in row.faults { assembly.pointee.log.add(fault) }
            if row.ore == nil { hasUnreadableAmount = true }
        }
        row.faults.removeAll(keepingCapacity: true)
    }
}
