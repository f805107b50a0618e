import Diagnostics
import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Ingest

/// A ledger with a struck row, objects, own dates of rows, budgets and closing balances.
private let ledger = """
    <?xml version="1.0" encoding="UTF-8"?>
    <Sie xmlns="http://www.sie.se/sie5" xmlns:x="http://example.org/x">
      <FileInfo>
        <SoftwareProduct name="Räkna" verison="2.1"/>
        <Company organizationId="212000-0142" name="Åby kommun"/>
        <FiscalYears>
          <FiscalYear start="2025-01" end="2025-12"/>
          <FiscalYear start="2026-01" end="2026-12" primary="true"/>
          <FiscalYear start="2027-01" end="2027-12"/>
        </FiscalYears>
      </FileInfo>
      <Accounts>
        <Account id="1930" name="Bank" type="asset">
          <ClosingBalance month="2026-12" amount="99"/>
        </Account>
        <Account id="3010" name="Avgifter" type="income">
          <ClosingBalance month="2026-12" amount="-1000.00"/>
          <ClosingBalance month="2026-12" amount="-300"><ObjectReference dimId="1" objectId="710"/></ClosingBalance>
          <ClosingBalance month="2026-12" amount="-200"><ObjectReference dimId="1" objectId="720"/></ClosingBalance>
          <ClosingBalance month="2026-12" amount="-900"><ObjectReference dimId="6" objectId="P1"/></ClosingBalance>
          <ClosingBalance month="2025-12" amount="-7.5"/>
        </Account>
        <Account id="5010" name="Lokaler" type="cost">
          <Budget month="2026-02" amount="10"/>
          <Budget month="2026-02" amount="4"><ObjectReference dimId="1" objectId="710"/></Budget>
          <BudgetMultidim month="2026-02" amount="3">
            <ObjectReference dimId="1" objectId="710"/><ObjectReference dimId="6" objectId="P1"/>
          </BudgetMultidim>
        </Account><Account id="5020" name="El" type="cost"><Budget amount="120"/>
        </Account>
      </Accounts>
      <Journal id="A" name="Huvud">
        <JournalEntry id="1" journalDate="2026-01-31Z" text="Huvudtext">
          <EntryInfo date="2026-02-01" by="x"/>
          <LedgerEntry accountId="5010" amount=" +100.5 " text="Hyra &amp; &#229;t" ledgerDate="2026-02-03">
            <ObjectReference dimId="1" objectId="710"/>
            <ObjectReference dimId="3" objectId="C"/>
            <ObjectReference dimId="20" objectId="510"/>
          </LedgerEntry>
          <LedgerEntry accountId="1930" amount="-100.50" x:text="extension"/>
          <LedgerEntry accountId="5010" amount="7"><Overstrike date="2026-02-01" by="x"/></LedgerEntry>
          <x:Note by="x" version="1"/>
        </JournalEntry>
        <JournalEntry id="2" journalDate="2026-03-01"><EntryInfo date="2026-02-01" by="x"/></JournalEntry>
      </Journal>
    </Sie>
    """

