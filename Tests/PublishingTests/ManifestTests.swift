import Diagnostics
import LedgerModel
import Storage
import Testing

@testable import Publishing

@Suite struct ManifestTests {
    let outputs = [
        WrittenFile(path: "ä.json", bytes: 2, sha256: "bb", rows: nil),
        WrittenFile(path: "a.csv", bytes: 10, sha256: "aa", rows: 1),
    ]

    @Test func manifest() {
        var manifest = Samples.manifest()
        manifest.diagnostics = [RunManifest.Finding(code: "MAP101", severity: "error", count: 3)]
        #expect(
            JSONText.document(manifest.json(run: "2026-02.r3", outputs: outputs)) == """
                {
                  "schema": 1,
                  "run": "2026-02.r3",
                  "pipeline": "socialnamnden",
                  "version": "0.1.0",
                  "period": "2026-02",
                  "latest_month": "2026-02",
                  "started": "2026-03-13T05:00:00Z",
                  "finished": "2026-03-13T05:00:01Z",
                  "configuration": "c0ffee",
                  "fingerprint": "\(manifest.fingerprint)",
                  "inputs": [
                    {
                      "path": "huvudbok.se",
                      "scenario": "utfall",
                      "basis": "verifikationer",
                      "sha256": "710",
                      "bytes": 12,
                      "format": "sie4",
                      "encoding": "cp437",
                      "gzip": false,
                      "rows": 2,
                      "totals": {"debit": 10000, "credit": 10000}
                    }
                  ],
                  "outputs": [
                    {"path": "a.csv", "sha256": "aa", "bytes": 10, "rows": 1},
                    {"path": "ä.json", "sha256": "bb", "bytes": 2, "rows": null}
                  ],
                  "totals": [
                    {"stage": "parse", "records": 2, "debit": 10000, "credit": 10000}
                  ],
                  "diagnostics": [
                    {"code": "MAP101", "severity": "error", "count": 3}
                  ],
                  "reconciliation": ["parse = aggregate"]
                }

                """)
    }

    @Test func theFingerprintIsReadBackWhateverElseTheManifestSays() {
        var manifest = Samples.manifest()
        manifest.pipeline = "\n  \"fingerprint\": \"\(String(repeating: "0", count: 64))\""
        manifest.inputs = []
        manifest.totals = []
        manifest.reconciliation = []
        let text = JSONText.document(manifest.json(run: "2026-02.r1", outputs: []))
        #expect(PublishedManifest(Array(text.utf8))?.fingerprint == manifest.fingerprint)
        #expect(PublishedManifest([]) == nil)
        #expect(PublishedManifest(Array("  \"fingerprint\": \"short\"\n  \"outputs\": [],".utf8)) == nil)
        #expect(PublishedManifest(Array(text.replacing("outputs", with: "others").utf8)) == nil)
    }

    @Test func theFingerprintDependsOnEachPartAndTheOrder() {
        let one = Fingerprint.Input(scenario: .utfall, path: "a", sha256: "1")
        let other = Fingerprint.Input(scenario: .budget, path: "a", sha256: "1")
        let shifted = Fingerprint.Input(scenario: .utfall, path: "a1", sha256: "")
        let variants: [(String, String, [Fingerprint.Input])] = [
            ("1", "c", [one, other]), ("2", "c", [one, other]), ("1", "d", [one, other]), ("1", "c", [other, one]),
            ("1", "c", [one]), ("1", "c", [shifted]), ("1", "c", []), ("1c", "", []),
        ]
        let digests = variants.map { Fingerprint.of(version: $0.0, configuration: $0.1, inputs: $0.2) }
        #expect(Set(digests).count == variants.count)
        #expect(digests.allSatisfy { $0.utf8.count == 64 })
    }

    @Test func diagnosticsAreOneObjectALine() {
        var log = DiagnosticLog()
        log.add(
            .unmapped(
                "konto 5010", konteringar: 1, records: 2, amount: "1.00",
                remedy: MissingRule(line: "5010;X", header: "konto;verksamhet"),
                at: SourceLocation("a.se", line: 3, column: 1)
            ).with(excerpt: "#TRANS 5010 {} \"x\""))
        log.add(.outputLocked("out"))
        let file = DiagnosticLines.render(log)
        #expect(file.path == "diagnostics.jsonl")
        #expect(file.rows == 2)
        #expect(
            String(decoding: file.content, as: UTF8.self) == #"""
                {"schema":1,"code":"MAP101","severity":"error","path":"a.se","line":3,"column":1,"byte":null,\#
                "message":"no rule maps konto 5010 (2 rows, 1.00 kr)","excerpt":"#TRANS 5010 {} \"x\"","help":\#
                "add a rule to the mapping table: `5010;X` (konto;verksamhet)"}
                {"schema":1,"code":"PUB102","severity":"error","path":"out","line":null,"column":null,"byte":null,\#
                "message":"another run holds the lock of this output folder","excerpt":null,"help":\#
                "run again when it has ended"}

                """#)
    }

    @Test func dataPackage() {
        let partition = "transaktioner/period=2026"
        let files = [
            WrittenFile(path: "\(partition)-01/transaktioner.csv", bytes: 7, sha256: "t1", rows: 1),
            WrittenFile(path: "driftredovisning.txt", bytes: 5, sha256: "tx", rows: nil),
            WrittenFile(path: "utfall_manad.csv", bytes: 9, sha256: "u", rows: 2),
            WrittenFile(path: "\(partition)/transaktioner.csv", bytes: 3, sha256: "t0", rows: 1),
        ]
        let text = String(decoding: DataPackage(report: Samples.report(), files: files).render().content, as: UTF8.self)
        #expect(text.hasPrefix(Self.packageStart))
        #expect(text.contains("{\n      \"name\": \"transaktioner\",\n"))
        #expect(text.contains(Self.partitions))
        #expect(text.hasSuffix(Self.packageEnd))
    }

    @Test func theDataPackageTellsOfCompression() {
        let path = "transaktioner/period=2026-01/transaktioner.csv.gz"
        let files = [WrittenFile(path: path, bytes: 7, sha256: "t1", rows: 1)]
        let text = String(decoding: DataPackage(report: Samples.report(), files: files).render().content, as: UTF8.self)
        #expect(text.contains(Self.compressed))
    }
}

extension ManifestTests {
    static let packageStart = """
        {
          "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
          "name": "socialnamnden",
          "title": "Socialnämnden",
          "period": "2026-02",
          "resources": [
            {
              "name": "utfall_manad",
              "title": "Utfall per månad",
              "type": "table",
              "path": "utfall_manad.csv",
              "format": "csv",
              "mediatype": "text/csv",
              "encoding": "utf-8",
              "bytes": 9,
              "hash": "sha256:u",
              "dialect": {"delimiter": ",", "lineTerminator": "\\n", "quoteChar": "\\"", "doubleQuote": true, \
        "header": true},
              "schema": {
                "fields": [
                  {"name": "period", "type": "yearmonth", "description": "Månad"},
                  {"name": "verksamhet", "type": "string", "description": "Verksamhet"},
                  {"name": "belopp", "type": "number", "decimalChar": ".", "description": "Kronor"}
                ],
                "primaryKey": ["period", "verksamhet"]
              }
            },

        """

    static let partitions = """
              "path": ["transaktioner/period=2026-01/transaktioner.csv", "transaktioner/period=2026/transaktioner.csv"],
              "partitions": ["2026-01", "2026"],
              "format": "csv",
              "mediatype": "text/csv",
              "encoding": "utf-8",
              "bytes": 10,
              "dialect": {
        """

    static let compressed = """
              "path": ["transaktioner/period=2026-01/transaktioner.csv.gz"],
              "partitions": ["2026-01"],
              "format": "csv",
              "mediatype": "text/csv",
              "encoding": "utf-8",
              "compression": "gzip",
              "bytes": 7,
              "dialect": {
        """

    static let packageEnd = """
            {"name": "driftredovisning.txt", "path": "driftredovisning.txt", "format": "txt", \
        "mediatype": "text/plain", "encoding": "utf-8", "bytes": 5, "hash": "sha256:tx"}
          ]
        }

        """
}
