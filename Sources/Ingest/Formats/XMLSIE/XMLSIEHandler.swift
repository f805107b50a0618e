import Diagnostics
import LedgerModel

/// Follows an XMLSIE document: the head is kept, the values inside rows and balances are passed to ``XMLSIELedger``.
struct XMLSIEHandler: XMLHandler {
    static let wantsText = true
    private let assembly: Lent<LedgerAssembly>
    private let grammar: XMLGrammar<XMLSIEPlace>
    private let names: XMLNames
    private var places: [XMLSIEPlace] = [.outside]
    private var value = XMLValue()
    private var ledger: XMLSIELedger
    private var account = (id: "", name: "", type: "")
    private var namespace: XMLName?
    private var passedOver = PassedOver()
    private var unread = UnreadAttributes()
    private var likes = ElementLikes(xmlsieRules) { $0.isHarmless }
    /// What has been met that comes once: values in the open elements, parts of the file.
    private var met = PlaceSet()
    private let values = XMLSIEPlace.allCases.map { PlaceSet($0.values) }

    /// Places, as bits.
    private struct PlaceSet {
        private var bits: UInt64 = 0

        init(_ places: [XMLSIEPlace] = []) {
            for place in places { _ = insert(place) }
        }

        /// Adds a place; false when it is there already.
        mutating func insert(_ place: XMLSIEPlace) -> Bool {
            let bit: UInt64 = 1 << UInt64(place.rawValue)
            defer { bits |= bit }
            return bits & bit == 0
        }

        mutating func subtract(_ other: PlaceSet) {
            bits &= ~other.bits
        }
    }

    init(assembly: Lent<LedgerAssembly>, names: XMLNames) {
        self.assembly = assembly
        self.names = names
        grammar = XMLGrammar(xmlsieRules, names: names)
        ledger = XMLSIELedger(assembly)
    }

    mutating func begin(_ element: XMLElement) throws {
        let parent = places[places.count - 1]
        let place = place(of: element, within: parent)
        if parent == .outside, place == .unknown {
            let name = String(cString: element.name)
            throw SourceFault(.xmlUnexpectedRoot(name, at: assembly.value.location(line: element.line)))
        }
        places.append(place)
        if parent.isValue { refuseElement(element, in: parent) }
        value.clear()
        met.subtract(values[place.rawValue])
        if place == .unknown {
            let like = passedOver.isOpen ? nil : likes.place(within: parent, like: element.name)
            if parent == .object { ledger.noteOddObject() }
            let inRow = element.namespace == namespace && parent.hasObjects
            return passedOver.begin(element, like: like, inRow: inRow, in: assembly.value)
        }
        if place != .ignored { begin(element, place) }
        if place != .ignored, element.attributeCount > 0 { lookAtAttributes(of: element, place) }
    }

    private func place(of element: XMLElement, within parent: XMLSIEPlace) -> XMLSIEPlace {
        if parent == .ignored || parent == .unknown { return parent }
        // The format has no namespace; a program that gives all its elements one is understood.
        guard parent == .outside || element.namespace == namespace else { return .unknown }
        return grammar.place(of: element.name, within: parent) ?? .unknown
    }

    private mutating func begin(_ element: XMLElement, _ place: XMLSIEPlace) {
        switch place {
        case .row: ledger.beginRow(line: element.line, isStruck: isStruck(element))
        case .balance, .budgetRow, .closingBalance: ledger.beginBalance(line: element.line)
        case .object: ledger.beginObject(element)
        case .voucher: ledger.beginVoucher(line: element.line)
        case .journal: ledger.beginJournal()
        case .year: readYear(element)
        case .budget: ledger.beginBudget(line: element.line)
        case .account: account = ("", "", "")
        case .company:
            refuseSecond(element, place)
            assembly.value.summary.company = string(element, "name")
            assembly.value.summary.organisationNumber = string(element, "organizationalnumber")
        case .fileInfo:
            refuseSecond(element, place)
            readFileInfo(element)
        case .accounting: refuseSecond(element, place)
        case .currency: checkCurrency(element)
        case .file:
            namespace = element.namespace
            ledger.isBalanceFile = string(element, "SIEType") == "BALANCES"
        default: break
        }
    }

    // MARK: What is not read

    private mutating func refuseSecond(_ element: XMLElement, _ place: XMLSIEPlace) {
        guard !met.insert(place) else { return }
        let location = assembly.value.location(of: element.tag, in: element)
        assembly.value.log.add(.xmlSecondExport(String(cString: element.name), at: location))
    }

    private func refuseElement(_ element: XMLElement, in parent: XMLSIEPlace) {
        let location = assembly.value.location(of: element.tag, in: element)
        assembly.value.log.add(.xmlElementInValue(of: parent.name, at: location))
    }

