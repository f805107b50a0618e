import Foundation
import TestSupport
import Testing

/// A run that is refused ends with what was not published, and what stands.
@Suite struct RefusalTests {
    private func lastLine(_ run: ProcessRun) -> String {
        String(run.messages.split(separator: "\n").last ?? "")
    }

    /// The day in a line, which is that of the run before, taken out.
    private func withoutDay(_ line: String) -> String {
        line.replacing(/of \d{4}-\d{2}-\d{2}/, with: "of DAY")
    }

    @Test func theLastLineSaysWhatStands() throws {
        let pipeline = try SmallPipeline()
        try pipeline.ledger(["5010"])
        try pipeline.write("#FLAGGA 0\n#VER\n", to: "b.se")
        let first = try pipeline.run()
        #expect(first.status == 65)
        #expect(lastLine(first) == "utfall: social: 2026-02 was not published; nothing stands yet")
        try pipeline.ledger(["5020"], file: "b.se")
        #expect(try pipeline.run().status == 0)

        let stands = "2026-02 of DAY stands (2026-02.r1)"
        try pipeline.write("#FLAGGA 0\n#VER\n", to: "b.se")
        let bad = try pipeline.run("--period", "2026-03")
        #expect(bad.status == 65)
        #expect(withoutDay(lastLine(bad)) == "utfall: social: 2026-03 was not published; \(stands)")
        for arguments in [["check", "p"], ["run", "p", "--dry-run"]] {
            let check = try pipeline.utfall(arguments[0], arguments[1], Array(arguments.dropFirst(2)))
            #expect(check.status == 65)
            #expect(withoutDay(lastLine(check)) == "utfall: social: 2026-02 would not be published; \(stands)")
        }
        try pipeline.ledger(["5020"], file: "b.se")
        try pipeline.write("konto;verksamhet\n;iof\n", to: "mapping.csv")
        let mapping = try pipeline.run()
        #expect(mapping.status == 78)
        #expect(withoutDay(lastLine(mapping)) == "utfall: social: nothing was published; \(stands)")
        #expect(mapping.messages.hasPrefix("p/mapping.csv:2:2: error[MAP302]"))
    }

    @Test func everyEndingHasTheLine() throws {
        let missing = try SmallPipeline()
        let source = try missing.run()
        #expect(source.status == 66)
        #expect(lastLine(source) == "utfall: social: 2026-02 was not published; nothing stands yet")
        #expect(source.messages.hasPrefix("p/pipeline.yaml:6:5: error[SRC101]"))

        let nowhere = try missing.utfall("run", "q", [])
        #expect(nowhere.status == 78)
        #expect(lastLine(nowhere) == "utfall: q: nothing was published; what stands is untouched")

        try missing.write("version: 1\nnam: x\n", to: "pipeline.yaml")
        let yaml = try missing.run()
        #expect(yaml.status == 78)
        #expect(lastLine(yaml) == "utfall: p/pipeline.yaml: nothing was published; what stands is untouched")

        let unreadable = try SmallPipeline()
        try FileManager.default.createSymbolicLink(
            atPath: "\(unreadable.path)/p/a.se", withDestinationPath: "nowhere.se")
        let broken = try unreadable.run()
        #expect([66, 74].contains(broken.status))
        #expect(lastLine(broken) == "utfall: social: 2026-02 was not published; nothing stands yet")

        let blocked = try SmallPipeline()
        try blocked.ledger(["5010"])
        try blocked.write("a file where the folder belongs", to: "out")
        let output = try blocked.run()
        #expect(output.status == 73)
        #expect(lastLine(output).hasPrefix("utfall: social: 2026-02 was not published; "))
    }

    @Test func wrongUsageIsNoRefusal() throws {
        let run = try SmallPipeline().run("--jobs", "0")
        #expect(run.status == 64 && !run.messages.contains("published;"))
    }

