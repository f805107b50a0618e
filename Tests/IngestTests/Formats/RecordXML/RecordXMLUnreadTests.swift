import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

private let columns = ["konto": "Konto", "datum": "Datum", "belopp": "Belopp"]

private func read(
    _ text: String, record: String = "//Rad", _ fields: [String: String] = columns,
    content: SourceOptions.Content = .whatever, change: (inout DelimitedOptions) -> Void = { _ in }
) throws -> ReadSource {
    var options = DelimitedOptions()
    options.record = record
    options.columns = fields
    change(&options)
    return try ReadSource(text, SourceOptions(path: "test", content: content, delimited: options))
}

/// An export of one account's record, with something more in it, around it or before it.
private func export(
    in record: String = "", attributes: String = "", around: String = "", head: String = "", after: String = "",
    belopp: String = "100,00"
) -> String {
    """
    <Export\(around)>\(head)<Rader>
    <Rad\(attributes)><Konto>5010</Konto><Datum>2026-01-31</Datum><Belopp>\(belopp)</Belopp>\(record)</Rad>
    </Rader>\(after)</Export>
    """
}

@Suite struct RecordXMLUnreadTests {
    // MARK: Fields of records

    @Test(arguments: [
        ("<Moms>«25,00</Moms>", ["XML263 «"]), ("<BeloppSEK>«1100</BeloppSEK>", ["XML263 «"]),
        ("<Avgift>«12.50</Avgift>", ["XML263 «"]), ("<Korrigering>«-5</Korrigering>", ["XML263 «"]),
        ("<Extra><Netto>«80</Netto></Extra>", ["XML263 «"]), ("<Summa>«1 000,00 kr</Summa>", ["XML263 «"]),
        ("<Extra netto='«80'/>", ["XML263 «"]), ("<Moms>«25,00</Moms><Netto>75,00</Netto>", ["XML263 «"]),
        ("<Moms>0,00</Moms>", []), ("<Momskod>25</Momskod>", []), ("<Ansvar>7101</Ansvar>", []), ("<Id>100</Id>", []),
        ("<Antal>2,50</Antal>", []), ("<Valutakurs>10.95</Valutakurs>", []), ("<Text>Hyra 12,50 i mars</Text>", []),
        ("<Bokford>2026-01-31</Bokford>", []), ("<Paragraf>7.1.2</Paragraf>", []), ("<Tid>12:30</Tid>", []),
        ("<Version>1.10</Version>", []), ("<Fakturanummer>1000200</Fakturanummer>", []),
    ])
    func tellsAmountsThatAreNotUsed(field: String, findings: [String]) throws {
        let source = try read(export(in: field))
        #expect(source.findings == findings)
        #expect(source.rows == ["2026-01-31 5010 100.00"])
    }

    @Test func namesAllFieldsOnceAFile() throws {
        let rad =
            "<Rad><Konto>5010</Konto><Datum>2026-01-31</Datum><Belopp>1</Belopp><Moms>2</Moms><Netto>3</Netto></Rad>"
        let source = try read("<A>\(rad)\(rad)\(rad)</A>")
        let message = "Moms, Netto of the records hold what look like amounts and are not used"
        #expect(source.log.diagnostics.map(\.message) == [message])
    }

    // MARK: Sides

    private static func records(_ fields: [(belopp: String, more: String)]) -> String {
        let rows = fields.map { field in
            "<Rad><Konto>5010</Konto><Datum>2026-01-31</Datum><Belopp>\(field.belopp)</Belopp>\(field.more)</Rad>"
        }
        return "<A>\(rows.joined())</A>"
    }

    @Test(arguments: [
        ("<DK>K</DK>", "<DK>D</DK>", ["XML224"]), ("<Typ>D</Typ>", "<Typ>K</Typ>", ["XML224"]),
        ("<S>debet</S>", "<S>kredit</S>", ["XML224"]), ("<DK>K</DK>", "<DK>K</DK>", ["XML224"]),
        ("<Sign>+</Sign>", "<Sign>-</Sign>", ["XML224"]), ("<Typ>K</Typ>", "<Typ>I</Typ>", []),
        ("<Typ>K</Typ>", "<Typ>K</Typ>", []), ("<DK>D</DK>", "<DK>D</DK>", []),
    ])
    func refusesSidesThatAreNotRead(one: String, other: String, codes: [String]) throws {
        let source = try read(Self.records([("10,00", one), ("20,00", other)]))
        #expect(source.codes == codes)
    }

