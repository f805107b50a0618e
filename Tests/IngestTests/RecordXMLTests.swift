import Diagnostics
import LedgerModel
import TestSupport
import Testing

@testable import Ingest

private let ledger = """
    <?xml version="1.0" encoding="UTF-8"?>
    <Export xmlns="urn:example">
      <Rader antal="3">
        <Rad nr="7" konto="5010"><Datum>2026-01-31</Datum><Koder><Ansvar> 0710 </Ansvar></Koder>
          <Belopp valuta="SEK"><Varde>1 234,50</Varde></Belopp><Text>Hyra &amp; el</Text></Rad>
        <Rad nr="7" konto="1930"><Datum>2026-01-31Z</Datum>
          <Belopp><Varde>-1234,5</Varde></Belopp></Rad>
        <Rad nr="8" konto="5010"><Datum>202602</Datum><Belopp><Varde>−10,00</Varde></Belopp></Rad>
      </Rader>
      <Summa><Rad nr="9"/></Summa>
    </Export>
    """

private let fields = [
    "nummer": "@nr", "konto": "@konto", "datum": "Datum", "ansvar": "Koder/Ansvar", "belopp": "Belopp/Varde",
    "text": "Text",
]

private func read(_ text: String, _ options: RecordXMLOptions?) throws -> ReadSource {
    try ReadSource(MemoryFile(text), SourceOptions(path: "test", keepsTexts: true, recordXML: options))
}

@Suite struct RecordXMLTests {
    @Test func readsRecordsAtAPath() throws {
        let source = try read(ledger, RecordXMLOptions(record: "/Export/Rader/Rad", fields: fields))
        #expect(source.findings == ["XML204 8"])
        #expect(
            source.rows == [
                "2026-01-31 5010 ansvar=0710 1234.50 \"Hyra & el\" /7", "2026-01-31 1930 -1234.50 /7",
                "2026-02 5010 -10.00 /8",
            ])
        let summary = try #require(source.summary)
        #expect(summary.format == .xml)
        #expect((summary.vouchers, summary.unbalancedVouchers) == (2, 1))
    }

    @Test func readsRecordsAnywhere() throws {
        let source = try read(ledger, RecordXMLOptions(record: "//Rad", fields: fields))
        // The fourth record, in the sums, has nothing but a number.
        #expect(source.findings == ["XML202 10", "XML201 10", "XML203 10", "XML204 8"])
        #expect(source.rows.count == 3)
    }

    @Test func readsDebitAndCreditInThousands() throws {
        let text = "<A><R k='5010' d='2' p='2026-01'/><R k='3010' d='' c='0.5' p='2026-01-31'/></A>"
        let paths = ["konto": "@k", "debet": "@d", "kredit": "@c", "period": "@p"]
        let source = try read(text, RecordXMLOptions(record: "/A/R", fields: paths, unit: .tkr))
        #expect(source.findings == [])
        #expect(source.rows == ["2026-01 5010 2000.00", "2026-01-31 3010 -500.00"])
    }

    @Test func readsReportTermsInLedgerSign() throws {
        let text = "<A><R v='aldre' s='Kostnad' b='-5' p='2026'/><R v='aldre' s='x' b='5' p='2026'/></A>"
        let paths = ["verksamhet": "@v", "slag": "@s", "belopp": "@b", "period": "@p"]
        let source = try read(text, RecordXMLOptions(record: "//R", fields: paths))
        #expect(source.findings == ["XML213 1:62"])
        #expect(source.rows == ["2026 aldre/kostnad 5.00"])
    }

    @Test(arguments: [
        ("Belopp/Varde", ">1 234,50<", ">^1.234.5<", "XML201"),
        ("Datum", ">2026-01-31<", ">^31 jan<", "XML202"),
        ("Koder/Ansvar", "<Koder><Ansvar>", "<Koder><Ansvar>1</Ansvar><Ansvar>^", "XML212"),
    ])
    func reportsWhereAValueIsWrong(path: String, text: String, replacement: String, code: String) throws {
        let marked = try #require(ledger.firstRange(of: text).map { ledger.replacingSubrange($0, with: replacement) })
        let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("^") })
        let place = try #require(Array(lines[line].utf8).firstIndex(of: UInt8(ascii: "^"))) + 1
        let source = try read(
            marked.replacing("^", with: ""), RecordXMLOptions(record: "/Export/Rader/Rad", fields: fields))
        #expect(source.findings.first == "\(code) \(line + 1):\(place)")
    }

    @Test(arguments: [
        (nil, "XML209"),
        (RecordXMLOptions(record: "Rad", fields: fields), "XML210"),
        (RecordXMLOptions(record: "//A/Rad", fields: fields), "XML210"),
        (RecordXMLOptions(record: "/Export/*", fields: fields), "XML210"),
        (RecordXMLOptions(record: "//Rad", fields: ["konto": "../konto"]), "XML210"),
        (RecordXMLOptions(record: "//Rad", fields: ["konto": "@k", "belopp": "B"]), "XML211"),
        (RecordXMLOptions(record: "/Export/Rad", fields: fields), "XML302"),
    ])
    func saysWhatIsWrongWithTheDescription(options: RecordXMLOptions?, code: String) throws {
        #expect(try read(ledger, options).codes == [code])
    }
}

extension String {
    fileprivate func replacingSubrange(_ range: Range<Index>, with text: String) -> String {
        var copy = self
        copy.replaceSubrange(range, with: text)
        return copy
    }
}
