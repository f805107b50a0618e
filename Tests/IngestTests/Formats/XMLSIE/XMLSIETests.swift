import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

private let ledger = """
    <?xml version="1.0" encoding="UTF-8"?>
    <SIE SIEType="TRANSACTIONS">
      <FileInfo softwareProduct="Räkna" softwareVersion="3" createdDate="2026-01-01" createdTime="12:00:00"/>
      <Company id="1" name="Åby kommun"/>
      <Accounting>
        <Accounts>
          <Account><Id>1930</Id><Name>Bank</Name><Type>ASSET</Type></Account>
          <Account><Id>5010</Id><Name>Lokaler</Name><Type>COST</Type></Account>
        </Accounts>
        <FinancialYears>
          <FinancialYear start="2025-07-01" end="2026-06-30">
            <Journals><Journal><Id>A</Id><Name>Huvud</Name>
              <JournalEntry><Id>1</Id><Date>2026-01-31</Date><Text>Huvudtext</Text>
                <LedgerEntry><AccountId>5010</AccountId><Amount>100.50</Amount><Text>Hyra &amp; <![CDATA[el]]></Text>
                  <Date>2026-02-03</Date>
                  <Object><TypeOfObjectId>1</TypeOfObjectId><ObjectId>710</ObjectId></Object>
                </LedgerEntry>
                <LedgerEntry><AccountId>1930</AccountId><Amount>-100.5</Amount></LedgerEntry>
                <LedgerEntry revoked="true" revokedBy="x"><AccountId>5010</AccountId><Amount>x</Amount></LedgerEntry>
              </JournalEntry>
              <JournalEntry><Date>2026-02-01</Date></JournalEntry>
            </Journal></Journals>
            <Balances>
              <Balance><Period>7</Period><AccountId>5010</AccountId><Amount>10</Amount></Balance>
              <Balance><Period>8</Period><AccountId>5010</AccountId><Amount>20</Amount></Balance>
              <Balance><Period>7</Period><AccountId>5010</AccountId><Amount>4</Amount>
                <Object><TypeOfObjectId>1</TypeOfObjectId><ObjectId>710</ObjectId></Object></Balance>
            </Balances>
            <Budgets><Budget><Name>Beslutad</Name>
              <BudgetEntry><Period>1</Period><AccountId>5010</AccountId><Amount>7</Amount></BudgetEntry>
              <BudgetEntry><Period>0</Period><AccountId>5020</AccountId><Amount>84</Amount></BudgetEntry>
            </Budget></Budgets>
            <ClosingBalances>
              <ClosingBalance><AccountId>1930</AccountId><Amount>-100</Amount></ClosingBalance>
              <ClosingBalance><AccountId>5010</AccountId><Amount>100</Amount></ClosingBalance>
            </ClosingBalances>
          </FinancialYear>
        </FinancialYears>
      </Accounting>
    </SIE>
    """

