import Diagnostics
import LedgerModel
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
        §<Rad nr="8" konto="5010"><Datum>202602</Datum><Belopp><Varde>−10,00</Varde></Belopp></Rad>
      </Rader>
      §<Summa><Rad nr="9"/></Summa>
    </Export>
    """

private let fields = [
    "nummer": "@nr", "konto": "@konto", "datum": "Datum", "ansvar": "Koder/Ansvar", "belopp": "Belopp/Varde",
    "text": "Text",
]

private func read(
    _ text: String, _ options: DelimitedOptions, content: SourceOptions.Content = .whatever
) throws -> ReadSource {
    try ReadSource(text, SourceOptions(path: "test", content: content, keepsTexts: true, delimited: options))
}

private func described(
    _ record: String?, _ fields: [String: String] = fields, change: (inout DelimitedOptions) -> Void = { _ in }
) -> DelimitedOptions {
    var options = DelimitedOptions()
    options.record = record
    options.columns = fields
    change(&options)
    return options
}

@Suite struct RecordXMLTests {
    @Test func readsRecordsAtAPath() throws {
        let source = try read(ledger, described("/Export/Rader/Rad"))
        #expect(source.findings == ["XML204 §1"])
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
        let source = try read(ledger, described("//Rad"))
        // The fourth record, in the sums, has nothing but a number.
        #expect(source.findings == ["XML202 §2", "XML201 §2", "XML203 §2", "XML204 §1"])
        #expect(source.rows.count == 3)
    }

    @Test func readsDebitAndCreditInThousands() throws {
        let text = "<A><R k='5010' d='2' p='2026-01'/><R k='3010' d='' c='0.5' p='2026-01-31'/></A>"
        let paths = ["konto": "@k", "debet": "@d", "kredit": "@c", "period": "@p"]
        let source = try read(text, described("/A/R", paths) { $0.unit = .tkr })
        #expect(source.findings == [])
        #expect(source.rows == ["2026-01 5010 2000.00", "2026-01-31 3010 -500.00"])
    }

    /// Taking off a credit that has its sign already would turn income into cost.
    @Test(
        arguments: [
            ("<R k='3010' c='-4'/><R k='3011' c='-1'/>", ["XML216 §"]), ("<R k='3010' c='-4'/><R k='3011' c='1'/>", []),
            ("<R k='2440' c='-4'/><R k='5010' d='-4'/>", []),
        ])
    func creditsWithTheirSignAreRefused(rows: String, findings: [String]) throws {
        let paths = ["konto": "@k", "debet": "@d", "kredit": "@c", "period": "@p"]
        let text = "§<A>\(rows.replacing("<R", with: "<R p='2026-01'"))</A>"
        #expect(try read(text, described("/A/R", paths)).findings == findings)
    }

    @Test func readsReportTermsInLedgerSign() throws {
        let text = "<A><R v='aldre' s='Kostnad' b='-5' p='2026'/><R v='aldre' s='«x' b='5' p='2026'/></A>"
        let paths = ["verksamhet": "@v", "slag": "@s", "belopp": "@b", "period": "@p"]
        let source = try read(text, described("//R", paths))
        #expect(source.findings == ["XML213 «"])
        #expect(source.rows == ["2026 aldre/kostnad 5.00"])
    }

    @Test(
        arguments: [
            ("<B>-«<x/>100.00</B>", ["B"]), ("<B>1«<x/>00</B>", ["B"]), ("<B>100.00«<Valuta>SEK</Valuta></B>", ["B"]),
            ("<B>«<x/>100.00</B>", ["B"]), ("<B>«<x>100.00</x></B>", ["B"]), ("<B>1.00«<T>7</T></B>", ["B", "B/T"]),
            ("<B>100.00<!-- x --><?y?><![CDATA[]]></B>", ["B"]), ("<B><S/>«<S/></B><B>1.00</B>", ["B", "B/S"]),
        ])
    func refusesElementsInsideAValue(value: String, paths: [String]) throws {
        var columns = ["konto": "K", "datum": "D", "belopp": paths[0]]
        if paths.count > 1 { columns["text"] = paths[1] }
        let text = "<A><R><K>5010</K><D>2026-01-31</D>\(value)</R></A>"
        let codes = try read(text, described("//R", columns)).findings
        #expect(codes.contains("XML219 «") == value.contains("«"), "\(codes)")
    }

    @Test func refusesARecordInsideARecord() throws {
        let text = "<A><R k='5010' b='1' p='2026-01'><R k='5010' b='2' p='2026-01'/></R></A>"
        let paths = ["konto": "@k", "belopp": "@b", "period": "@p"]
        let marked = text.replacing("'><R", with: "'>«<R")
        #expect(try read(marked, described("//R", paths)).findings == ["XML220 «"])
        let full = try read(text, described("/A/R", paths))
        #expect(full.findings == [], "the full path says which of the two is meant")
        #expect(full.rows == ["2026-01 5010 1.00"])
    }

    @Test func refusesARecordInReportTermsWithoutSlag() throws {
        let text = "<A>§<R v='aldre' b='5' p='2026'/><R v='aldre' s='kostnad' b='-7' p='2026'/></A>"
        let paths = ["verksamhet": "@v", "slag": "@s", "belopp": "@b", "period": "@p"]
        let source = try read(text, described("//R", paths), content: .budget)
        #expect(source.findings == ["XML213 §"])
    }

    @Test func readsWhatTablesHaveToo() throws {
        let text = """
            <A><R k='5010 Hyra' v='519' b='1.234' t='K' p='feb'/><R k='5010' v='' b='2.000' t='d' p='3' a='2025'/>
            §<R k='3010' b='-1' t='K' p='31.1.2026'/><R k='3010' b='1' p='«13' t='D'/></A>
            """
        let paths = ["konto": "@k", "verksamhet": "@v", "belopp": "@b", "tecken": "@t", "period": "@p", "ar": "@a"]
        let options = described("/A/R", paths) {
            $0.thousands = UInt8(ascii: ".")
            $0.dateFormat = DateFormat("d.M.yyyy")
            $0.year = 2026
        }
        let source = try read(text, options)
        #expect(source.findings == ["XML214 §", "XML229 «"])
        #expect(source.rows == ["2026-02 5010 vht=519 -1234.00", "2025-03 5010 2000.00"])
    }

    @Test func passesOverWhatIsNotBudgeted() throws {
        let text = "§<A><R k='5010' b='' a='2026'/><R k='5010' b='5' a='2026'/></A>"
        let options = described("/A/R", ["konto": "@k", "belopp": "@b", "ar": "@a"])
        let budget = try read(text, options, content: .budget)
        #expect(budget.findings == [])
        #expect(budget.rows == ["2026 5010 5.00"])
        #expect(try read(text, options).findings == ["XML201 §"])
    }

    @Test(arguments: [
        (">1 234,50<", ">«1.234.5<", "XML201 «"), (">2026-01-31<", ">«31 jan<", "XML202 «"),
        ("<Koder><Ansvar>", "<Koder><Ansvar>1</Ansvar><Ansvar>«", "XML212 «"),
    ])
    func reportsWhereAValueIsWrong(text: String, replacement: String, finding: String) throws {
        let wrong = ledger.replacing(text, with: replacement, maxReplacements: 1)
        #expect(try read(wrong, described("/Export/Rader/Rad")).findings.first == finding)
    }

    @Test(arguments: [
        (described(nil), "XML209"),
        (described("Rad"), "XML210"),
        (described("//A/Rad"), "XML210"),
        (described("/Export/*"), "XML210"),
        (described("//Rad", ["konto": "a/../konto"]), "XML210"), (described("//Rad", ["konto": ".."]), "XML210"),
        (described("//Rad", ["belopp": "../Belopp"]), "XML210"),
        (described("/Export/Rad", ["konto": "../../@konto"]), "XML210"),
        (described("//Rad", ["konto": "@k", "belopp": "B"]), "XML211"),
        (described("/Export/Rad"), "XML227"),
    ])
    func saysWhatIsWrongWithTheDescription(options: DelimitedOptions, code: String) throws {
        #expect(try read(ledger, options).codes.last == code)
    }
}
