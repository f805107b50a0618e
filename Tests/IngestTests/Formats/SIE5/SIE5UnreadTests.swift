import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// What is not read of SIE 5 is passed over only where no money is lost with it.
@Suite struct SIE5UnreadTests {
    /// A ledger with something odd in a row, a voucher, a journal or the root.
    private func ledger(
        row: String = "", attributes: String = "", voucher: String = "", journal: String = "", root: String = "",
        head: String = "", namespace: String = #" xmlns="http://www.sie.se/sie5""#
    ) -> String {
        """
        <Sie\(namespace) xmlns:x="http://example.org/x"><FileInfo>\(head)</FileInfo>
        <Journal id="A"><JournalEntry id="1" journalDate="2026-01-31">
        <LedgerEntry accountId="5010" amount="100.00"\(attributes)>\(row)</LedgerEntry>
        <LedgerEntry accountId="1930" amount="-100.00"/>
        \(voucher)</JournalEntry>
        \(journal)</Journal>
        \(root)</Sie>
        """
    }

    private func codes(_ text: String) throws -> [String] {
        let source = try ReadSource.byBothPaths(Array(text.utf8), blockSize: 300)
        return source.codes
    }

    private static let row = #"<LedgerEntry accountId="5010" amount="5.00"/>"#
    private static let entry = #"<JournalEntry id="2" journalDate="2026-01-31">"# + row + "</JournalEntry>"

    @Test(arguments: [
        #"<LedgerEntri accountId="5010" amount="5.00"/>"#, #"<ledgerEntry accountId="5010" amount="5.00"/>"#,
        #"<x:LedgerEntry accountId="5010" amount="5.00"/>"#, "<LedgerEntries>" + row + "</LedgerEntries>",
        #"<LedgerEntry xmlns="" accountId="5010" amount="5.00"/>"#, "<x:Extra>" + row + "</x:Extra>",
        #"<Booking accountId="5010" amount="5"/>"#, "<Rad><Konto>5010</Konto><Belopp>5,00</Belopp></Rad>",
        "<LEDGERENTRY/>",
    ])
    func refusesRowsThatAreNotRead(row: String) throws {
        #expect(try codes(ledger(voucher: row)) == ["XML221"])
        #expect(try codes(ledger(row: row)) == ["XML221"])
    }

    @Test(arguments: [
        entry.replacing("JournalEntry", with: "JournalEntries"),
        entry.replacing("JournalEntry", with: "x:JournalEntry"),
        entry.replacing("JournalEntry", with: "journalentry"), "<JournalEntries>" + entry + "</JournalEntries>", row,
        "<x:Batch>" + entry + "</x:Batch>", "<Journal>" + entry + "</Journal>",
    ])
    func refusesVouchersThatAreNotRead(entry: String) throws {
        #expect(try codes(ledger(journal: entry)) == ["XML221"])
    }

    @Test(arguments: [
        "<Journals><Journal>" + entry + "</Journal></Journals>", entry, row, "<Jurnal>" + entry + "</Jurnal>",
        "<x:Journal>" + entry + "</x:Journal>", "<Sie><Journal>" + entry + "</Journal></Sie>",
        #"<Acounts><Account id="3010"><ClosingBalance month="2026-12" amount="-5"/></Account></Acounts>"#,
    ])
    func refusesJournalsThatAreNotRead(journal: String) throws {
        #expect(try codes(ledger(root: journal)) == ["XML221"])
    }

    /// A struck row would count, a row would lose its code, a ledger in euro would count as one in kronor.
    @Test(arguments: [
        "<Overstrke/>", "<overstrike/>", "<x:Overstrike/>", #"<ObjectRefrence dimId="1" objectId="7"/>"#,
        #"<objectReference dimId="1" objectId="7"/>"#,
    ])
    func refusesMisspeltPartsOfARow(part: String) throws {
        #expect(try codes(ledger(row: part)) == ["XML221"])
    }

    @Test func refusesAMisspeltCurrency() throws {
        #expect(try codes(ledger(head: #"<AccountingCurency currency="EUR"/>"#)) == ["XML221"])
        #expect(try codes(ledger(head: #"<accountingCurrency currency="SEK"/>"#)) == ["XML221"])
    }

    @Test(arguments: [
        #"<x:Vat amount="25.00"/>"#, "<x:Moms>25</x:Moms>", "<x:Extra><x:Deep vatAmount='25.00'/></x:Extra>",
        "<Discount>12,50</Discount>", "<Discount>-3</Discount>",
    ])
    func tellsOtherMoneyThatIsNotRead(element: String) throws {
        #expect(try codes(ledger(row: element)) == ["XML255"])
        #expect(try codes(ledger(voucher: element)) == ["XML255"])
        #expect(try codes(ledger(root: element)) == ["XML255"])
        #expect(try codes(ledger(row: element, voucher: element, root: element + element)) == ["XML255"])
    }