@Suite struct XMLSIETests {
    @Test func readsVouchers() throws {
        let source = try ReadSource(ledger, keepsTexts: true)
        #expect(source.findings == [])
        #expect(
            source.rows == [
                "2026-01-31 5010 ansvar=710 100.50 \"Hyra & el\" A/1", "2026-01-31 1930 -100.50 A/1",
            ])
        let summary = try #require(source.summary)
        #expect(summary.format == .xmlsie)
        #expect(summary.program == "Räkna 3")
        #expect(summary.company == "Åby kommun")
        #expect(summary.vouchers == 2)
        #expect(summary.booked == ControlTotals(records: 2, debit: 10050, credit: 10050))
        #expect((summary.periodBalances, summary.periodBudgets) == (3, 2))
        #expect(summary.accountNames["5010"] == "Lokaler")
        #expect(summary.fiscalYears.map { "\($0.index) \($0.start)...\($0.end)" } == ["0 2025-07-01...2026-06-30"])
    }

    @Test(arguments: [
        (
            SourceOptions.Content.outcome(.periodsaldon),
            ["2026-01 5010 ansvar=710 4.00", "2026-01 5010 6.00", "2026-02 5010 20.00"]
        ),
        (.outcome(.arssaldon), ["2025 5010 100.00"]),
        (.budget, ["2025-07 5010 7.00", "2025 5020 84.00"]),
    ])
    func deliversWhatIsAskedFor(content: SourceOptions.Content, rows: [String]) throws {
        let source = try ReadSource(ledger, content: content)
        #expect(source.findings == [])
        #expect(source.rows == rows)
    }

    /// A whole year must be one of the pipeline's.
    @Test func refusesAYearThatLiesInTwo() throws {
        let wholeYears: [SourceOptions.Content] = [.outcome(.arssaldon), .budget]
        for content in wholeYears + [.outcome(.periodsaldon)] {
            for firstMonth in [1, 7] {
                var options = SourceOptions(path: "test", content: content)
                options.calendar = FiscalCalendar(firstMonth: firstMonth)
                let source = try ReadSource(ledger, options)
                #expect(source.codes == (firstMonth == 1 && wholeYears.contains(content) ? ["SRC112"] : []))
            }
        }
    }

    @Test func takesTheDateOfTheRowWhenAsked() throws {
        #expect(try ReadSource(ledger, dateBy: .row).rows.first == "2026-02-03 5010 ansvar=710 100.50")
    }

    @Test func showsTheBalancesOfABalanceFile() throws {
        let file = ledger.replacing("TRANSACTIONS", with: "BALANCES")
        #expect(try ReadSource(file).rows.count == 3)
    }

    @Test(arguments: [
        ("<Amount>100.50<", "<Amount>«hundra<", "XML201 «"), ("<Date>2026-01-31<", "<Date>«2026-02-31<", "XML202 «"),
        ("<Period>8<", "<Period>«14<", "XML202 «"), ("<Period>8<", "<Period>«13<", "XML229 «"),
        ("<Period>8<", "<Period>«2513<", "XML229 «"), ("<Period>8<", "<Period>«2600<", "XML202 «"),
    ])
    func reportsWhereAValueIsWrong(text: String, replacement: String, finding: String) throws {
        let content: SourceOptions.Content = text.contains("Period") ? .outcome(.periodsaldon) : .whatever
        let source = try ReadSource(ledger.replacing(text, with: replacement), content: content)
        #expect(source.findings == [finding])
    }

    @Test func refusesTwoBudgetsOfOneYear() throws {
        let file = ledger.replacing("</Budget>", with: "</Budget><Budget/>")
        #expect(try ReadSource(file, content: .budget).codes == ["XML208"])
        #expect(try ReadSource(file).codes == [])
    }

    @Test(arguments: [(12, ["2025-12 5010 20.00"]), (6, ["2026-06 5010 20.00"])])
    func countsPeriodThirteenInTheMonthThatThePipelineSays(month: Int, rows: [String]) throws {
        for period in ["13", "2613"] {
            var options = SourceOptions(path: "test", content: .outcome(.periodsaldon))
            options.closingPeriod = month
            let source = try ReadSource(ledger.replacing("<Period>8<", with: "<Period>\(period)<"), options)
            #expect(source.findings == [])
            #expect(source.rows.suffix(1) == rows)
        }
    }

    /// What is not read is passed over only where no money is lost with it.
    @Test(arguments: [
        ("<LedgerEntry><AccountId>1930<", "<LedgerEntri><AccountId>1930<", "XML221"),
        ("<LedgerEntry><AccountId>1930<", "<x:LedgerEntry xmlns:x='x'><AccountId>1930<", "XML221"),
        ("<LedgerEntry><AccountId>1930<", "<ledgerentry><AccountId>1930<", "XML221"),
        ("<LedgerEntry><AccountId>1930<", "<Rad><AccountId>1930<", "XML221"),
        ("<Amount>100.50</Amount>", "<amount>100.50</amount>", "XML221"),
        ("<Amount>100.50</Amount>", "<Amount>100.50</Amount><VatAmount>25</VatAmount>", "XML255"),
        ("<Amount>100.50</Amount>", "<Amount>100.50</Amount><Currency>EUR</Currency>", "XML222"),
        ("<Amount>100.50</Amount>", "<Amount currency='EUR'>100.50</Amount>", "XML222"),
        ("<Amount>100.50</Amount>", "<Amount unit='tkr'>100.50</Amount>", "XML223"),
        ("<Amount>100.50</Amount>", "<Amount>100.50</Amount><Unit>tkr</Unit>", "XML223"),
        ("<Amount>100.50</Amount>", "<Amount>100.50</Amount><DebitCredit>K</DebitCredit>", "XML224"),
        ("<Amount>100.50</Amount>", "<Amount side='K'>100.50</Amount>", "XML224"),
        ("<Amount>100.50</Amount>", "<Amount>-<b/>100.50</Amount>", "XML219"),
        ("<Amount>100.50</Amount>", "<Amount>7</Amount><Amount>100.50</Amount>", "XML212"),
        (
            "<AccountId>5010</AccountId><Amount>100", "<AccountId>5010</AccountId><AccountId>1</AccountId><Amount>100",
            "XML212"
        ),
        ("<JournalEntry><Date>", "<Journalentry><Date>", "XML221"),
        ("<Company id=", "<Currency>EUR</Currency><Company id=", "XML217"),
        ("<Company id=", "<currency>EUR</currency><Company id=", "XML221"),
        ("<Company id=", "<Company id='1' name='Annan'/><Company id=", "XML225"),
        ("<Date>2026-01-31<", "<Date>2026-07-31<", "XML258"), ("<Date>2026-01-31<", "<Date>2025-06-30<", "XML258"),
    ])
    func losesNoMoneyInSilence(text: String, replacement: String, code: String) throws {
        var file = ledger.replacing(text, with: replacement, maxReplacements: 1)
        for (start, end) in [
            ("<LedgerEntri>", "LedgerEntri"), ("<x:LedgerEntry ", "x:LedgerEntry"), ("<ledgerentry>", "ledgerentry"),
            ("<Rad>", "Rad"),
        ] where file.contains(start) {
            file = file.replacing("-100.5</Amount></LedgerEntry>", with: "-100.5</Amount></\(end)>")
        }
        file =
            file.contains("<Journalentry>")
            ? file.replacing("2026-02-01</Date></JournalEntry>", with: "2026-02-01</Date></Journalentry>") : file
        #expect(try ReadSource(file).codes.first == code)
    }

    @Test(arguments: [
        ("<Amount>100.50</Amount>", "<Amount>100.50</Amount><Quantity>2.50</Quantity><Unit>st</Unit>"),
        ("<Amount>100.50</Amount>", "<Amount currency='SEK' unit='kr'>100.50</Amount><Note>Hyra 2.5</Note>"),
        ("<Company id=", "<Currency>SEK</Currency><Company id="),
        ("<Amount>100.50</Amount>", "<Amount>100.50</Amount><Rate>10.5</Rate><ProjectReference>7</ProjectReference>"),
        ("<Accounts>", "<Objects><Object><Id>1</Id></Object></Objects><Accounts>"),
    ])
    func passesOverWhatHoldsNoMoney(text: String, replacement: String) throws {
        let source = try ReadSource(ledger.replacing(text, with: replacement, maxReplacements: 1))
        #expect(source.findings == [])
        #expect(source.rows.count == 2)
    }
}
