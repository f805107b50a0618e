import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// What is just within a limit is read, and what is one more is refused.
@Suite struct LimitTests {
    private static func read(_ text: String, _ change: (inout Limits) -> Void) throws -> ReadSource {
        var limits = Limits()
        change(&limits)
        return try ReadSource(text, limits: limits)
    }

    @Test(arguments: [(0, []), (1, ["SRC106 §"])])
    func lineOfATable(more: Int, findings: [String]) throws {
        let row = "2026-01-31;5010;1,00;"
        let text = String(repeating: "x", count: 100 - row.utf8.count + more)
        let source = try Self.read("datum;konto;belopp;text\n§\(row)\(text)\n") { $0.lineBytes = 100 }
        #expect(source.findings == findings)
    }

    @Test(arguments: [(0, []), (1, ["SRC110 «"])])
    func fieldOfATable(more: Int, findings: [String]) throws {
        let text = String(repeating: "x", count: 50 + more)
        let source = try Self.read("datum;konto;belopp;text\n2026-01-31;5010;1,00;\"«\(text)\"\n") {
            $0.fieldBytes = 50
        }
        #expect(source.findings == findings)
    }

    /// The fast path leaves what is near a limit to the general one.
    @Test(arguments: [(0, []), (1, ["SRC106 §"])])
    func lineOfAVoucher(more: Int, findings: [String]) throws {
        let row = "#TRANS 5010 {} 1.00 \"\" \""
        let text = String(repeating: "x", count: 100 - row.utf8.count - 1 + more)
        let text4 = SIE4Text.voucher("§\(row)\(text)\"\n#TRANS 1930 {} -1.00")
        let source = try Self.read(text4) { $0.lineBytes = 100 }
        #expect(source.findings == findings)
    }

    @Test(arguments: [(0, []), (1, ["SIE115 «"])])
    func fieldOfAVoucher(more: Int, findings: [String]) throws {
        let text = String(repeating: "x", count: 50 + more)
        let text4 = SIE4Text.voucher("#TRANS 5010 {} 1.00 \"\" \"«\(text)\"\n#TRANS 1930 {} -1.00")
        let source = try Self.read(text4) { $0.fieldBytes = 50 }
        #expect(source.findings == findings)
    }

    @Test(arguments: [(0, []), (1, ["SRC109 §"])])
    func voucher(more: Int, findings: [String]) throws {
        let limit = 2 << 20
        let (head, row) = ("#VER A 1 20260131\n{\n", "#TRANS 1930 {} 0\n")
        let room = limit - head.utf8.count - 2
        let rows = String(repeating: row, count: room / row.utf8.count)
        let rest = String(repeating: " ", count: room - rows.utf8.count + more)
        let text =
            "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20260101 20261231\n#FNAMN x\n§\(head)\(rows)\(rest)}\n#VER A 2 20260131\n"
        let source = try Self.read(text + "{\n}\n") { $0.voucherBytes = limit }
        #expect(source.findings.filter { $0.hasPrefix("SRC") } == findings)
    }

    @Test(arguments: [(0, []), (1, ["SRC105 4"])])
    func placements(more: Int, findings: [String]) throws {
        let rows = (0..<2 + more).map { "2026-01-31;501\($0);1,00\n" }.joined()
        #expect(try Self.read("datum;konto;belopp\n\(rows)") { $0.placements = 2 }.findings == findings)
    }

    /// Each worker has placements of its own, and all of them together are within the limit or not.
    @Test(arguments: [1, 2, 3, 8])
    func placementsOfAllWorkersTogether(workers: Int) throws {
        let rows = (0..<3000).map { "2026-01-31;5\($0 % 2500 + 1000);1,00\n" }.joined()
        for (limit, findings) in [(2500, []), (2499, ["SRC105 2501"]), (1400, ["SRC105 1402"]), (3, ["SRC105 5"])] {
            var options = SourceOptions(path: "test")
            options.blockSize = 5000
            options.limits.placements = limit
            let source = try ReadSource("datum;konto;belopp\n\(rows)", options, workers: workers)
            #expect(source.findings.filter { $0.hasPrefix("SRC") } == findings)
        }
    }

    @Test(arguments: [(0, []), (1, ["SRC105 6"])], [30, 1 << 20])
    func placementsOfBalances(limit: (more: Int, findings: [String]), blockSize: Int) throws {
        let rows = (0..<2 + limit.more).map { "#PSALDO 0 202601 501\($0) {} 1.00\n" }.joined()
        let text = "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20260101 20261231\n\(rows)"
        var options = SourceOptions(path: "test")
        options.blockSize = blockSize
        options.limits.placements = 2
        #expect(try ReadSource(text, options).findings.filter { $0.hasPrefix("SRC") } == limit.findings)
    }

    @Test(arguments: [(0, []), (1, ["XML104 §"])])
    func depth(more: Int, findings: [String]) throws {
        let inner = 9 + more
        let text =
            #"§<Sie xmlns="http://www.sie.se/sie5">"# + String(repeating: "<a>", count: inner)
            + String(repeating: "</a>", count: inner) + "</Sie>"
        #expect(try Self.read(text) { $0.depth = 10 }.findings.filter { $0.hasPrefix("XML1") } == findings)
    }
}
