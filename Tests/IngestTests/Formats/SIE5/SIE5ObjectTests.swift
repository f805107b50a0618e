import Diagnostics
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// Objects that give their row no code, rows that are struck in other words, and a currency in another place.
@Suite struct SIE5ObjectTests {
    private func ledger(row: String = "", attributes: String = "", voucher: String = "", head: String = "") -> String {
        """
        <Sie xmlns="http://www.sie.se/sie5" xmlns:x="urn:x"><FileInfo>\(head)</FileInfo>
        <Journal id="A"><JournalEntry id="1" journalDate="2026-01-31">
        <LedgerEntry accountId="5010" amount="100.00"\(attributes)>\(row)</LedgerEntry>
        <LedgerEntry accountId="1930" amount="-100.00"/>\(voucher)
        </JournalEntry>
        <JournalEntry id="2" journalDate="2026-01-31">
        <LedgerEntry accountId="5010" amount="100.00"><ObjectReference dimId="1" objectId="710"/></LedgerEntry>
        <LedgerEntry accountId="1930" amount="-100.00"/>
        </JournalEntry></Journal></Sie>
        """
    }

    private func codes(_ text: String) throws -> [String] {
        try ReadSource.byBothPaths(Array(text.utf8), blockSize: 300).codes
    }

    @Test(arguments: [
        #"<ObjectReference dimID="1" objectId="710"/>"#, #"<ObjectReference objectId="710"/>"#,
        #"<ObjectReference dimId="" objectId="710"/>"#, #"<ObjectReference dimId="1" objectID="710"/>"#,
        #"<ObjectReference dimId="1">710</ObjectReference>"#, #"<ObjectReference dim="1" id="710"/>"#,
        #"<ObjectRef dimId="1" objectId="710"/>"#, #"<Dimension number="1" objectId="710"/>"#,
        #"<Objects><Object DimId="1">710</Object></Objects>"#,
    ])
    func refusesObjectsThatAreNotRead(object: String) throws {
        #expect(try codes(ledger(row: object)) == ["XML231"])
        #expect(try codes(ledger(row: object + "<Overstrike/>", voucher: Self.other)) == [])
    }

    /// Takes the place of a row that is struck.
    private static let other = #"<LedgerEntry accountId="5010" amount="100.00"/>"#

    @Test(arguments: [
        #"<ObjectReference dimId="1" objectId="710"/>"#, #"<ObjectReference dimId="1" objectId=""/>"#,
        #"<ObjectReference/>"#, #"<ObjectReference dimId="99"/>"#, #"<ObjectReference dimId="" objectId=""/>"#,
        #"<x:ProjectReference dimId="6" objectId="7"/>"#,
    ])
    func passesOverObjectsThatSayNothing(object: String) throws {
        #expect(try codes(ledger(row: object)) == [])
    }

    @Test(arguments: ["Ansvar", "K1", "1A", "-1"]) func tellsDimensionsByName(name: String) throws {
        let object = #"<ObjectReference dimId="\#(name)" objectId="710"/>"#
        #expect(try codes(ledger(row: object)) == ["XML271"])
    }

