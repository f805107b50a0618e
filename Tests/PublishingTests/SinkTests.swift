import LedgerModel
import Testing

@testable import Presentation
@testable import Publishing

@Suite struct SinkTests {
    func files(_ sink: any OutputSink) -> [String: String] {
        let files = sink.render(Samples.report()).map { ($0.path, String(decoding: $0.content, as: UTF8.self)) }
        return Dictionary(uniqueKeysWithValues: files)
    }

    @Test func csv() {
        let files = files(CSVSink())
        #expect(files.count == 2)
        #expect(
            files["utfall_manad.csv"] == """
                period,verksamhet,belopp
                2026-01,710,-1.00
                2026-02,"Vård, ""omsorg""
                ",

                """)
        #expect(
            files["driftredovisning.csv"] == """
                rad_id,rad,niva,utfall_ack,avvikelse_procent
                intakt,Intäkter,1,60800000.00,5.8938
                kostnad,"Kostnader, ""netto\""",1,-0.05,
                total,Nettokostnader,0,60799999.95,-2.1880

                """)
    }

    @Test func jsonNamesTheWarningsWhenThereAreAny() throws {
        var report = Samples.report()
        let without = try #require(JSONSink().render(report).first).content
        report.warnings = 3
        let with = String(decoding: try #require(JSONSink().render(report).first).content, as: UTF8.self)
        #expect(with.contains("\n  \"warnings\": 3,\n"))
        #expect(Array(with.replacing("  \"warnings\": 3,\n", with: "").utf8) == Array(without))
    }

    @Test func json() {
        #expect(
            files(JSONSink()) == [
                "driftredovisning.json": """
                {
                  "id": "driftredovisning",
                  "title": "Driftredovisning",
                  "unit": "mnkr",
                  "decimals": 1,
                  "period": "2026-02",
                  "columns": [
                    {"id": "utfall_ack", "title": "Utfall feb 2026"},
                    {"id": "avvikelse_procent", "title": "Avvikelse mot budget helår %"}
                  ],
                  "rows": [
                    {
                      "id": "intakt",
                      "title": "Intäkter",
                      "level": 1,
                      "cells": [
                        {"value": "60800000.00", "text": "60,8"},
                        {"value": "5.8938", "text": "6%"}
                      ]
                    },
                    {
                      "id": "kostnad",
                      "title": "Kostnader, \\"netto\\"",
                      "level": 1,
                      "cells": [
                        {"value": "-0.05", "text": "0,0"},
                        null
                      ]
                    },
                    {
                      "id": "total",
                      "title": "Nettokostnader",
                      "level": 0,
                      "cells": [
                        {"value": "60799999.95", "text": "60,8"},
                        {"value": "-2.1880", "text": "-2%"}
                      ]
                    }
                  ]
                }

                """
            ])
    }

    @Test func text() {
        #expect(
            files(TextSink()) == [
                "driftredovisning.txt": """
                Driftredovisning
                Februari 2026, mnkr

                                                 Avvikelse
                                    Utfall feb  mot budget
                                          2026     helår %
                ------------------------------------------
                Intäkter                  60,8          6%
                Kostnader, "netto"         0,0
                ------------------------------------------
                Nettokostnader            60,8         -2%

                """
            ])
    }

    @Test func outlinesAreIndentedFromTheirTopLevel() {
        var table = Samples.table
        table.columns = []
        table.rows = [(2, "Äldreomsorg"), (3, "Hemtjänst"), (0, "Summa")].map {
            Table.Row(id: $0.1, title: $0.1, level: $0.0, cells: [])
        }
        let lines = TextTable.render(table).split(separator: "\n")
        #expect(lines.suffix(5) == ["-----------", "Äldreomsorg", "  Hemtjänst", "-----------", "Summa"])
    }

    @Test func theReportsEightColumnsFitAPage() {
        var table = Samples.table
        let titles = [
            "Utfall feb 2026", "Budget feb 2026", "Prognos helår 2026", "Budget helår 2026",
            "Avvikelse mot budget helår", "Avvikelse mot budget helår %", "Utfall helår 2025",
        ]
        table.columns = titles.map { Table.Column(id: $0, title: $0) }
        table.rows = [
            Table.Row(
                id: "ifo", title: "Individ- och familjeomsorg", level: 1,
                cells: titles.map { _ in Samples.amount(-120_970_000_000) })
        ]
        let lines = TextTable.render(table).split(separator: "\n").map(\.count)
        #expect(lines.max() == 110)
    }

    @Test func formatsAreNamedOnce() {
        let names = OutputSinks.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.prefix(2) == ["csv", "json"])
        #expect(OutputSinks.sink(named: "csv") is CSVSink)
        #expect(OutputSinks.sink(named: "pdf") == nil)
    }
}