    /// Extensions and parts of the format that hold no money are nobody's concern.
    @Test(arguments: [
        #"<x:Note by="x" date="2026-01-31" version="1.0">Hyra 2026</x:Note>"#, "<x:Moms>0.00</x:Moms>",
        "<x:Momskod>25</x:Momskod>", #"<x:Rate kurs="11.25" antal="2.50"/>"#, "<Extra><A><B>7</B></A></Extra>",
        #"<EntryInfo date="2026-01-31" by="x"/>"#, "<LockingInfo/>",
        #"<x:ProjectReference dimId="6" objectId="7"/>"#,
    ])
    func passesOverWhatHoldsNoMoney(element: String) throws {
        #expect(try codes(ledger(row: element)) == [])
        #expect(try codes(ledger(voucher: element)) == [])
    }

    @Test func passesOverOtherPartsOfTheFormat() throws {
        let parts = """
            <CustomerInvoices primaryAccountId="1510"><CustomerInvoice id="1"><Balances>
            <OpeningBalance month="2026-01" amount="7.00"/></Balances></CustomerInvoice></CustomerInvoices>
            <Documents><FileReference id="1" URI="a.pdf"/></Documents>
            <Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignatureValue>1.00</SignatureValue></Signature>
            """
        #expect(try codes(ledger(root: parts)) == ["XML261"])
    }