    @Test(arguments: [
        #" makulerad="true""#, #" x:struck="1""#, #" status="Makulerad""#, #" overstriked="ja""#, #" isDeleted="true""#,
        #" revokd="2026-02-01""#,
    ])
    func refusesRowsThatAreStruckInOtherWords(attribute: String) throws {
        #expect(try codes(ledger(attributes: attribute)) == ["XML230"])
        #expect(try codes(ledger(row: "<Overstrike/>", attributes: attribute, voucher: Self.other)) == [])
        let voucher = ledger().replacing(#"id="1" "#, with: #"id="1"\#(attribute) "#)
        #expect(try codes(voucher) == ["XML230"])
    }

    @Test(arguments: [
        "<Status>Makulerad</Status>", "<Strike/>", "<x:Makulerad>ja</x:Makulerad>", "<Strike><By>x</By></Strike>",
    ])
    func refusesElementsThatSayStruck(element: String) throws {
        #expect(try codes(ledger(row: element)) == ["XML230"])
        #expect(try codes(ledger(voucher: element)) == ["XML230"])
    }

    @Test(arguments: [
        #" makulerad="false""#, #" struck="""#, #" deleted="0""#, #" status="Bokford""#, #" vid="5""#,
        #" attest="Strid""#,
    ])
    func readsRowsThatAreSaidNotToBeStruck(attribute: String) throws {
        #expect(try codes(ledger(attributes: attribute)) == [])
    }

    @Test(arguments: [
        #"<AccountingCurrency curency="EUR"/>"#, "<AccountingCurrency>EUR</AccountingCurrency>",
        #"<AccountingCurrency code="USD"/>"#, #"<AccountingCurrency currency="eur"/>"#,
    ])
    func refusesAnotherCurrency(head: String) throws {
        #expect(try codes(ledger(head: head)) == ["XML217"])
    }

    @Test(arguments: ["<AccountingCurrency>SEK</AccountingCurrency>", "<AccountingCurrency> </AccountingCurrency>"])
    func readsKronor(head: String) throws {
        #expect(try codes(ledger(head: head)) == [])
    }

    @Test(arguments: ["'0805", "5.1E+02", "null", "#N/A", "2026-05-10", "7\u{200B}10", "510.0"])
    func refusesCodesThatAreNone(code: String) throws {
        let object = #"<ObjectReference dimId="1" objectId="\#(code)"/>"#
        #expect(try codes(ledger(row: object + #"<ObjectReference dimId="6" objectId="\#(code)"/>"#)) == ["XML241"])
    }

    @Test(arguments: ["0805", "A-12", "5E2", "7.10.2", "Null1"]) func readsOtherCodes(code: String) throws {
        #expect(try codes(ledger(row: #"<ObjectReference dimId="1" objectId="\#(code)"/>"#)) == [])
    }

    /// The file has objects of the dimension, and its rows have the dimension and the object changed over.
    @Test(arguments: [(#"dimId="710" objectId="1""#, ["XML270"]), (#"dimId="1" objectId="710""#, [])])
    func tellsADimensionThatNoRowUses(object: String, codes: [String]) throws {
        let dimensions = #"<Dimensions><Dimension id="1" name="A"><Object id="710" name="B"/></Dimension></Dimensions>"#
        let text = ledger().replacing("</FileInfo>", with: "</FileInfo>" + dimensions)
            .replacing(#"dimId="1" objectId="710""#, with: object)
        var options = SourceOptions(path: "test", content: .outcome(.verifikationer))
        options.statedDimensions = [.ansvar]
        #expect(try ReadSource(text, options).codes == codes)
        #expect(try self.codes(text) == [])
    }

    /// A sign beside a year's result may say the opposite of the amount; an amount in euro may be that of all.
    @Test(arguments: [
        (#"amount="50.00" sign="-""#, ["XML224"]), (#"amount="-50.00" sign="-""#, []),
        (#"amount="50.00" makulerad="true""#, ["XML230"]), (#"amount="50.00" currency="EUR""#, ["XML222"]),
    ])
    func looksAtWordsBesideBalances(balance: String, codes: [String]) throws {
        #expect(try self.codes(result: balance, asset: #"amount="10.00""#) == codes)
    }

    @Test(arguments: [(#"amount="10.00 EUR""#, ["XML201"]), (#"amount="""#, []), (#"amount="10""#, [])])
    func refusesUnreadableBalancesOfAllAccounts(balance: String, codes: [String]) throws {
        #expect(try self.codes(result: #"amount="50.00""#, asset: balance) == codes)
    }

    private func codes(result: String, asset: String) throws -> [String] {
        let text = """
            <Sie xmlns="http://www.sie.se/sie5"><Accounts>
            <Account id="3010" type="income"><ClosingBalance month="2026-12" \(result)/></Account>
            <Account id="1930" type="asset"><ClosingBalance month="2026-12" \(asset)/></Account>
            </Accounts></Sie>
            """
        return try ReadSource(text, content: .outcome(.arssaldon)).codes
    }

    @Test func tellsOneCodeOnceAtItsFirstLine() throws {
        var text = "<Sie xmlns=\"http://www.sie.se/sie5\"><Journal id=\"A\">\n"
        for number in 1...200 {
            let code = number % 3 == 0 ? "'0805" : "710"
            text += """
                <JournalEntry id="\(number)" journalDate="2026-01-31">
                <LedgerEntry accountId="5010" amount="1"><ObjectReference dimId="1" objectId="\(code)"/></LedgerEntry>
                <LedgerEntry accountId="1930" amount="-1"/></JournalEntry>\n
                """
        }
        let bytes = Array((text + "</Journal></Sie>").utf8)
        let source = try ReadSource.byBothPaths(bytes, blockSize: 400)
        #expect(source.codes == ["XML241"])
        #expect(source.log.diagnostics.first?.location.line == 9)
        var options = SourceOptions(path: "test")
        options.blockSize = 400
        source.expectSame(as: try ReadSource(MemoryFile(bytes), options, workers: 3))
    }
}
