import Diagnostics
import LedgerModel
import Storage
import Testing

@testable import JSON
@testable import Publishing

@Suite struct ManifestTests {
    let outputs = [
        WrittenFile(path: "ä.json", bytes: 2, sha256: "bb", rows: nil),
        WrittenFile(path: "a.csv", bytes: 10, sha256: "aa", rows: 1),
    ]

    private var manifestWithFindings: RunManifest {
        var manifest = Samples.manifest()
        manifest.warnings = KnownWarnings(of: Samples.warnings(["konto 1"]))
        manifest.diagnostics = [RunManifest.Finding(code: "MAP101", severity: "error", count: 3)]
        return manifest
    }

    @Test func manifest() {
        let manifest = manifestWithFindings
        let text = JSONText.document(manifest.json(run: "2026-02.r3", outputs: outputs))
        #expect(text == Self.expected.replacing("<fingerprint>", with: manifest.fingerprint))
    }

    private static let expected = """
        {
          "schema": 2,
          "run": "2026-02.r3",
          "pipeline": "socialnamnden",
          "version": "0.1.0",
          "period": "2026-02",
          "latest_month": "2026-02",
          "status": "preliminar",
          "uttagsdatum": "2026-02-28",
          "started": "2026-03-13T05:00:00Z",
          "finished": "2026-03-13T05:00:01Z",
          "configuration": "c0ffee",
          "fingerprint": "<fingerprint>",
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
              "totals": {"debit": 10000, "credit": 10000},
              "entry": 0
            }
          ],
          "sources": [],
          "outputs": [
            {"path": "a.csv", "sha256": "aa", "bytes": 10, "rows": 1},
            {"path": "ä.json", "sha256": "bb", "bytes": 2, "rows": null}
          ],
          "totals": [
            {"stage": "parse", "records": 2, "debit": 10000, "credit": 10000}
          ],
          "months": [],
          "diagnostics": [
            {"code": "MAP101", "severity": "error", "count": 3}
          ],
          "warnings": [
            {"code": "SIE210", "entry": "*.se", "about": "konto 1"}
          ],
          "reconciliation": ["parse = aggregate"]
        }

        """

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

    @Test func aPublishedManifestTellsWhatItSays() throws {
        let text = JSONText.document(Samples.manifest().json(run: "2026-02.r3", outputs: outputs))
        let manifest = try #require(PublishedManifest(Array(text.utf8)))
        #expect(manifest.run == "2026-02.r3")
        #expect(manifest.pipeline == "socialnamnden")
        #expect(manifest.period == Period("2026-02"))
        #expect(manifest.latestMonth == Period("2026-02"))
        #expect(manifest.finished == "2026-03-13T05:00:01Z")
        #expect(manifest.outputs.map(\.path) == ["a.csv", "ä.json"])
        #expect(manifest.outputs.map(\.bytes) == [10, 2])
        // Members of another version of the program are passed over; nothing else is forgiven.
        #expect(PublishedManifest(Array(text.replacing("\"schema\"", with: "\"other\"").utf8))?.run == "2026-02.r3")
        for (old, new) in [("\n}\n", "\n}"), ("\"bytes\": 10", "\"bytes\": \"10\""), ("],", ",],")] {
            #expect(PublishedManifest(Array(text.replacing(old, with: new).utf8)) == nil)
        }
    }

    @Test func whatTheNextRunComparesWithIsReadBack() throws {
        var manifest = Samples.manifest()
        manifest.awaitedMonth = Period("2026-03")
        manifest.nextDate = LedgerDate(year: 2026, month: 3, day: 31)
        manifest.sources = [
            RunManifest.Source(
                entry: "a-*.se", scenario: "utfall", files: 2, first: Samples.january, last: Samples.february,
                years: [2025, 2026]),
            RunManifest.Source(entry: "b.csv", scenario: "budget", files: 1, first: nil, last: nil, years: []),
        ]
        manifest.months = [
            RunManifest.Month(
                period: Samples.january, net: -5, digest: "ab",
                verksamheter: [RunManifest.Month.Sum("ä", ore: -7), RunManifest.Month.Sum("b", ore: 2)])
        ]
        let text = JSONText.document(manifest.json(run: "2026-02.r1", outputs: outputs))
        let read = try #require(PublishedManifest(Array(text.utf8)))
        #expect(read.awaitedMonth == manifest.awaitedMonth)
        #expect(read.nextDate == manifest.nextDate)
        #expect(read.sources == manifest.sources)
        #expect(read.months == manifest.months)
        let input = manifest.inputs[0]
        let expected = PublishedManifest.Input(
            path: "huvudbok.se", scenario: "utfall", entry: 0, rows: input.totals.records, bytes: input.bytes,
            sha256: input.sha256)
        #expect(read.inputs == [expected])
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
                remedy: MissingRule(.line("5010;X", header: "konto;verksamhet")),
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
}