    @Test(arguments: [
        (#" amount2="5.00""#, ["XML257"]), (#" x:vat="5.00""#, ["XML257"]), (#" moms="25""#, ["XML257"]),
        (#" Amount="5.00""#, ["XML257"]), (#" quantity="2.50""#, []), (#" note="x" kod="25""#, []),
        (#" moms="0""#, []), (#" currency="EUR""#, ["XML222"]), (#" x:valuta="euro""#, ["XML222"]),
        (#" currency="SEK""#, []), (#" currency="XYZ""#, ["XML222"]), (#" unit="tkr""#, ["XML223"]),
        (#" unit="st""#, []), (#" unit="kr""#, []), (#" debitCredit="K""#, ["XML224"]),
        (#" side="credit""#, ["XML224"]),
        (#" debitCredit="D""#, []), (#" sign="-""#, ["XML224"]), (#" sign="+""#, []),
    ])
    func looksAtUnknownAttributes(attributes: String, codes: [String]) throws {
        #expect(try self.codes(ledger(attributes: attributes)) == codes)
    }

    @Test(arguments: [
        ("<Currency>EUR</Currency>", ["XML222"]), ("<x:Valuta>SEK</x:Valuta>", []), ("<Unit>mnkr</Unit>", ["XML223"]),
        ("<DK>K</DK>", ["XML224"]), ("<DK>D</DK>", []),
        (#"<ForeignCurrencyAmount amount="10.00" currency="EUR"/>"#, []),
        (#"<ForeignCurrencyAmount amount="100.00" currency="EUR"/>"#, ["XML259"]),
        (#"<ForeignCurrencyAmount amount="100" currency="SEK"/>"#, []),
        (#"<ForeignCurrencyAmount amount="90" currency="SEK"/>"#, ["XML259"]),
    ])
    func looksAtWordsBesideAnAmount(element: String, codes: [String]) throws {
        #expect(try self.codes(ledger(row: element)) == codes)
    }

    /// A side that goes with the sign of the amount says nothing new.
    @Test func readsSidesThatFollowTheSign() throws {
        let text = ledger().replacing(#"amount="-100.00""#, with: #"amount="-100.00" debitCredit="K""#)
        #expect(try codes(text) == [])
    }

    @Test(arguments: [
        (#"<AccountingCurrency currency="SEK" unit="tkr"/>"#, ["XML223"]),
        (#"<Company organizationId="1" currency="EUR"/>"#, ["XML222"]),
        (#"<Company organizationId="1" multiple="2"/>"#, []), ("</FileInfo><FileInfo>", ["XML225"]),
    ])
    func looksAtTheHead(head: String, codes: [String]) throws {
        #expect(try self.codes(ledger(head: head)) == codes)
    }

    @Test(arguments: [
        (#" xmlns="http://www.sie.se/sie5""#, []), (#" xmlns="https://www.sie.se/sie5""#, ["XML305"]),
        ("", ["XML305"]), (#" xmlns="http://www.sie.se/sie5/""#, ["XML305"]),
        (#" xmlns="HTTP://www.sie.se/SIE5""#, ["XML305"]), (#" xmlns="http://www.sie.se/sie5/2.0""#, ["XML256"]),
        (#" xmlns="urn:x""#, ["XML256"]),
    ])
    func readsOtherNamespaces(namespace: String, codes: [String]) throws {
        let text = ledger(namespace: namespace)
        #expect(try self.codes(text) == codes)
        #expect(try ReadSource(text).rows.count == 2)
    }

    /// The reason says what is wrong, since the figure looks fine to whoever wrote it.
    @Test(arguments: [
        ("1.005", "it has more than two decimals"), ("1,005", "it could have thousands or decimals behind its comma"),
        ("1.2345", "it has more than two decimals"), ("100.00-", "its sign stands behind it"),
        ("(100.00)", "it stands in parentheses, where a minus belongs"), ("1E3", "it has an exponent"),
        ("1.5e+3", "it has an exponent"), ("1 000.00", "it has signs between thousands"),
        ("−100", "it has a dash in place of a minus"), ("100 kr", "it has letters"), ("--5", "it has two signs"),
        ("99999999999999999", "it is too large"), ("1.000.000,00", "it has more than one decimal mark"),
        ("1,000.00", "it has more than one decimal mark"),
    ])
    func saysWhyAnAmountCannotBeRead(amount: String, reason: String) throws {
        let source = try ReadSource(ledger().replacing(#"amount="100.00""#, with: "amount=\"\(amount)\""))
        #expect(source.log.diagnostics.map(\.message) == ["\"\(amount)\" is not an amount: \(reason)"])
    }

    @Test(arguments: [
        ("3010", "asset", ["XML260", "XML206"]), ("1930", "income", ["XML260"]), ("3010", "income", []),
        ("3010", "Cost", []), ("3010", "", []), ("1930", "asset", ["XML206"]), ("9001", "cost", []),
    ])
    func tellsTypesThatDoNotFitTheNumber(konto: String, type: String, codes: [String]) throws {
        let accounts = """
            <Accounts><Account id="\(konto)" type="\(type)"><ClosingBalance month="2026-12" amount="-5.00"/>
            </Account></Accounts>
            """
        let source = try ReadSource(ledger(root: accounts), content: .outcome(.arssaldon))
        #expect(source.codes == codes)
        #expect(try ReadSource(ledger(root: accounts)).codes == [])
    }

    @Test(arguments: [(nil, ["XML229 «"], []), (12, [], ["2026-12 5010 5.00"]), (6, [], ["2026-06 5010 5.00"])])
    func readsPeriodThirteenWhereThePipelineSays(month: Int?, findings: [String], rows: [String]) throws {
        var options = SourceOptions(path: "test", content: .budget)
        options.closingPeriod = month
        let budget = #"<Accounts><Account id="5010"><Budget month="«2026-13" amount="5"/></Account></Accounts>"#
        let source = try ReadSource(ledger(root: budget), options)
        #expect(source.findings == findings)
        #expect(source.rows == rows)
        #expect(try ReadSource(ledger(root: budget.replacing("-13", with: "-14")), options).codes == ["XML202"])
    }

    @Test(arguments: [
        ("2025", "2026", []), ("2026", "2026", ["XML258"]), ("2025", "2025", ["XML258"]),
    ])
    func tellsDatesOutsideTheYears(first: String, last: String, codes: [String]) throws {
        let years = (first...last == "2025"..."2026" ? ["2025", "2026"] : [first]).map {
            #"<FiscalYear start="\#($0)-01" end="\#($0)-12"/>"#
        }
        let old = Self.entry.replacing("2026-01-31", with: "2025-12-31").replacing(
            "</J", with: Self.row.replacing("5.00", with: "-5.00") + "</J")
        let text = ledger(journal: old, head: "<FiscalYears>\(years.joined())</FiscalYears>")
        #expect(try self.codes(text) == codes)
    }

    @Test(arguments: [
        ([CodePart.ansvar], ["XML267"]), ([.projekt], []), ([], []), ([.ansvar, .projekt], ["XML267"]),
    ])
    func tellsDimensionsThatTheFileLacks(stated: [CodePart], codes: [String]) throws {
        var options = SourceOptions(path: "test", dimensions: [.ansvar: 7, .projekt: 6])
        options.statedDimensions = Set(stated)
        let declared = #"<Dimensions><Dimension id="6" name="Projekt"/></Dimensions>"#
        #expect(try ReadSource(ledger(root: declared), options).codes == codes)
        #expect(try ReadSource(ledger(), options).codes == [])
    }
}
