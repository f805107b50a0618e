import Diagnostics
import LedgerModel

/// Follows a SIE 5 document from element to element.
///
/// What stands in the head is kept, accounts and vouchers are passed to ``SIE5Balances`` and ``SIE5Vouchers``.
struct SIE5Handler: XMLHandler {
    static let wantsText = true
    private let assembly: Lent<LedgerAssembly>
    private let grammar: XMLGrammar<SIE5Place>
    private let attributes: SIE5Attributes
    /// Where each open element stands, around the root first.
    private var places: [SIE5Place] = [.outside]
    private var namespace: XMLName?
    /// The start tags of the root and of the last journal, as they stand in the file.
    private(set) var rootTag: [UInt8] = []
    private(set) var journalTag: [UInt8] = []
    /// The number of the open dimension.
    private var dimension = ""
    private var fiscalYears: [SIE5FiscalYear] = []
    private var balances: SIE5Balances
    private var vouchers: SIE5Vouchers
    private var passedOver = PassedOver()
    private var unread = UnreadAttributes()
    private var likes = ElementLikes(sie5Rules) { $0.isHarmless }
    private var heads = 0
    private var signature = XMLSignatureReader()
    private var currency = XMLValue()

    init(assembly: Lent<LedgerAssembly>, names: XMLNames) {
        self.assembly = assembly
        grammar = XMLGrammar(sie5Rules, names: names)
        attributes = SIE5Attributes(names)
        balances = SIE5Balances(assembly, attributes)
        vouchers = SIE5Vouchers(assembly, attributes)
        places.reserveCapacity(64)
    }

    mutating func begin(_ element: XMLElement) throws {
        let place = try place(of: element)
        places.append(place)
        switch place {
        case .row: vouchers.beginRow(element)
        case .rowObject: vouchers.addObject(element)
        case .strike: vouchers.strikeRow()
        case .voucher: vouchers.beginVoucher(element)
        case .journal:
            vouchers.beginJournal(element)
            journalTag = Array(element.tag)
        case .foreignAmount: vouchers.readForeignAmount(element)
        case .account: balances.beginAccount(element)
        case .closingBalance: balances.beginClosingBalance(element)
        case .budget: balances.beginBudget(element)
        case .balanceObject: balances.addObject(element)
        case .unknown:
            let parent = places[places.count - 2]
            let like = passedOver.isOpen ? nil : likes.place(within: parent, like: element.name)
            let inRow = element.namespace == namespace && [.row, .closingBalance, .budget].contains(parent)
            passedOver.begin(element, like: like, inRow: inRow, in: assembly.value)
        case .software: readSoftware(element)
        case .creation:
            let time = element.value(named: attributes.time)
            assembly.value.summary.fileDate = time.flatMap { DateText.iso($0.trimmed) }
        case .company: readCompany(element)
        case .currency: checkCurrency(element)
        case .fiscalYear: readFiscalYear(element)
        case .dimension: readDimension(element)
        case .dimensionObject: readObject(element)
        case .signature: signature.begin(element)
        case .file: beginFile(element)
        case .fileInfo: beginHead(element)
        case .ignored, .outside, .fiscalYears, .accounts, .dimensions: break
        }
        if !place.isHot { lookAtAttributes(of: element, place) }
    }

    mutating func text(_ bytes: ByteView, at position: XMLPosition) {
        if !signature.isComplete { signature.add(bytes) }
        if passedOver.isOpen { return passedOver.text(bytes, at: position) }
        if places[places.count - 1] == .currency { currency.appendStart(bytes, at: position) }
    }

    mutating func end(at position: XMLPosition) throws {
        switch places.removeLast() {
        case .row: try vouchers.endRow()
        case .voucher: vouchers.endVoucher()
        case .closingBalance, .budget: balances.endBalance()
        case .account: try balances.endAccount()
        case .fiscalYears: numberFiscalYears()
        case .currency: endCurrency(position)
        case .signature:
            signature.end()
            if signature.isComplete { assembly.value.signatures.append(signature.signature) }
        case .unknown:
            if let ending = passedOver.end(at: position, in: assembly.value) { take(ending) }
        default: break
        }
    }

    @inline(__always)
    private mutating func place(of element: XMLElement) throws -> SIE5Place {
        let parent = places[places.count - 1]
        if parent == .ignored || parent == .unknown || parent == .signature { return parent }
        if parent == .outside {
            namespace = element.namespace
            guard let place = grammar.place(of: element.name, within: parent) else {
                let name = String(cString: element.name)
                throw SourceFault(.xmlUnexpectedRoot(name, at: assembly.value.location(line: element.line)))
            }
            return place
        }
        guard element.namespace == namespace else {
            return parent == .file && element.name == attributes.signature ? .signature : .unknown
        }
        return grammar.place(of: element.name, within: parent) ?? .unknown
    }

    /// Whether what comes next stands directly in a journal.
    var isInJournal: Bool { places == [.outside, .file, .journal] }

    /// The series of the vouchers to come.
    var series: [UInt8] {
        get { vouchers.series }
        set { vouchers.series = newValue }
    }

    // MARK: What is not read

