import LedgerModel
import Pipeline
import TestSupport
import Testing

/// The vouchers of a year come to the results that their file gives, or it is told.
struct YearResultsTests {
    /// The kind of finding for accounts with a voucher each, `#RES` of the year, and what is booked in December.
    private func messages(
        costs: [String: Int], results: [String: Int], december: [String: Int] = [:], year: String = "2026"
    ) throws -> [String] {
        let deliveries = try Deliveries("path: a.se, scenario: utfall, basis: verifikationer, may_lack_month: true")
        deliveries.today = LedgerDate(unchecked: 2027_01_13)
        var text = "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20260101 20261231\n#RAR -1 20250101 20251231\n"
        for (account, kronor) in results.sorted(by: { $0.key < $1.key }) {
            text += "#RES \(year == "2026" ? 0 : -1) \(account) \(kronor)\n"
        }
        for (date, rows) in [("0131", costs), ("1231", december)] where !rows.isEmpty {
            text += "#VER A \(date) \(year)\(date)\n{\n"
            for (account, kronor) in rows.sorted(by: { $0.key < $1.key }) { text += "#TRANS \(account) {} \(kronor)\n" }
            text += "#TRANS 2010 {} \(-rows.values.reduce(0, +))\n}\n"
        }
        try deliveries.folder.write(text, to: "a.se")
        try deliveries.folder.write("konto;verksamhet\n50*;aldre\n60*;skola\n3*;skola\n8*;skola\n", to: "mapping.csv")
        return try deliveries.run("\(year)-12").messages("SIE240")
    }

    private static let costs = ["5010": 100, "5020": 50, "6010": 30, "3010": -90]

    @Test func isSilentWhereAllAgree() throws {
        #expect(try messages(costs: Self.costs, results: Self.costs) == [])
        #expect(try messages(costs: Self.costs, results: [:]) == [])
    }

    @Test(arguments: ["2026", "2025"])
    func tellsAnAccountThatDoesNotComeToItsResult(year: String) throws {
        var results = Self.costs
        results["5020"] = 75
        #expect(
            try messages(costs: Self.costs, results: results, year: year) == [
                "vouchers of account 5020 sum to 50.00 kr, #RES to 75.00 kr"
            ])
    }

    @Test func isSilentForAnExtract() throws {
        #expect(try messages(costs: Self.costs, results: Self.costs.mapValues { $0 * 3 }) == [])
    }

    /// With its result on an account of its own class or not, and with or without `#RES`.
    @Test(arguments: [true, false], [true, false])
    func tellsVouchersThatCloseTheYear(hasResults: Bool, hasResultAccount: Bool) throws {
        var closing = Self.costs.mapValues { -$0 }
        if hasResultAccount { closing["8999"] = 90 }
        let found = try messages(costs: Self.costs, results: hasResults ? Self.costs : [:], december: closing)
        #expect(
            found == [
                "the last month of 2026-01-01 – 2026-12-31 brings 4 result accounts to 0, "
                    + "as vouchers do that close a year"
            ])
    }

    /// A booking that is taken back is no closing, nor is a single account that ends at 0.
    @Test func isSilentForBookingsThatAreTakenBack() throws {
        #expect(try messages(costs: Self.costs, results: [:], december: ["5010": -100]) == [])
        #expect(try messages(costs: ["5010": 0, "5020": 0], results: [:]) == [])
    }

    /// The same of closing balances in SIE 5 and XMLSIE, whose objects are no results of accounts.
    @Test(arguments: ["sie5", "xmlsie"], ["50.00", "75.00", "closed"])
    func holdsClosingBalancesAgainstVouchers(format: String, result: String) throws {
        let deliveries = try Deliveries("path: a.xml, scenario: utfall, basis: verifikationer, may_lack_month: true")
        deliveries.today = LedgerDate(unchecked: 2027_01_13)
        let results = Self.costs.merging(["5020": result == "75.00" ? 75 : 50]) { $1 }
        let vouchers = [("01-31", Self.costs)] + (result == "closed" ? [("12-31", Self.costs.mapValues { -$0 })] : [])
        let text = format == "sie5" ? Self.sie5(results, vouchers) : Self.xmlsie(results, vouchers)
        try deliveries.folder.write(text, to: "a.xml")
        try deliveries.folder.write("konto;verksamhet\n50*;aldre\n60*;skola\n3*;skola\n", to: "mapping.csv")
        let messages = [
            "75.00": ["vouchers of account 5020 sum to 50.00 kr, its closing balance is 75.00 kr"],
            "closed": [
                "the last month of 2026-01-01 – 2026-12-31 brings 4 result accounts to 0, "
                    + "as vouchers do that close a year"
            ],
        ]
        #expect(try deliveries.run("2026-12").messages("XML269") == messages[result] ?? [])
    }

    private static func sie5(_ results: [String: Int], _ vouchers: [(String, [String: Int])]) -> String {
        let accounts = results.sorted(by: <).map { account, kronor in
            let balance = #"<ClosingBalance month="2026-12" amount="\#(kronor)""#
            let object = #"<ObjectReference dimId="1" objectId="7"/></ClosingBalance>"#
            return #"<Account id="\#(account)">\#(balance)/>\#(balance)>\#(object)</Account>"#
        }
        let entries = vouchers.enumerated().map { index, voucher in
            let rows = voucher.1.sorted(by: <).map { #"<LedgerEntry accountId="\#($0)" amount="\#($1)"/>"# }
            let rest = #"<LedgerEntry accountId="2010" amount="\#(-voucher.1.values.reduce(0, +))"/>"#
            let head = #"<JournalEntry id="\#(index + 1)" journalDate="2026-\#(voucher.0)">"#
            return head + rows.joined() + rest + "</JournalEntry>"
        }
        return """
            <Sie xmlns="http://www.sie.se/sie5"><FileInfo><FiscalYears><FiscalYear start="2026-01" end="2026-12"/>
            </FiscalYears></FileInfo><Accounts>\(accounts.joined())</Accounts>
            <Journal id="A">\(entries.joined())</Journal></Sie>
            """
    }

    private static func xmlsie(_ results: [String: Int], _ vouchers: [(String, [String: Int])]) -> String {
        func row(_ name: String, _ account: String, _ kronor: Int) -> String {
            "<\(name)><AccountId>\(account)</AccountId><Amount>\(kronor)</Amount></\(name)>"
        }
        let entries = vouchers.map { date, rows in
            let lines = rows.sorted(by: <).map { row("LedgerEntry", $0, $1) }
            let rest = row("LedgerEntry", "2010", -rows.values.reduce(0, +))
            return "<JournalEntry><Id>\(date)</Id><Date>2026-\(date)</Date>\(lines.joined())\(rest)</JournalEntry>"
        }
        let balances = results.sorted(by: <).map { row("ClosingBalance", $0, $1) }
        return """
            <SIE><Accounting><FinancialYears><FinancialYear start="2026-01-01" end="2026-12-31">
            <Journals><Journal><Id>A</Id>\(entries.joined())</Journal></Journals>
            <ClosingBalances>\(balances.joined())</ClosingBalances>
            </FinancialYear></FinancialYears></Accounting></SIE>
            """
    }
}
