import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// Objects that give their row no code, rows that are struck in other words, and a currency in another place.
@Suite struct XMLSIEObjectTests {
    private func codes(row: String = "", attributes: String = "", currency: String = "") throws -> [String] {
        let text = """
            <SIE>\(currency)<Accounting><FinancialYears><FinancialYear start="2026-01-01" end="2026-12-31">
            <Journals><Journal><Id>A</Id><JournalEntry><Id>1</Id><Date>2026-01-31</Date>
            <LedgerEntry\(attributes)><AccountId>5010</AccountId><Amount>100.00</Amount>\(row)</LedgerEntry>
            <LedgerEntry><AccountId>1930</AccountId><Amount>-100.00</Amount></LedgerEntry>
            </JournalEntry></Journal></Journals></FinancialYear></FinancialYears></Accounting></SIE>
            """
        return try ReadSource(text).codes
    }

    private static let number = "<TypeOfObjectId>1</TypeOfObjectId>"
    private static let code = "<ObjectId>710</ObjectId>"

    @Test(arguments: [
        "<Object>\(code)</Object>", "<Object><TypeOfObjectId/>\(code)</Object>", "<Object id='710'>\(number)</Object>",
        "<Object>\(number)</Object>", "<Object typeOfObjectId='1' objectId='710'/>",
        "<Object><Dim>1</Dim><Code>710</Code></Object>", "<ObjectList><Object>\(number)\(code)</Object></ObjectList>",
        "<Extra>\(number)\(code)</Extra>",
    ])
    func refusesObjectsThatAreNotRead(object: String) throws {
        #expect(try codes(row: object) == ["XML231"])
        #expect(try codes(row: object, attributes: " revoked='true'").contains("XML231") == false)
    }

    @Test(arguments: [
        "<Object>\(number)\(code)</Object>", "<Object>\(code)\(number)</Object>", "<Object/>",
        "<Object>\(number)<ObjectId/></Object>", "<Object><TypeOfObjectId>99</TypeOfObjectId></Object>",
    ])
    func readsObjects(object: String) throws {
        #expect(try codes(row: object) == [])
    }

    @Test func readsTheCodeInFrontOfItsDimension() throws {
        let text = """
            <SIE><Accounting><FinancialYears><FinancialYear start="2026-01-01" end="2026-12-31">
            <Journals><Journal><Id>A</Id><JournalEntry><Id>1</Id><Date>2026-01-31</Date>
            <LedgerEntry><AccountId>5010</AccountId><Amount>100</Amount><Object>\(Self.code)\(Self.number)</Object>
            </LedgerEntry><LedgerEntry><AccountId>1930</AccountId><Amount>-100</Amount></LedgerEntry>
            </JournalEntry></Journal></Journals></FinancialYear></FinancialYears></Accounting></SIE>
            """
        #expect(try ReadSource(text).rows.first == "2026-01-31 5010 ansvar=710 100.00")
    }

    @Test(arguments: ["Ansvar", "K1"]) func tellsDimensionsByName(name: String) throws {
        let object = "<Object><TypeOfObjectId>\(name)</TypeOfObjectId>\(Self.code)</Object>"
        #expect(try codes(row: object) == ["XML271"])
    }

    @Test(arguments: [" struck='true'", " Revoked='true'", " revokd='1'", " makulerad='ja'", " revoked='ja'"])
    func refusesRowsThatAreStruckInOtherWords(attributes: String) throws {
        #expect(try codes(attributes: attributes) == ["XML230"])
        #expect(try codes(row: "<Status>Makulerad</Status>") == ["XML230"])
    }

    @Test(arguments: [" revoked='false'", " struck='0'", " status='ok'"])
    func readsRowsThatAreSaidNotToBeStruck(attributes: String) throws {
        #expect(try codes(attributes: attributes) == [])
    }

    @Test(arguments: ["<Currency code='EUR'/>", "<Currency iso='USD'>SEK</Currency>"])
    func refusesAnotherCurrency(currency: String) throws {
        #expect(try codes(currency: currency) == ["XML217"])
    }

    @Test(arguments: ["'0805", "5.1E+02", "null", "2026-05-10"]) func refusesCodesThatAreNone(code: String) throws {
        #expect(try codes(row: "<Object>\(Self.number)<ObjectId>\(code)</ObjectId></Object>") == ["XML241"])
    }
}