    private mutating func take(_ ending: PassedOver.Ending) {
        if let finding = ending.finding { assembly.value.log.add(finding) }
        let parent = places[places.count - 1]
        if let fault = ending.ofRow { report(fault, of: parent) }
        guard let word = ending.word else { return }
        if parent == .row { return vouchers.add(word) }
        if let fault = word.fault ?? word.sideFault { assembly.value.log.add(fault) }
    }

    private mutating func lookAtAttributes(of element: XMLElement, _ place: SIE5Place) {
        guard element.attributeCount > 0, let known = attributes.known[place] else { return }
        let words = unread.look(at: element, besides: known, &assembly.value)
        if let side = words.side, [.closingBalance, .budget].contains(place) { balances.add(side) }
        if let mark = words.struck { report(mark, of: place) }
    }

    /// Tells that a row or voucher is said to be struck, or has an object; of anything else that is nobody's concern.
    private mutating func report(_ fault: Diagnostic, of place: SIE5Place) {
        switch place {
        case .row: vouchers.report(fault)
        case .voucher: assembly.value.log.add(fault)
        case .closingBalance, .budget: balances.report(fault, isBudget: place == .budget)
        default: break
        }
    }

    // MARK: The head of the file

    private mutating func beginFile(_ element: XMLElement) {
        rootTag = Array(element.tag)
        let namespace = element.namespace.map { String(cString: $0) } ?? ""
        if namespace == "http://www.sie.se/sie5" { return }
        let location = assembly.value.location(of: element.tag, in: element)
        let plain = namespace.lowercased().replacing("https://", with: "http://")
        let isSpelling = ["", "http://www.sie.se/sie5", "http://www.sie.se/sie5/"].contains(plain)
        assembly.value.log.add(
            isSpelling
                ? .xmlSpeltNamespace(namespace, at: location) : .xmlOtherNamespace(namespace, at: location))
    }

    private mutating func beginHead(_ element: XMLElement) {
        heads += 1
        guard heads == 2 else { return }
        let location = assembly.value.location(of: element.tag, in: element)
        assembly.value.log.add(.xmlSecondExport("FileInfo", at: location))
    }

    private func string(_ element: XMLElement, _ name: XMLName) -> String {
        element.value(named: name).map { String(decoding: $0.trimmed, as: UTF8.self) } ?? ""
    }

    private func readSoftware(_ element: XMLElement) {
        let version = string(element, attributes.version)
        let parts = [
            string(element, attributes.name), version.isEmpty ? string(element, attributes.verison) : version,
        ]
        assembly.value.summary.program = parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func readCompany(_ element: XMLElement) {
        let name = string(element, attributes.name)
        let number = string(element, attributes.organizationId)
        assembly.value.summary.company = name.isEmpty ? number : name
        assembly.value.summary.organisationNumber = number
    }

    /// Amounts of another currency must not be added up as kronor; a file that names none is kept in SEK.
    private mutating func checkCurrency(_ element: XMLElement) {
        currency.clear()
        for index in 0..<element.attributeCount {
            let value = element.value(index)
            let text = value.trimmed.string
            let isNamed = element.attributeName(index) == attributes.currency && !text.isEmpty
            guard isNamed ? text.uppercased() != "SEK" : AmountWord.foreignCurrency(text) != nil else { continue }
            assembly.value.log.add(.xmlCurrency(text, at: assembly.value.location(of: value, in: element)))
        }
    }

    /// The currency may stand as a text, too, though the format has none there.
    private mutating func endCurrency(_ position: XMLPosition) {
        let text = currency.bytes.withBytes { $0.trimmed.string }
        guard AmountWord.foreignCurrency(text) != nil else { return }
        assembly.value.log.add(.xmlCurrency(text, at: currency.location(orAt: position, in: assembly.value)))
    }

    private mutating func readFiscalYear(_ element: XMLElement) {
        let start = element.value(named: attributes.start)
        let end = element.value(named: attributes.end)
        guard let first = start.flatMap({ DateText.isoMonth($0.trimmed) }),
            let last = end.flatMap({ DateText.isoMonth($0.trimmed) }), first <= last
        else {
            let place = element.place(of: start)
            assembly.value.log.add(
                .xmlFiscalYear(
                    start: string(element, attributes.start), end: string(element, attributes.end),
                    at: assembly.value.location(line: place.line, column: place.column)))
            return
        }
        let isPrimary = ["true", "1"].contains(string(element, attributes.primary))
        fiscalYears.append(SIE5FiscalYear(start: first, end: last, isPrimary: isPrimary))
    }

    private mutating func readDimension(_ element: XMLElement) {
        dimension = string(element, attributes.id)
        assembly.value.summary.declare(dimension: dimension, name: string(element, attributes.name))
    }

    private func readObject(_ element: XMLElement) {
        assembly.value.summary.declare(
            object: string(element, attributes.id), name: string(element, attributes.name), dimension: dimension)
    }

    private mutating func numberFiscalYears() {
        fiscalYears.sort { $0.start < $1.start }
        // Without a mark the newest year is the file's own, as it is in SIE 4.
        let primary = fiscalYears.firstIndex(where: \.isPrimary) ?? fiscalYears.count - 1
        assembly.value.summary.fiscalYears = fiscalYears.enumerated().reversed().map { index, year in
            SourceSummary.FiscalYear(index: index - primary, start: year.firstDay, end: year.lastDay)
        }
    }
}
