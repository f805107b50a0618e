import Foundation
import TestSupport
import Testing

/// Under cron each warning is mailed once.
@Suite struct TellingTests {
    @Test func aNewWarningIsToldOnce() throws {
        let pipeline = try SmallPipeline()
        try pipeline.ledger(["5010", "DIFF"])
        let first = try pipeline.run()
        #expect(first.status == 0 && first.output.isEmpty)
        #expect(first.messages.hasPrefix("social: published 2026-02 (2026-02.r1), 1 new warning\n"))
        #expect(first.messages.contains("p/a.se:11:8: warning[SIE210]: account \"DIFF\" is not a number\n"))
        #expect(!first.messages.contains("note["))

        #expect(try pipeline.run().messages.isEmpty, "nothing is new")
        let forced = try pipeline.run("--force")
        #expect(forced.status == 0 && forced.messages.isEmpty, "\(forced.messages)")

        // More rows, and other lines: the account is still the same.
        try pipeline.ledger(["5010", "5020", "DIFF", "DIFF"], blankLines: 3)
        let moved = try pipeline.run()
        #expect(moved.status == 0 && moved.messages.isEmpty, "\(moved.messages)")
        #expect(try pipeline.text("out/latest/manifest.json").contains("\"run\": \"2026-02.r3\""))

        try pipeline.ledger(["5010", "DIFF", "OBS"])
        let second = try pipeline.run()
        #expect(second.messages.hasPrefix("social: published 2026-02 (2026-02.r4), 1 new warning\n"))
        #expect(second.messages.contains("\"OBS\"") && !second.messages.contains("\"DIFF\""))
    }

    /// Files of a pattern come and go; what they are warned of stays the same.
    @Test func anotherFileOfThePatternIsNoNews() throws {
        let pipeline = try SmallPipeline()
        try pipeline.ledger(["DIFF"])
        #expect(try pipeline.run().messages.contains("1 new warning"))
        try pipeline.ledger(["DIFF", "5010"], file: "b.se", series: "B")
        let run = try pipeline.run()
        #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
    }

    /// The next month is held against the last that was published.
    @Test func aNewMonthTellsWhatThatMonthAlone() throws {
        let pipeline = try SmallPipeline(sources: "  - {path: \"*.se\", scenario: utfall, may_lack_month: true}")
        try pipeline.ledger(["DIFF"])
        #expect(try pipeline.run().messages.contains("SIE210"))
        let march = try pipeline.run("--period", "2026-03")
        #expect(march.messages.contains("AGG302") && !march.messages.contains("SIE210"), "\(march.messages)")
        #expect(try pipeline.run("--period", "2026-03", "--force").messages.isEmpty)
    }

    @Test func whoLooksIsToldEverything() throws {
        let pipeline = try SmallPipeline()
        try pipeline.ledger(["DIFF"])
        try pipeline.run()
        let printed = try pipeline.run("--force", "--print")
        #expect(printed.messages.contains("SIE210"))
        #expect(printed.messages.contains("1 warning: see p/out/.runs/2026-02.r2/diagnostics.jsonl\n"))
        let unchanged = try pipeline.run("--print")
        #expect(unchanged.messages.contains("1 warning: see p/out/.runs/2026-02.r2/diagnostics.jsonl\n"))
        let check = try pipeline.utfall("check", "p")
        #expect(check.messages.contains("SIE210"))
        #expect(check.output == "p: in order for 2026-02, 1 warning\n")
        let shown = try pipeline.utfall("show", "p")
        #expect(shown.output == printed.output && shown.output.hasPrefix("Drift\n"))
        #expect(shown.messages == "1 warning: see p/out/.runs/2026-02.r2/diagnostics.jsonl\n")
        #expect(try pipeline.text("out/latest/drift.json").contains("\n  \"warnings\": 1,\n"))

        try pipeline.ledger(["5010"])
        try pipeline.run()
        #expect(try pipeline.utfall("show", "p").messages.isEmpty)
        #expect(!(try pipeline.text("out/latest/drift.json").contains("warnings")))
    }

    @Test func theJSONLogAlwaysHasItsLines() throws {
        let pipeline = try SmallPipeline()
        try pipeline.ledger(["DIFF"])
        let first = try pipeline.run("--log-format", "json")
        #expect(first.messages.contains("\"code\":\"SIE210\""))
        #expect(first.messages.contains("\"run\":\"2026-02.r1\",\"pipeline\":\"social\",\"event\":\"published\""))
        #expect(first.messages.contains("\"warnings\":1,\"new_warnings\":1}\n"))
        let forced = try pipeline.run("--log-format", "json", "--force")
        #expect(forced.messages.contains("\"code\":\"SIE210\"") && forced.messages.contains("\"new_warnings\":0}"))
        #expect(try pipeline.run("--log-format", "json").messages.contains("\"event\":\"nothing_new\""))
        try pipeline.write("#FLAGGA 0\n#VER\n", to: "a.se")
        let refused = try pipeline.run("--log-format", "json")
        #expect(refused.status == 65)
        #expect(refused.messages.contains("\"event\":\"not_published\",\"period\":\"2026-02\",\"exit\":65"))
        #expect(refused.messages.contains("\"stands\":{\"run\":\"2026-02.r2\",\"period\":\"2026-02\""))
    }

