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

    init(assembly: Lent<LedgerAssembly>, names: XMLNames) {
        self.assembly = assembly
        self.names = names
        grammar = XMLGrammar(xmlsieRules, names: names)
        ledger = XMLSIELedger(assembly)
    }

    mutating func begin(_ element: XMLElement) throws {
        let parent = places[places.count - 1]
        let place = parent == .ignored ? .ignored : grammar.place(of: element.name, within: parent) ?? .ignored
        if parent == .outside, place == .ignored {
            let name = String(cString: element.name)
            throw SourceFault(.xmlUnexpectedRoot(name, at: assembly.value.location(line: element.line)))
        }
        places.append(place)
        value.clear()
        switch place {
        case .row: ledger.beginRow(line: element.line, isStruck: isStruck(element))
        case .balance, .budgetRow, .closingBalance: ledger.beginBalance(line: element.line)
        case .object: ledger.beginObject()
        case .voucher: ledger.beginVoucher(line: element.line)
        case .journal: ledger.beginJournal()
        case .year: readYear(element)
        case .budget: ledger.beginBudget(line: element.line)
        case .account: account = ("", "", "")
        case .company:
            assembly.value.summary.company = string(element, "name")
            assembly.value.summary.organisationNumber = string(element, "organizationalnumber")
        case .fileInfo: readFileInfo(element)
        case .file: ledger.isBalanceFile = string(element, "SIEType") == "BALANCES"
        default: break
        }
    }

    mutating func text(_ bytes: ByteView, at position: XMLPosition) throws {
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
        case .row: try ledger.endRow()
        case .voucher: ledger.endVoucher()
        case .balance: ledger.endBalance()
        case .budgetRow: ledger.endBudgetRow()
        case .closingBalance: ledger.endClosingBalance()
        case .balances, .budgets, .closingBalances: try ledger.deliverBalances()
        default:
            guard place.isValue else { return }
            value.bytes.withBytes { ledger.set(place, $0, value, position) }
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