@Suite struct SIE5Tests {
    @Test func readsVouchers() throws {
        let source = try ReadSource(ledger, keepsTexts: true)
        #expect(source.findings == [])
        #expect(
            source.rows == [
                "2026-01-31 5010 ansvar=710 vht=510 100.50 \"Hyra & åt\" A/1", "2026-01-31 1930 -100.50 A/1",
            ])
        let summary = try #require(source.summary)
        #expect(summary.format == .sie5)
        #expect(summary.program == "Räkna 2.1")
        #expect(summary.company == "Åby kommun")
        #expect(summary.vouchers == 2)
        #expect(summary.booked == ControlTotals(records: 2, debit: 10050, credit: 10050))
        #expect(summary.unbalancedVouchers == 0)
        #expect(summary.periodBudgets == 4)
        #expect(summary.accountNames["3010"] == "Avgifter")
        #expect(summary.firstDate == LedgerDate(year: 2026, month: 1, day: 31))
        #expect(summary.lastDate == LedgerDate(year: 2026, month: 1, day: 31))
        #expect(summary.fiscalYears.map(\.index) == [1, 0, -1])
        #expect(summary.fiscalYears.map { "\($0.start)...\($0.end)" }[1] == "2026-01-01...2026-12-31")
    }

    @Test func takesTheDateOfTheRowWhenAsked() throws {
        let source = try ReadSource(ledger, dateBy: .row)
        #expect(source.rows == ["2026-02-03 5010 ansvar=710 vht=510 100.50", "2026-01-31 1930 -100.50"])
    }

    @Test func deliversEveryClosingBalanceOnce() throws {
        let source = try ReadSource(ledger, content: .outcome(.arssaldon))
        #expect(
            source.rows == [
                "2026 3010 ansvar=710 -300.00", "2026 3010 ansvar=720 -200.00", "2026 3010 -500.00", "2025 3010 -7.50",
            ])
        // A breakdown by projekt holds the same money again: the file is rejected while both are asked for.
        #expect(source.codes == ["XML215"])
        let oneView = try ReadSource(
            ledger, SourceOptions(path: "test", content: .outcome(.arssaldon), dimensions: [.ansvar: 1]))
        #expect(oneView.codes == [])
    }

    @Test func deliversEveryBudgetOnce() throws {
        let source = try ReadSource(ledger, content: .budget)
        #expect(
            source.rows == ["2026-02 5010 ansvar=710 projekt=P1 3.00", "2026-02 5010 7.00", "2026 5020 120.00"])
        #expect(source.codes == ["XML253"])
    }

    @Test func refusesBudgetsOfAYearAndOfItsMonths() throws {
        let both = ledger.replacing("</Account><Account id=\"5020\" name=\"El\" type=\"cost\">", with: "")
        #expect(try ReadSource(both, content: .budget).codes == ["XML218", "XML253"])
    }

    @Test func tellsRepeatedBudgets() throws {
        let budget = #"<Budget month="2026-02" amount="4"><ObjectReference dimId="1" objectId="710"/></Budget>"#
        let source = try ReadSource(ledger.replacing(budget, with: budget + budget), content: .budget)
        #expect(source.codes == ["XML254", "XML253"])
        // Objects that the pipeline does not ask for distinguish rows, but not their konteringar.
        let other = budget.replacing("dimId=\"1\"", with: "dimId=\"7\"")
        let unused = other + other.replacing("710", with: "720")
        let fine = try ReadSource(ledger.replacing(budget, with: unused), content: .budget)
        #expect(!fine.codes.contains("XML254"))
    }

    /// A balance inside a fiscal year belongs to it, as does one at its end.
    @Test func findsTheYearOfAClosingBalance() throws {
        let midYear = ledger.replacing("month=\"2026-12\"", with: "month=\"2026-03\"")
        let source = try ReadSource(midYear, content: .outcome(.arssaldon))
        #expect(source.rows.first == "2026 3010 ansvar=710 -300.00")
    }

    /// Budgets of account 5010 by cost centre, and by cost centre and project.
    @Test(arguments: [
        ("60|{710}", "40|{720} {P1}", "", ["XML215", "XML253"]), ("40|{710}", "40|{710} {P1}", "", ["XML253"]),
        ("60|{710}", "40|{720} {P1}", "100|", ["XML253"]),
    ])
    func losesNoMoneyToACoarserBreakdown(coarse: String, fine: String, total: String, codes: [String]) throws {
        let budgets = [coarse, fine, total].filter { !$0.isEmpty }.map { budget in
            let parts = budget.split(separator: "|", omittingEmptySubsequences: false)
            let objects = parts[1].split(separator: " ").map { object in
                let code = object.dropFirst().dropLast()
                return "<ObjectReference dimId=\"\(code == "P1" ? 6 : 1)\" objectId=\"\(code)\"/>"
            }
            return "<Budget month=\"2026-03\" amount=\"\(parts[0])\">\(objects.joined())</Budget>"
        }
        let total10 = #"<Budget month="2026-02" amount="10"/>"#
        let text = ledger.replacing(total10, with: total10 + budgets.joined())
        let source = try ReadSource(text, content: .budget)
        #expect(source.codes.sorted() == codes)
    }

    @Test func refusesWhatTheFormatDoesNotHave() throws {
        #expect(try ReadSource(ledger, content: .outcome(.periodsaldon)).codes == ["XML206"])
        #expect(try ReadSource(ledger, content: .forecast).codes == ["XML206"])
    }

    @Test(arguments: [
        (#"accountId="5010" amount="«x""#, ["XML201 «"]), (#"accountId="5010" amount="«1.005""#, ["XML201 «"]),
        (#"amount="«1 000" accountId="5010" text="a&amp;b""#, ["XML201 «"]),
        (#"accountId="1" ledgerDate="«2026-02-30" amount="0""#, ["XML202 «"]),
        (#"accountId="5010" amount="«0,00""#, ["XML251 «"]), (#"accountId="5" amount="0""#, []),
        (#"accountId="5010""#, ["XML201 §"]), (#"accountId=" " amount="0""#, ["XML203 §"]),
    ])
    func reportsWhatIsWrongWithARow(attributes: String, findings: [String]) throws {
        let source = try ReadSource(
            """
            <Sie xmlns="http://www.sie.se/sie5"><Journal id="Å"><JournalEntry id="1" journalDate="2026-01-01">
            §<!-- å --><LedgerEntry \(attributes)/></JournalEntry></Journal></Sie>
            """)
        #expect(source.findings == findings)
    }

    @Test func reportsVouchersThatDoNotBalance() throws {
        let source = try ReadSource(
            """
            <Sie xmlns="http://www.sie.se/sie5"><Journal id="A">
            §<JournalEntry id="7" journalDate="2026-01-01"><LedgerEntry accountId="5010" amount="1.5"/></JournalEntry>
            </Journal></Sie>
            """)
        #expect(source.findings == ["XML204 §"])
        #expect(source.log.diagnostics.first?.message == "voucher A 7 does not balance: 1.50 kr")
        #expect(source.summary?.unbalancedVouchers == 1)
    }

    @Test func countsRowsThatCannotBeDelivered() throws {
        let source = try ReadSource(
            """
            <Sie xmlns="http://www.sie.se/sie5"><Journal id="A"><JournalEntry id="1" journalDate="«2026-13-01">
            <LedgerEntry accountId="5010" amount="5"/>
            <LedgerEntry accountId="1930" amount="-5"/>
            </JournalEntry></Journal></Sie>
            """)
        #expect(source.findings == ["XML202 «"])
        #expect(source.summary?.booked.records == 2)
        #expect(source.rows.isEmpty)
    }

    @Test func notesThatThereAreNoVouchers() throws {
        let source = try ReadSource(
            #"<SieEntry xmlns="http://www.sie.se/sie5"/>"#, content: .outcome(.verifikationer))
        #expect(source.codes == ["XML301"])
        #expect(!source.log.hasErrors)
    }

    /// ISO 8859-1 by declaration is Windows-1252 in practice.
    @Test func decodesLatinAsWindows1252() throws {
        var bytes = Array(#"<?xml version="1.0" encoding="ISO-8859-1"?><Sie xmlns="http://www.sie.se/sie5">"#.utf8)
        bytes += Array(#"<FileInfo><Company name=""#.utf8) + [0xC5, 0x80] + Array(#""/></FileInfo></Sie>"#.utf8)
        let source = try ReadSource(MemoryFile(bytes), SourceOptions(path: "test"))
        #expect(source.findings == [])
        #expect(source.summary?.company == "Å€")
        #expect(source.summary?.encoding == .windows1252)
    }

    @Test(arguments: [1, 4, 1 << 16])
    func passesOverWhatStandsBeforeTheDeclaration(blockSize: Int) throws {
        let text = "§\n<!-- https://example.org -->\n" + ledger.replacing("journalDate=\"2026-03-01\"", with: "«")
        let source = try ReadSource(text)
        #expect(source.findings == ["XML151 §", "XML202 «"])
        #expect(source.rows.count == 2)
        #expect(try blocks(of: "  " + ledger, size: blockSize).records == 2)
    }

    @Test func readsTheSameWhateverTheBlocks() throws {
        let file = ledger.replacing("Huvudtext", with: "a > b ' c")
        let whole = try blocks(of: file, size: 1 << 16)
        for size in [1, 2, 3, 7, 64, 100, 500] {
            #expect(try blocks(of: file, size: size) == whole, "blocks of \(size) bytes")
        }
    }

    private func blocks(of text: String, size: Int) throws -> ControlTotals {
        let options = SourceOptions(path: "test")
        let source = try ByteSource(options, fileSystem: MemoryFile(text))
        var assembly = LedgerAssembly(options: options, summary: SourceSummary(format: .sie5)) { _ in
            BatchConsumer { _ in }
        }
        try XMLStream.read(source, into: &assembly, blockSize: size) { SIE5Handler(assembly: $0, names: $1) }
        #expect(!assembly.log.hasErrors)
        return assembly.summary.delivered
    }
}
