import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// What a file says of itself twice: it agrees, or it is told.
@Suite struct SIE4ContradictionTests {
    private static let results = SourceOptions.Content.outcome(.arssaldon)
    private static let periods = SourceOptions.Content.outcome(.periodsaldon)
    private static let voucher = "#VER A 1 20260131\n{\n#TRANS 1930 {} 0\n}\n"

    // MARK: Result accounts

    @Test(arguments: [
        ("#UB 0 3010 -50\n#RES 0 5010 100\n#UB 0 1930 -50\n", ["2026 3010 -50.00", "2026 5010 100.00"], ["SIE235"]),
        ("#UB 0 3010 -50\n", ["2026 3010 -50.00"], ["SIE235"]),
        ("#UB 0 3010 0\n#RES 0 5010 100\n#UB 0 1930 -100\n", ["2026 5010 100.00"], []),
        ("#UB 0 3010 -50\n#RES 0 3010 -50\n#UB 0 1930 100\n", ["2026 3010 -50.00"], []),
        ("#UB 0 3010 -40\n#RES 0 3010 -50\n#UB 0 1930 90\n", ["2026 3010 -50.00"], ["SIE236"]),
        ("#IB 0 3010 -40\n#RES 0 3010 -50\n", ["2026 3010 -50.00"], ["SIE236", "SIE305"]),
        ("#KTYP 3010 T\n#UB 0 3010 -50\n#RES 0 5010 50\n", ["2026 5010 50.00"], []),
        ("#UB 0 1930 -50\n#RES 0 5010 50\n", ["2026 5010 50.00"], []),
    ])
    func losesNoResultsGivenAsClosingBalances(lines: String, rows: [String], codes: [String]) throws {
        let source = try ReadSource.sie4(lines, type: 1, content: Self.results)
        #expect(source.rows == rows)
        #expect(source.codes == codes)
    }

    // MARK: Sums

    @Test(arguments: [
        ("400", "100", []), ("400", "110", ["SIE233 §"]), ("400", "-100", ["SIE233 §"]), ("40", "100", ["SIE233 §"]),
        // The result has been moved to equity, and stands in #RES, too.
        ("500", "100", []),
    ])
    func holdsClosingBalancesAgainstOpeningOnes(bank: String, result: String, findings: [String]) throws {
        let lines =
            "#IB 0 1930 500\n#IB 0 2010 -500\n#UB 0 1930 \(bank)\n#UB 0 2010 -500\n§#RES 0 5010 \(result)\n"
        #expect(try ReadSource.sie4(lines, type: 1, content: Self.results).findings == findings)
        #expect(try ReadSource.sie4(lines, type: 1, content: .budget).codes == ["SIE111"])
    }

    @Test(arguments: [
        ([100, 100, 100], []), ([100, 100, 10], ["SIE234"]), ([100, -100, 100], ["SIE234"]), ([1, 2, 100], []),
    ])
    func holdsTheMonthsAgainstZero(costs: [Int], codes: [String]) throws {
        let lines = costs.enumerated().map { month, cost in
            "#PSALDO 0 20260\(month + 1) 1930 {} -100\n#PSALDO 0 20260\(month + 1) 5010 {} \(cost)\n"
                + "#PSALDO 0 20260\(month + 1) 5010 {1 10} \(cost)\n"
        }
        let source = try ReadSource.sie4(lines.joined(), type: 3, content: Self.periods)
        #expect(source.codes.filter { $0 != "SIE302" } == codes)
    }

    @Test(arguments: [
        ([100, 200, 300], [10, 20, 30], ["SIE130 §"]), ([100, 100, 100], [10, 10, 10], []),
        ([100, 200, 300], [10, 10, 10], []), ([0, 0, 300], [0, 0, 30], []),
    ])
    func refusesBalancesSoFar(first: [Int], second: [Int], findings: [String]) throws {
        var lines = "#RES 0 5010 300\n#RES 0 5020 30\n§"
        for (month, kronor) in first.enumerated() { lines += "#PSALDO 0 20260\(month + 1) 5010 {} \(kronor)\n" }
        for (month, kronor) in second.enumerated() { lines += "#PSALDO 0 20260\(month + 1) 5020 {} \(kronor)\n" }
        let source = try ReadSource.sie4(lines, type: 2, content: Self.periods)
        #expect(source.findings.filter { $0.hasPrefix("SIE130") } == findings)
    }

    /// The details of six months, each with a total of 100.
    @Test(arguments: [
        ([100, 100, 100, 100, 100, 100], []), ([100, 100, 100, 10, 100, 100], ["SIE243"]),
        ([100, 100, 100, -100, 100, 100], ["SIE243"]), ([100, 100, 20, 10, 30, 100], []),
    ])
    func holdsDetailsAgainstTheirTotal(details: [Int], codes: [String]) throws {
        for (label, content) in [("#PSALDO", Self.periods), ("#PBUDGET", .budget)] {
            let lines = details.enumerated().map { month, kronor in
                "\(label) 0 20260\(month + 1) 5010 {} 100\n\(label) 0 20260\(month + 1) 5010 {1 10} \(kronor)\n"
            }
            let source = try ReadSource.sie4(lines.joined() + "#RES 0 5010 600\n", type: 3, content: content)
            #expect(source.codes.filter { $0 == "SIE243" } == codes)
        }
    }