    private mutating func lookAtAttributes(of element: XMLElement, _ place: XMLSIEPlace) {
        for index in 0..<element.attributeCount {
            if let word = unread.look(at: index, of: element, &assembly.value) { ledger.add(side: word) }
            guard place.hasObjects || place == .voucher else { continue }
            if let mark = unread.struckMark(at: index, of: element, assembly.value) { report(mark, of: place) }
        }
    }

    private mutating func take(_ ending: PassedOver.Ending) {
        if let finding = ending.finding { assembly.value.log.add(finding) }
        if let fault = ending.ofRow { report(fault, of: places[places.count - 1]) }
        guard let word = ending.word else { return }
        if let fault = word.fault { assembly.value.log.add(fault) }
        if word.meaning == .side { ledger.add(side: word) }
    }

    /// Tells that a row or voucher is said to be struck, or has an object; of anything else that is nobody's concern.
    private mutating func report(_ fault: Diagnostic, of place: XMLSIEPlace) {
        if place.hasObjects {
            ledger.report(ofRow: fault)
        } else if place == .voucher {
            assembly.value.log.add(fault)
        }
    }

    mutating func text(_ bytes: ByteView, at position: XMLPosition) throws {
        if passedOver.isOpen { return passedOver.text(bytes, at: position) }
        guard places[places.count - 1].isValue else { return }
        try value.append(bytes, at: position, in: assembly.value)
    }

    mutating func end(at position: XMLPosition) throws {
        let place = places.removeLast()
        switch place {
        case .accountId: account.id = string
        case .accountName: account.name = string
        case .accountType: account.type = string
        case .account: ledger.declare(konto: account.id, name: account.name, type: account.type)
        case .object: ledger.endObject(at: position)
        case .row: try ledger.endRow()
        case .voucher: ledger.endVoucher()
        case .balance: ledger.endBalance()
        case .budgetRow: ledger.endBudgetRow()
        case .closingBalance: ledger.endClosingBalance()
        case .balances, .budgets, .closingBalances: try ledger.deliverBalances()
        case .unknown:
            if let ending = passedOver.end(at: position, in: assembly.value) { take(ending) }
        case .currency: checkCurrency(position)
        case .file: ledger.finish()
        default:
            guard place.isValue else { return }
            takeValue(place, position)
        }
    }

    private mutating func takeValue(_ place: XMLSIEPlace, _ position: XMLPosition) {
        guard met.insert(place) else {
            let location = value.location(orAt: position, in: assembly.value)
            return assembly.value.log.add(.xmlSecondValue(place.name, at: location))
        }
        value.bytes.withBytes { ledger.set(place, $0, value, position) }
    }

    /// Amounts of another currency must not be added up as kronor; a file that names none is kept in SEK.
    private func checkCurrency(_ position: XMLPosition) {
        let currency = string
        if currency.isEmpty || currency.uppercased() == "SEK" { return }
        assembly.value.log.add(.xmlCurrency(currency, at: value.location(orAt: position, in: assembly.value)))
    }

    /// The same of a currency that an attribute names, though the format has none there.
    private func checkCurrency(_ element: XMLElement) {
        for index in 0..<element.attributeCount {
            let value = element.value(index)
            guard AmountWord.foreignCurrency(value.trimmed.string) != nil else { continue }
            let location = assembly.value.location(of: value, in: element)
            assembly.value.log.add(.xmlCurrency(value.trimmed.string, at: location))
        }
    }

    private var string: String {
        value.bytes.withBytes { $0.trimmed.string }
    }

    // MARK: Attributes

    private func string(_ element: XMLElement, _ name: String) -> String {
        element.value(named: names[name])?.trimmed.string ?? ""
    }

    private func isStruck(_ element: XMLElement) -> Bool {
        guard element.attributeCount > 0 else { return false }
        return ["true", "1"].contains(string(element, "revoked").lowercased())
    }

    private func readFileInfo(_ element: XMLElement) {
        assembly.value.summary.program = [string(element, "softwareProduct"), string(element, "softwareVersion")]
            .filter { !$0.isEmpty }.joined(separator: " ")
        let date = element.value(named: names["createdDate"])
        assembly.value.summary.fileDate = date.flatMap { DateText.iso($0.trimmed) }
    }

    private mutating func readYear(_ element: XMLElement) {
        let start = element.value(named: names["start"])
        let end = element.value(named: names["end"])
        guard let first = start.flatMap({ DateText.iso($0.trimmed) }),
            let last = end.flatMap({ DateText.iso($0.trimmed) }), first <= last
        else {
            let location = assembly.value.location(of: start, in: element)
            let fault = Diagnostic.xmlFiscalYear(start: start?.string ?? "", end: end?.string ?? "", at: location)
            assembly.value.log.add(fault)
            return ledger.beginYear(nil)
        }
        ledger.beginYear((first, last))
    }
}