    @Test func aWarningCanBeMadeAnErrorOrNothing() throws {
        let pipeline = try SmallPipeline()
        try pipeline.ledger(["5010", "DIFF"])
        let plain = try pipeline.text("pipeline.yaml")
        try pipeline.write(plain + "severity: {SIE210: error}\n", to: "pipeline.yaml")
        for command in [["run"], ["check"], ["run", "--dry-run"]] {
            let refused = try pipeline.utfall(command[0], "p", Array(command.dropFirst()))
            #expect(refused.status == 65)
            #expect(refused.messages.contains("error[SIE210]"), "\(refused.messages)")
        }
        let filtered = try pipeline.utfall("normalize", "p/a.se", ["--pipeline", "p"])
        #expect(filtered.status == 65 && filtered.messages.hasSuffix("utfall: the output is not whole: 1 error\n"))

        try pipeline.write(plain + "severity: {SIE210: ignore}\n", to: "pipeline.yaml")
        let ignored = try pipeline.run()
        #expect(ignored.status == 0 && ignored.messages.isEmpty)
        #expect(!(try pipeline.text("out/latest/diagnostics.jsonl").contains("SIE210")))
        try pipeline.write(plain + "severity: {SIE210: note}\n", to: "pipeline.yaml")
        #expect(try pipeline.run().messages.isEmpty)
        #expect(try pipeline.text("out/latest/diagnostics.jsonl").contains("\"SIE210\",\"severity\":\"note\""))
    }

    /// Of the errors only those can be made less of on which no sum depends.
    @Test func aSchemaCanBeAdviceAlone() throws {
        let pipeline = try SmallPipeline(
            sources: """
                  - {path: a.csv, scenario: utfall}
                  - {path: a.xml, scenario: utfall, format: sie5, may_lack_month: true}
                """)
        try pipeline.write("Datum;Konto;Belopp\n2026-02-28;5010;1,00\n", to: "a.csv")
        let file =
            "<Sie xmlns=\"http://www.sie.se/sie5\"><FileInfo><FiscalYears><FiscalYear start=\"2026-01\" "
            + "end=\"2026-12\" primary=\"true\"/></FiscalYears></FileInfo></Sie>"
        try pipeline.write(file, to: "a.xml")
        let schema =
            "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:element name=\"Annat\"/></xs:schema>"
        try pipeline.write(schema, to: "a.xsd")
        let refused = try pipeline.utfall("check", "p", ["--xsd", "p/a.xsd"])
        #expect(refused.status == 65 && refused.messages.contains("p/a.xml:1: error[XML108]"), "\(refused.messages)")
        let plain = try pipeline.text("pipeline.yaml")
        try pipeline.write(plain + "severity: {XML108: warning}\n", to: "pipeline.yaml")
        let advised = try pipeline.utfall("check", "p", ["--xsd", "p/a.xsd"])
        #expect(advised.status == 0 && advised.messages.contains("p/a.xml:1: warning[XML108]"), "\(advised.messages)")
    }

    @Test func aDryRunTellsWhatWouldBeNew() throws {
        let pipeline = try SmallPipeline()
        try pipeline.ledger(["DIFF"])
        let first = try pipeline.run("--dry-run")
        #expect(first.messages.hasPrefix("social: 2026-02 would be published, 1 new warning\n"))
        #expect(first.messages.contains("p/a.se:6:8: warning[SIE210]"))
        try pipeline.run()
        #expect(try pipeline.run("--dry-run").messages.isEmpty)
    }

    @Test func strictMakesEveryWarningAnError() throws {
        let pipeline = try SmallPipeline()
        try pipeline.ledger(["5010", "DIFF"])
        #expect(try pipeline.run("--strict").status == 65)
        #expect(try pipeline.utfall("check", "p", ["--strict"]).status == 65)
        #expect(try pipeline.run().status == 0)
        let again = try pipeline.run("--strict")
        #expect(again.status == 65, "what is published has warnings, and is not in order for strict eyes")
        #expect(again.messages.contains("error[SIE210]"))

        try pipeline.ledger(["5010"])
        #expect(try pipeline.run("--strict").status == 0)
        #expect(try pipeline.run("--strict").messages.isEmpty)
        // Findings about the tables of the pipeline are no different.
        try pipeline.write("konto;verksamhet;slag\n;ifo;kostnad\n5010;ifo;kostnad\n", to: "mapping.csv")
        let mapping = try pipeline.run("--strict")
        #expect(
            mapping.status == 65 && mapping.messages.contains("p/mapping.csv:3: error[MAP309]"), "\(mapping.messages)")
        #expect(try pipeline.run().status == 0)
    }

    @Test func normalizeTellsItsWarnings() throws {
        let pipeline = try SmallPipeline()
        try pipeline.ledger(["DIFF", "5010"])
        let run = try pipeline.utfall("normalize", "p/a.se")
        #expect(run.status == 0)
        #expect(run.messages.hasPrefix("p/a.se:6:8: warning[SIE210]") && !run.messages.contains("not whole"))
        let strict = try pipeline.utfall("normalize", "p/a.se", ["--strict", "-o", "rows.csv"])
        #expect(strict.status == 65)
        #expect(strict.messages.contains("error[SIE210]"))
        #expect(strict.messages.hasSuffix("utfall: rows.csv was not written: 1 error\n"))
        try pipeline.ledger(["5010"])
        #expect(try pipeline.utfall("normalize", "p/a.se").messages.isEmpty)
        let missing = try pipeline.utfall("normalize", "p/a.se", ["none.se"])
        #expect(missing.status == 74 && missing.messages.hasSuffix("utfall: the output is not whole\n"))
    }
}

extension SmallPipeline {
    @discardableResult
    func utfall(_ command: String, _ argument: String, _ more: [String]) throws -> ProcessRun {
        try ProcessRun(
            "\(Repository.programs)/utfall", [command, argument] + more, in: path, environment: Repository.runtime)
    }
}