    /// Findings are those of one cell, and not those that follow from it.
    @Test(
        arguments: [
            (
                "a.se", "#FLAGGA 0\n#SIETYP 4\n#VER A 1 20260228\n{\n#TRANS 5010 {} x\n#TRANS 1930 {} -1.00\n}\n",
                "SIE101"
            ),
            (
                "b.se", "#FLAGGA 0\n#SIETYP 4\n#VER A 1 20260228\n{\n#TRANS 5010 {1 7 1.00\n#TRANS 1930 {} -1.00\n}\n",
                "SIE104"
            ),
            (
                "c.se",
                "#FLAGGA 0\n#SIETYP 2\n#RAR 0 20260101 20261231\n#PSALDO 0 202601 5010 {} x\n#RES 0 5010 9.00\n"
                    + "#PSALDO 0 202601 5020 {} 1\n#RES 0 5020 1.00\n#PSALDO 0 202601 5030 {} 1\n#RES 0 5030 1.00\n",
                "SIE101"
            ),
            ("d.csv", "Ver;Datum;Konto;Belopp\n1;2026-02-01;5010;x\n1;2026-02-01;1930;-1,00\n", "CSV105"),
            ("e.csv", "Ver;Datum;Konto;Belopp\n1;1 feb;5010;1,00\n1;2026-02-01;1930;-1,00\n", "CSV108"),
            ("f.csv", "Ver;Datum;Konto;Belopp\n1;2026-02-01;;1,00\n1;2026-02-01;1930;-1,00\n", "CSV110"),
            ("g.csv", "Datum;Konto;Text;Belopp\n2026-02-01;5010;L;x\n2026-02-02;5010;L;2,00\n;;Summa;3,00\n", "CSV105"),
            (
                "h.xml",
                "<Sie xmlns=\"http://www.sie.se/sie5\"><FileInfo><FiscalYears><FiscalYear start=\"2026-01\" "
                    + "end=\"2026-12\" primary=\"true\"/></FiscalYears></FileInfo><Journal id=\"A\">"
                    + "<JournalEntry id=\"1\" journalDate=\"2026-02-01\"><LedgerEntry accountId=\"5010\" amount=\"x\"/>"
                    + "<LedgerEntry accountId=\"1930\" amount=\"-1.00\"/></JournalEntry></Journal></Sie>",
                "XML201"
            ),
        ])
    func oneBadCellIsToldOnce(file: String, text: String, code: String) throws {
        let pipeline = try SmallPipeline()
        try pipeline.write(text, to: file)
        let run = try pipeline.utfall("inspect", "p/\(file)")
        let codes = run.messages.matches(of: /(?:error|warning)\[(\w+)\]/).map { String($0.output.1) }
        #expect(codes == [code], "\(run.messages)")
    }

    /// A voucher that does not balance by itself is reported beside a bad cell of another.
    @Test func whatDoesNotFollowFromItIsToldStill() throws {
        let pipeline = try SmallPipeline()
        try pipeline.write(
            "Ver;Datum;Konto;Belopp\n1;2026-02-01;5010;x\n1;2026-02-01;1930;-1,00\n2;2026-02-01;5010;5,00\n"
                + "2;2026-02-01;1930;-1,00\n", to: "a.csv")
        let table = try pipeline.utfall("inspect", "p/a.csv").messages
        #expect(table.contains("CSV105") && table.contains("voucher 2 does not balance: 4.00 kr"))
        #expect(!table.contains("voucher 1"))
        try pipeline.write(
            "#FLAGGA 0\n#VER A 1 20260228\n{\n#TRANS 5010 {} x\n}\n#VER A 2 20260228\n{\n#TRANS 5010 {} 4.00\n}\n",
            to: "a.se")
        let sie = try pipeline.utfall("inspect", "p/a.se").messages
        #expect(sie.contains("SIE101") && sie.contains("voucher A 2 does not balance: 4.00 kr"))
        #expect(!sie.contains("voucher A 1 does"))
    }
}
