import LedgerModel
import Storage
import Testing

@testable import Publishing

/// What `frictionless validate datapackage.json` asks for; see Documentation/Output.md.
@Suite struct DataPackageTests {
    private static let partition = "transaktioner/period=2026"
    private static let files = [
        WrittenFile(path: "\(partition)-01/transaktioner.csv", bytes: 7, sha256: "t1", rows: 1),
        WrittenFile(path: "driftredovisning.txt", bytes: 5, sha256: "tx", rows: nil),
        WrittenFile(path: "utfall_manad.csv", bytes: 9, sha256: "u", rows: 2),
        WrittenFile(path: "\(partition)/transaktioner.csv", bytes: 3, sha256: "t0", rows: 1),
        WrittenFile(path: "diagnostics.jsonl", bytes: 4, sha256: "d", rows: 1),
    ]

    private func package(_ files: [WrittenFile]) -> String {
        let package = DataPackage(report: Samples.report(), files: files, run: "2026-02.r1")
        return String(decoding: package.render().content, as: UTF8.self)
    }

    @Test func datasetsComeFirstWithTheirSchema() {
        #expect(package(Self.files).hasPrefix(Self.start))
    }

    /// Several files in one resource have no size and no digest that a validator could check.
    @Test func eachPartitionHasItsOwnSizeAndDigest() {
        let text = package(Self.files)
        #expect(text.contains(Self.month))
        #expect(text.contains(Self.year))
        #expect(!text.contains("\"path\": ["))
    }

    /// Lines of JSON would be taken for a table, and read by what not everybody has installed.
    @Test func whatIsNoTableIsAFile() {
        #expect(package(Self.files).hasSuffix(Self.end))
    }

    @Test func whatARunWasMadeOfIsNoDataOfThePackage() {
        let trace = WrittenFile(path: ".trace/mapping.csv", bytes: 7, sha256: "t1", rows: nil)
        #expect(package(Self.files + [trace]) == package(Self.files))
    }

    @Test func compressionHasTheNameThatValidatorsKnow() {
        let path = "transaktioner/period=2026-01/transaktioner.csv.gz"
        let text = package([WrittenFile(path: path, bytes: 7, sha256: "t1", rows: 1)])
        #expect(text.contains(Self.month.replacing(".csv\"", with: ".csv.gz\"").replacing(Self.plain, with: Self.gzip)))
    }

    @Test func namesAreThoseOfTheStandardAndEachOnce() {
        var names = ResourceNames()
        #expect(
            ["utfall_manad", "excel/Översikt.csv", "excel/översikt.csv", "a=b/c d.txt", "utfall_manad"]
                .map { names.take($0) } == [
                    "utfall_manad", "excel/-versikt.csv", "excel/-versikt.csv-2", "a-b/c-d.txt", "utfall_manad-2",
                ])
    }
}

extension DataPackageTests {
    private static let start = """
        {
          "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
          "name": "socialnamnden",
          "title": "Socialnämnden",
          "period": "2026-02",
          "run": "2026-02.r1",
          "status": "preliminar",
          "uttagsdatum": "2026-02-28",
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

    private static let plain = "\"encoding\": \"utf-8\",\n"
    private static let gzip = plain + "      \"compression\": \"gz\",\n"

    private static let month = """
              "name": "transaktioner-2026-01",
              "title": "\(RecordColumns.title), 2026-01",
              "type": "table",
              "partition": "2026-01",
              "path": "transaktioner/period=2026-01/transaktioner.csv",
              "format": "csv",
              "mediatype": "text/csv",
              "encoding": "utf-8",
              "bytes": 7,
              "hash": "sha256:t1",
              "dialect": {
        """

    private static let year = """
              "name": "transaktioner-2026",
              "title": "\(RecordColumns.title), 2026",
              "type": "table",
              "partition": "2026",
              "path": "transaktioner/period=2026/transaktioner.csv",
              "format": "csv",
              "mediatype": "text/csv",
              "encoding": "utf-8",
              "bytes": 3,
              "hash": "sha256:t0",
              "dialect": {
        """

    private static let end = """
            {"name": "diagnostics.jsonl", "type": "file", "path": "diagnostics.jsonl", "format": "jsonl", \
        "mediatype": "application/jsonl", "encoding": "utf-8", "bytes": 4, "hash": "sha256:d"},
            {"name": "driftredovisning.txt", "type": "file", "path": "driftredovisning.txt", "format": "txt", \
        "mediatype": "text/plain", "encoding": "utf-8", "bytes": 5, "hash": "sha256:tx"}
          ]
        }

        """
}