    // MARK: Months

    @Test(arguments: [
        ("202613", nil, ["SIE127 «"], []), ("202613", 12, [], ["2026-12 5010 5.00"]),
        ("202613", 6, [], ["2026-06 5010 5.00"]), ("2026-13", nil, ["SIE127 «"], []),
        ("2026-13", 12, [], ["2026-12 5010 5.00"]), ("202600", 12, ["SIE102 «"], []), ("202614", 12, ["SIE102 «"], []),
        ("189913", 12, ["SIE102 «"], []),
    ])
    func countsPeriodThirteenWhereThePipelineSays(
        month: String, closing: Int?, findings: [String], rows: [String]
    ) throws {
        for (label, content) in [("#PSALDO", Self.periods), ("#PBUDGET", .budget)] {
            var options = SourceOptions(path: "test", content: content)
            options.closingPeriod = closing
            let source = try ReadSource(SIE4Text.file("\(label) 0 «\(month) 5010 {} 5\n", type: 3), options)
            #expect(source.findings.filter { !$0.hasPrefix("SIE301") } == findings)
            if findings.isEmpty { #expect(source.rows == rows) }
        }
    }

    @Test func tellsMonthsOutsideTheYears() throws {
        let lines = "#PSALDO 0 202612 5010 {} 5\n§#PSALDO 0 202701 5010 {} 5\n#PSALDO 0 202503 5010 {} 5\n"
        let source = try ReadSource.sie4(lines, type: 3, content: Self.periods)
        #expect(source.findings.contains("SIE237 §"))
        #expect(source.log.diagnostics.first { $0.code.id == "SIE237" }?.subjects == ["2025-03", "2027-01"])
    }

    @Test func tellsRowsOutsideTheYears() throws {
        let text = SIE4Text.voucher("#TRANS 1930 {} 1 20260131\n§#TRANS 1930 {} -1 20620131")
        #expect(try ReadSource(text, dateBy: .row).findings == ["SIE219 §"])
        #expect(try ReadSource(text).findings == [])
    }

    // MARK: Two exports in one file

    @Test(arguments: [
        ("#FNAMN \"A AB\"\n", "#FNAMN \"B AB\"\n", "SIE128"), ("#ORGNR 556000-0001\n", "#ORGNR 5560000002\n", "SIE128"),
        ("#SIETYP 4\n", "#SIETYP 3\n", "SIE232"), ("", "#FLAGGA 0\n", "SIE232"),
        ("#RAR 0 20260101 20261231\n", "#RAR 0 20250101 20251231\n", "SIE232"),
        ("#ORGNR 556000-0001\n#FNAMN \"A AB\"\n", "#FNAMN \"B AB\"\n#ORGNR 165560000001\n", "SIE232"),
        ("#FNAMN \"A AB\"\n#ORGNR 556000-0001\n", "#FNAMN A AB\n#ORGNR 5560000001\n", ""),
        ("#FNAMN \"A AB\"\n", "#FNAMN \"\"\n#ORGNR\n#RAR 0 20260101 20261231\n#SIETYP 4\n", ""),
    ])
    func tellsWhatDiffersFurtherDown(first: String, second: String, code: String) throws {
        let later = Self.voucher.replacing("A 1", with: "A 2")
        let text = SIE4Text.file(first + Self.voucher + second + later)
        let codes = try ReadSource(text).codes
        #expect(codes.filter { $0 != "SIE219" } == (code.isEmpty ? [] : [code]))
        var options = SourceOptions(path: "test")
        options.blockSize = 100
        #expect(try ReadSource(text, options, workers: 2).codes == codes)
    }

    @Test(arguments: [
        ("#RAR -1 20250101 20251231", false), ("#RAR -1 20260101 20261231", true), ("#RAR -1 20250701 20260630", true),
        ("#RAR 0 20250101 20251231", true), ("#RAR 0 20260101 20261231", false),
    ])
    func refusesYearsThatContradictOneAnother(record: String, isRefused: Bool) throws {
        let source = try ReadSource.sie4("\(record)\n#RES 0 5010 1\n", type: 1, content: Self.results)
        #expect(source.codes == (isRefused ? ["SIE129"] : []))
        #expect(!(try ReadSource.sie4(record + "\n" + Self.voucher).log.hasErrors))
    }

    // MARK: Words

    @Test(arguments: [
        ("#PROSA \"Belopp i tkr\"", ["SIE238"]), ("#PROSA alla belopp i tusental kronor", ["SIE238"]),
        ("#PROSA \"Bokfört i EUR\"", ["SIE238"]), ("#ENHET 5010 tkr", ["SIE238"]), ("#ENHET 5010 st", []),
        ("#PROSA \"Export av lön\"", []), ("#PROSA \"Belopp i kronor\"", []), ("#PROSA \"\"", []),
    ])
    func tellsUnitsThatTheFileSpeaksOf(record: String, codes: [String]) throws {
        #expect(try ReadSource.sie4("\(record)\n\(Self.voucher)").codes == codes)
    }

    // MARK: Added rows

    @Test(arguments: [
        ("#RTRANS 5010 {} 7\n#TRANS 5010 {} 7\n#TRANS 1930 {} -7", []),
        ("#RTRANS 5010 {} 7 20260101 x\n#TRANS 5010 {1 a} 7.00\n#TRANS 1930 {} -7", []),
        ("#RTRANS 5010 {} 7\n#RTRANS 1930 {} -7\n#TRANS 5010 {} 7\n#TRANS 1930 {} -7", []),
        ("#RTRANS 5010 {} 0\n#TRANS 5010 {} 1\n#TRANS 1930 {} -1", []),
        ("#RTRANS 5010 {} 7\n#TRANS 5010 {} 1\n#TRANS 1930 {} -1", ["SIE231"]),
        ("#RTRANS 5010 {} 7\n#RTRANS 5010 {} 7\n#TRANS 5010 {} 7\n#TRANS 1930 {} -7", ["SIE231"]),
        ("#RTRANS 5010 {} 7\n#RTRANS 1930 {} -7", ["SIE126"]),
        ("#RTRANS 5010 {} 7\n#TRANS 1930 {} -7", ["SIE107"]), ("#BTRANS 5010 {} 7", []),
    ])
    func looksForTheTwinsOfAddedRows(rows: String, codes: [String]) throws {
        #expect(try ReadSource.voucher(rows).codes == codes)
        let plain = rows.replacing(" 7\n", with: " 7.00\n").replacing("-7", with: "-7.00")
        let bytes = Array(SIE4Text.voucher(plain).utf8)
        #expect(try ReadSource.byBothPaths(bytes).codes == codes)
    }

    // MARK: Dimensions

    @Test(
        arguments: [
            ([.ansvar: 1], "{1 10}", "", []), ([.ansvar: 20], "{1 10}", "", ["SIE239"]),
            ([.ansvar: 20], "{}", "", []), ([.ansvar: 20], "{}", "#DIM 1 Ansvar\n", ["SIE239"]),
            ([.ansvar: 20], "{1 10}", "#DIM 20 Ansvar\n", []), ([.ansvar: 1, .vht: 7], "{1 \"10\"}", "", []),
            ([.ansvar: 1, .vht: 7], "{1 \"10\" 8 \"x\"}", "", ["SIE239"]),
            ([.ansvar: 1, .vht: 7], "{1 \"10\" 7 \"x\"}", "", []),
        ] as [([CodePart: Int], String, String, [String])])
    func tellsDimensionsThatTheFileLacks(
        dimensions: [CodePart: Int], list: String, head: String, codes: [String]
    ) throws {
        let voucher = "#VER A 1 20260131\n{\n#TRANS 5010 \(list) 1.00\n#TRANS 1930 {} -1.00\n}\n"
        var options = SourceOptions(path: "test", dimensions: dimensions)
        let guess = try ReadSource(SIE4Text.file(head + voucher), options)
        #expect(!guess.codes.contains("SIE239"), "a guess is not told")
        options.statedDimensions = Set(dimensions.keys)
        for usesFastPath in [true, false] {
            options.usesFastPath = usesFastPath
            #expect(try ReadSource(SIE4Text.file(head + voucher), options).codes == codes)
        }
        let balance = "#PSALDO 0 202601 5010 \(list) 1\n"
        #expect(
            try ReadSource(SIE4Text.file(head + balance, type: 3), options).codes.contains("SIE239") == !codes.isEmpty)
    }

    @Test(arguments: [
        ("{510 \"1\"}", "#DIM 1 Ansvar\n", ["SIE242"]), ("{1 \"510\" 30 \"x\"}", "#OBJEKT 1 510 Norr\n", ["SIE242"]),
        ("{510 \"1\"}", "", []), ("{30 \"x\"}", "#DIM 30 Bil\n", []), ("{7 \"x\" 19 y}", "#DIM 1 Ansvar\n", []),
    ])
    func tellsDimensionsThatAreNotDeclared(list: String, head: String, codes: [String]) throws {
        let voucher = "#VER A 1 20260131\n{\n#TRANS 5010 \(list) 1.00\n#TRANS 1930 {} -1.00\n}\n"
        #expect(try ReadSource.byBothPaths(Array(SIE4Text.file(head + voucher).utf8)).codes == codes)
        let balance = try ReadSource.sie4("\(head)#PSALDO 0 202601 5010 \(list) 1.00\n", type: 3)
        #expect(balance.codes.filter { $0 == "SIE242" } == codes)
    }
}