    @Test func readsSidesThatFollowTheSign() throws {
        let text = Self.records([("-10,00", "<DK>K</DK>"), ("20,00", "<DK>D</DK>")])
        #expect(try read(text).codes == [])
        let read = try read(text.replacing("-10", with: "10"), columns.merging(["tecken": "DK"]) { $1 })
        #expect(read.codes == [])
        #expect(read.rows == ["2026-01-31 5010 -10.00", "2026-01-31 5010 20.00"])
    }

    @Test(arguments: [
        "<Kredit>|</Kredit>", "<Del dk='K'>|</Del>", "<Del><DK>K</DK>|</Del>", "<Credit><x>|</x></Credit>",
    ])
    func refusesCreditAroundRecords(around: String) throws {
        let parts = around.split(separator: "|")
        let rad = "<Rad><Konto>5010</Konto><Datum>2026-01-31</Datum><Belopp>10</Belopp></Rad>"
        #expect(try read("<A>\(parts[0])\(rad)\(parts[1])</A>").codes == ["XML224"])
        let negative = rad.replacing("10<", with: "-10<")
        #expect(try read("<A>\(parts[0])\(negative)\(parts[1])</A>").codes == [])
    }

    // MARK: Currencies and units

    @Test(arguments: [
        ("<Valuta>EUR</Valuta>", ["XML222"]), ("<Valuta>SEK</Valuta>", []), ("<Valutakod>NOK</Valutakod>", ["XML222"]),
        ("<Currency>euro</Currency>", ["XML222"]), ("<Enhet>Tkr</Enhet>", ["XML223"]), ("<Enhet>st</Enhet>", []),
        ("<Enhet>Norra skolan</Enhet>", []),
        ("<Valuta>EUR</Valuta><Valutabelopp>9.00</Valutabelopp>", ["XML263", "XML268"]),
        ("<Utl><Valuta>EUR</Valuta></Utl>", []),
    ])
    func looksAtWordsInARecord(field: String, codes: [String]) throws {
        #expect(try read(export(in: field)).codes == codes)
    }

    @Test(arguments: [
        (" valuta='EUR'", ["XML222"]), (" valuta='SEK'", []), (" enhet='tkr'", ["XML223"]), (" enhet='kr'", []),
        (" currencyCode='USD'", ["XML222"]), (" unit='mnkr'", ["XML223"]), (" version='1.10' datum='2026-01-31'", []),
    ])
    func looksAtAttributesOfRecordsAndAround(attributes: String, codes: [String]) throws {
        #expect(try read(export(attributes: attributes)).codes == codes)
        #expect(try read(export(around: attributes)).codes == codes)
        #expect(try read(export().replacing("<Belopp>", with: "<Belopp\(attributes)>")).codes == codes)
        #expect(try read(export().replacing("<Rader>", with: "<Rader\(attributes)>")).codes == codes)
    }

    @Test(arguments: [
        ("<Huvud><Valuta>EUR</Valuta></Huvud>", ["XML222"]), ("<Valuta>EUR</Valuta>", ["XML222"]),
        ("<Huvud valuta='EUR'/>", ["XML222"]), ("<Huvud><Enhet>tkr</Enhet></Huvud>", ["XML223"]),
        ("<Rubrik>Utfall 2026, tkr</Rubrik>", ["XML223"]), ("<Rubrik titel='Belopp i tusental kr'/>", ["XML223"]),
        ("<Rubrik>Utfall i EUR</Rubrik>", ["XML268"]), ("<Rubrik>Avser belopp över 100 tkr</Rubrik>", []),
        ("<Epost>a@euro.se</Epost><Webb>https://euro.se</Webb>", []),
        ("<Valutor><Valuta>SEK</Valuta><Valuta>EUR</Valuta></Valutor>", ["XML268"]),
        ("<Valutor><Valuta>USD</Valuta><Valuta>EUR</Valuta></Valutor>", ["XML268"]),
        ("<Huvud><Valuta>SEK</Valuta><Foretag>Åby kommun</Foretag></Huvud>", []),
    ])
    func looksAtTheHead(head: String, codes: [String]) throws {
        #expect(try read(export(head: head)).codes == codes)
    }

