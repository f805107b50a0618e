import Diagnostics
import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Publishing

/// Small values that several suites publish.
enum Samples {
    static let january = Period("2026-01")!
    static let february = Period("2026-02")!

    static func amount(_ ore: Int64) -> Table.Cell {
        Table.Cell(.amount(Amount(ore: ore)), unit: .mnkr, decimals: 1)
    }

    static let table = Table(
        id: "driftredovisning", title: "Driftredovisning", unit: .mnkr, decimals: 1, period: february,
        columns: [
            Table.Column(id: "utfall_ack", title: "Utfall feb 2026"),
            Table.Column(id: "avvikelse_procent", title: "Avvikelse mot budget helår %", isPercent: true),
        ],
        rows: [
            Table.Row(
                id: "intakt", title: "Intäkter", level: 1,
                cells: [amount(6_080_000_000), Table.Cell(.percent(Fraction(58_938, per: 1_000_000)), decimals: 0)]),
            Table.Row(id: "kostnad", title: "Kostnader, \"netto\"", level: 1, cells: [amount(-5), nil]),
            Table.Row(
                id: "total", title: "Nettokostnader", level: 0,
                cells: [amount(6_079_999_995), Table.Cell(.percent(Fraction(-21_880, per: 1_000_000)), decimals: 0)]),
        ])

    static func dataset(_ marker: String) -> Dataset {
        Dataset(
            id: "utfall_manad", title: "Utfall per månad",
            fields: [
                Dataset.Field("period", .month, "Månad"),
                Dataset.Field("verksamhet", .string, "Verksamhet"),
                Dataset.Field("belopp", .amount, "Kronor"),
            ],
            key: ["period", "verksamhet"],
            rows: [
                [.month(january), .text(marker), .amount(ore: -100)],
                [.month(february), .text("Vård, \"omsorg\"\n"), .nothing],
            ])
    }

    static func report(_ marker: String = "710", period: Period = february) -> Report {
        Report(
            pipeline: "socialnamnden", title: "Socialnämnden", period: period, datasets: [dataset(marker)],
            tables: [table])
    }

    static func manifest(_ marker: String = "710", period: Period = february) -> RunManifest {
        let input = Fingerprint.Input(scenario: .utfall, path: "huvudbok.se", sha256: marker)
        return RunManifest(
            pipeline: "socialnamnden", version: "0.1.0", period: period, latestMonth: period,
            started: "2026-03-13T05:00:00Z", finished: "2026-03-13T05:00:01Z", configuration: "c0ffee",
            fingerprint: Fingerprint.of(version: "0.1.0", configuration: "c0ffee", inputs: [input]),
            inputs: [
                RunManifest.Input(
                    path: input.path, scenario: .utfall, basis: .verifikationer, sha256: input.sha256, bytes: 12,
                    format: "sie4", encoding: "cp437", gzip: false,
                    totals: ControlTotals(records: 2, debit: 10000, credit: 10000))
            ],
            totals: [
                RunManifest.StageTotals(
                    stage: "parse", totals: ControlTotals(records: 2, debit: 10000, credit: 10000))
            ],
            diagnostics: [], reconciliation: ["parse = aggregate"])
    }

    /// A log with a warning about each account, in a file of the pattern `*.se`.
    static func warnings(_ accounts: [String], line: Int = 1) -> DiagnosticLog {
        var log = DiagnosticLog()
        log.context.add("a.se", openedAs: "a.se", entry: "*.se")
        for (index, account) in accounts.enumerated() {
            log.add(.sieAccount("x", at: SourceLocation("a.se", line: line + index)).about(account))
        }
        return log
    }

    /// Publishes a small run, and returns its id; throws also what went wrong once readers saw it.
    @discardableResult
    static func publish(
        _ marker: String, period: Period = february, output: String, on disk: any FileSystem,
        and others: [any Destination] = [], reach: Period? = nil, status: RunStatus = .preliminar
    ) throws -> String {
        let publication = try #require(try Publication.open(output: output, fileSystem: disk))
        let format = CSVRecordFormat(.partitioned(registers(["aldre"])))
        let transactions = RecordWriter(try RecordOutput([format], in: publication.records))
        transactions.begin(source: marker, scenario: .utfall)
        var batch = LedgerBatch()
        batch.announce(.ledger(Kontering(konto: "5010")), line: 1)
        batch.records = [
            LedgerRecord(line: 1, placement: 0, ore: 100, date: LedgerDate(period)),
            LedgerRecord(line: 2, placement: 0, ore: 100, date: LedgerDate(Period(year: 2020))),
        ]
        let assignment = Assignment(.outcome(Target(verksamhet: 0, slag: 1)))
        try transactions.write(batch, assignments: [assignment])
        try publication.add(try transactions.end(keeping: [period]))
        var (report, manifest) = (report(marker, period: period), manifest(marker, period: period))
        (report.mark.status, manifest.mark.status, manifest.reach) = (status, status, reach)
        try publication.write(report, formats: OutputSinks.all)
        try publication.write(DiagnosticLog())
        let run = try publication.run(of: manifest)
        let commit = try Destinations.publish(run, to: [publication] + others)
        if let trouble = commit.trouble { throw trouble }
        return commit.run
    }
}

/// The registers of some verksamheter by id, with income and cost.
func registers(_ verksamheter: [String]) -> Registers {
    let rows = verksamheter.map { (id: $0, namn: $0, overordnad: "") }
    guard let register = try? Register(rows) else { preconditionFailure("ids of tests differ") }
    return Registers(register)
}