    @Test func readsTheUnitThatThePipelineSays() throws {
        let text = export(in: "<Enhet>Tkr</Enhet>")
        let source = try read(text) { $0.unit = .tkr }
        #expect(source.codes == [])
        #expect(source.rows == ["2026-01-31 5010 100000.00"])
        #expect(try read(text) { $0.unit = .mnkr }.codes == ["XML223"])
        #expect(try read(export(in: "<Enhet>kr</Enhet>")) { $0.unit = .tkr }.codes == ["XML223"])
    }

    @Test(arguments: [("BeloppEUR", ["XML222"]), ("BeloppTkr", ["XML223"]), ("BeloppSEK", []), ("belopp_kr", [])])
    func looksAtTheNameOfTheAmount(name: String, codes: [String]) throws {
        let text = export(in: "<Valuta>\(name == "BeloppSEK" ? "EUR" : "SEK")</Valuta>")
            .replacing("Belopp>", with: "\(name)>")
        #expect(try read(text, ["konto": "Konto", "datum": "Datum", "belopp": name]).codes == codes)
    }

    // MARK: Outside records

    @Test(arguments: [
        ("<Kontrollsumma>100,00</Kontrollsumma>", []), ("<Kontrollsumma>-100.00</Kontrollsumma>", []),
        ("<Kontrollsumma>«90,00</Kontrollsumma>", ["XML266 «"]), ("<Summa>«7</Summa>", ["XML266 «"]),
        ("<Antal>1</Antal><Total rader='1'/>", []),
        ("<Korr><Korrigering><Belopp>«5</Belopp></Korrigering></Korr>", ["XML266 «"]),
        ("<Rest belopp='«5'/>", ["XML266 «"]),
    ])
    func tellsAmountsOutsideRecords(after: String, findings: [String]) throws {
        let source = try read(export(after: after))
        #expect(source.findings == findings)
        #expect(source.rows.count == 1)
    }

    private static let rad = "<Rad><Konto>5010</Konto><Datum>2026-01-31</Datum><Belopp>«5,00</Belopp></Rad>"

    @Test(arguments: [
        ("<Korrigering>\(rad)</Korrigering>", ["XML264 «"]), ("<Korr><Rader>\(rad)</Rader></Korr>", ["XML264 «"]),
        ("<Korrigering><Rad/><Rad><Konto>5010</Konto></Rad></Korrigering>", []),
    ])
    func tellsRecordsElsewhere(after: String, findings: [String]) throws {
        let source = try read(export(after: after), record: "/Export/Rader/Rad")
        #expect(source.findings == findings)
        #expect(source.rows.count == 1)
    }

    @Test(arguments: ["/Export/Rader/rad", "/Export/Rad", "//Rader", "//rad", "/Eksport/Rader/Rad"])
    func refusesAPathThatMatchesNothing(path: String) throws {
        let codes = try read(export(), record: path).codes
        #expect(codes.contains("XML227") || path == "//Rader" && codes.contains("XML203"))
        #expect(
            try read("<Export><Rader antal='0'/></Export>", record: path).codes.first
                == (path == "//Rader" ? "XML202" : "XML302"))
    }

    @Test func tellsRecordsOfSeveralNamespaces() throws {
        let other = "<x:Rad xmlns:x='urn:x'><Konto>5010</Konto><Datum>2026-01-31</Datum><Belopp>1</Belopp></x:Rad>"
        #expect(try read(export(after: other)).codes == ["XML265"])
        #expect(try read(export(after: other + other)).codes == ["XML265"])
        #expect(try read(export().replacing("<Export", with: "<Export xmlns='urn:y'")).codes == [])
    }

    /// A long text that nobody reads is no field.
    @Test func passesOverLongTexts() throws {
        let text = String(repeating: "A", count: 2 << 20)
        #expect(try read(export(in: "<Bilaga>\(text)</Bilaga>", head: "<Logga>\(text)</Logga>")).codes == [])
    }
}

/// Fields may stand in the elements around records.
@Suite struct RecordXMLAncestorTests {
    private let text = """
        <Export ar="2026"><Ver nr="7" datum="2026-01-31"><Serie>A</Serie><Datum>2026-01-30</Datum>
        <Rad><Konto>5010</Konto><Belopp>100</Belopp></Rad><Rad><Konto>1930</Konto><Belopp>-100</Belopp></Rad></Ver>
        <Ver nr="8" datum="2026-02-28"><Serie>B</Serie><Datum>2026-02-27</Datum>
        <Rad><Konto>5010</Konto><Belopp>7</Belopp></Rad><Rad><Konto>1930</Konto><Belopp>-7</Belopp></Rad></Ver></Export>
        """

    @Test(arguments: ["//Rad", "/Export/Ver/Rad"])
    func readsFieldsOfAncestors(record: String) throws {
        let fields = ["konto": "Konto", "belopp": "Belopp"]
        let byAttribute = fields.merging(["datum": "../@datum", "nummer": "../@nr", "serie": "../Serie"]) { $1 }
        let source = try read(text, record: record, byAttribute)
        #expect(source.codes == [])
        let dates = ["2026-01-31", "2026-01-31", "2026-02-28", "2026-02-28"]
        #expect(source.rows.map { String($0.prefix(10)) } == dates)
        #expect(source.summary?.vouchers == 2)
        #expect(source.summary?.vouchersBySeries == ["A": 1, "B": 1])
        let byElement = fields.merging(["datum": "../Datum"]) { $1 }
        #expect(try read(text, record: record, byElement).rows.first == "2026-01-30 5010 100.00")
        let year = fields.merging(["ar": "../../@ar"]) { $1 }
        #expect(try read(text, record: record, year).rows.first == "2026 5010 100.00")
    }

    @Test func readsDeeperFields() throws {
        let text = """
            <A><Huvud><Period>2026-03</Period></Huvud><Del><Rader><R k="5010" b="1"/></Rader></Del>
            <Del><Rader><R k="5020" b="2"/></Rader></Del></A>
            """
        let source = try read(text, record: "//R", ["konto": "@k", "belopp": "@b", "period": "../../../Huvud/Period"])
        #expect(source.rows == ["2026-03 5010 1.00", "2026-03 5020 2.00"])
        #expect(source.codes == [])
    }

    @Test(arguments: [
        ("<Ver><R k='5010' b='1'/><D>«2026-01-31</D></Ver>", ["XML202 §", "XML228 «"]),
        ("<Ver><D>2026-01-30</D><R k='5010' b='1'/><D>«2026-01-31</D></Ver>", ["XML212 «"]),
        ("<Ver><D>2026-01-30</D><D>«2026-01-31</D><R k='5010' b='1'/></Ver>", ["XML212 «"]),
        ("<Ver><R k='5010' b='1'/></Ver>", ["XML202 §"]),
        ("<Ver><D>«31 jan</D><R k='5010' b='1'/></Ver>", ["XML202 «"]),
    ])
    func refusesWhatAStreamCannotRead(ver: String, findings: [String]) throws {
        let source = try read("§<A>\(ver)</A>", record: "//R", ["konto": "@k", "belopp": "@b", "datum": "../D"])
        #expect(source.findings == findings)
    }

    /// A value of one voucher is never that of the next.
    @Test func forgetsTheVoucherBefore() throws {
        let text = "<A><Ver><D>2026-01-31</D><R k='5010' b='1'/></Ver>\n§<Ver><R k='5010' b='2'/></Ver></A>"
        let source = try read(text, record: "//R", ["konto": "@k", "belopp": "@b", "datum": "../D"])
        #expect(source.findings == ["XML202 §"])
    }
}
