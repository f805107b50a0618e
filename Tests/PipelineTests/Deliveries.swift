import Diagnostics
import LedgerModel
import Pipeline
import Storage
import Synchronization
import Telemetry
import TestSupport

/// A pipeline whose sources are delivered, changed and taken away from night to night.
final class Deliveries {
    let folder = TemporaryDirectory()
    var today = LedgerDate(unchecked: 2026_03_13)
    var time: Int64 = 0
    /// How many files the last run read.
    private(set) var filesRead = 0

    /// A pipeline with these entries of `sources`, a line each.
    init(_ sources: String..., period: String? = nil, compares: Bool = false) throws {
        try folder.write("id;namn;overordnad\naldre;Äldreomsorg;\nskola;Skola;\n", to: "verksamheter.csv")
        try folder.write("konto;verksamhet\n50*;aldre\n60*;skola\n3*;skola\n", to: "mapping.csv")
        try configure(sources, period: period, compares: compares)
    }

    func configure(_ sources: [String], period: String? = nil, compares: Bool = false) throws {
        let lines = sources.map { "  - {\($0)}\n" }.joined()
        let column = "\n      - {id: fore, title: F, scenario: utfall, span: helar, year: -1}"
        try folder.write(
            """
            version: 1
            name: prov
            title: Prov
            \(period.map { "period: \($0)\n" } ?? "")sources:
            \(lines)mapping: mapping.csv
            verksamheter: verksamheter.csv
            tables:
              - id: netto
                title: Netto
                rows: {by: verksamhet, level: 1, total: Summa}
                unit: kr
                decimals: 0
                columns:
                  - {id: utfall, title: Utfall, scenario: utfall, span: ack}\(compares ? column : "")
            output: {directory: out, formats: [csv]}

            """, to: "pipeline.yaml")
    }

    /// A table with a row of 100 kronor on 5010 for each date, and what else is given.
    func csv(_ name: String, _ dates: String..., also rows: String = "") throws {
        let lines = dates.map { "\($0);5010;100,00\n" }.joined()
        try folder.write("Datum;Konto;Belopp\n\(lines)\(rows)", to: name)
    }

    /// A SIE 4 export with a voucher for each date, of the fiscal years that are given.
    func sie(_ name: String, generated: String? = nil, years: [Int] = [2026], _ dates: String...) throws {
        try sie(name, generated: generated, years: years, dates)
    }

    /// The same with a correction in January, in öre.
    func sie(
        _ name: String, generated: String? = nil, years: [Int] = [2026], also correction: Int? = nil,
        _ dates: [String]
    ) throws {
        var text = "#FLAGGA 0\n#SIETYP 4\n" + (generated.map { "#GEN \($0)\n" } ?? "")
        for (index, year) in years.enumerated() {
            text += "#RAR \(index == 0 ? "0" : "-\(index)") \(year)0101 \(year)1231\n"
        }
        for (number, date) in dates.enumerated() {
            text += "#VER A \(number + 1) \(date)\n{\n#TRANS 6010 {} 10.00\n#TRANS 1930 {} -10.00\n}\n"
        }
        if let kronor = correction.map({ $0 / 100 }) {
            text += "#VER B 1 20260115\n{\n#TRANS 6010 {} \(kronor)\n#TRANS 1930 {} -\(kronor)\n}\n"
        }
        try folder.write(text, to: name)
    }

    /// A SIE 5 export, written on a day, with a voucher for each date.
    func sie5(_ name: String, written: String, _ dates: String...) throws {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Sie xmlns="http://www.sie.se/sie5">
            <FileInfo><FileCreation time="\(written)T06:00:00+01:00" by="x"/>
            <FiscalYears><FiscalYear start="2026-01" end="2026-12" primary="true"/></FiscalYears></FileInfo>
            <Journal id="L">

            """
        for (number, date) in dates.enumerated() {
            text += """
                <JournalEntry id="\(number + 1)" journalDate="\(date)">
                <LedgerEntry accountId="5010" amount="500"/><LedgerEntry accountId="1930" amount="-500"/>
                </JournalEntry>

                """
        }
        try folder.write(text + "</Journal>\n</Sie>\n", to: name)
    }

    func remove(_ name: String) throws {
        try DiskFileSystem().remove("\(folder.path)/\(name)")
    }

    func run(
        _ period: String? = nil, mode: RunRequest.Mode = .publish, force: Bool = false, jobs: Int = 1
    ) throws -> RunResult {
        let counter = SourceCounter()
        var request = request(period)
        (request.mode, request.force, request.jobs, request.observer) = (mode, force, jobs, counter)
        var run = PipelineRun(request)
        let result = try run.run()
        filesRead = counter.count
        return result
    }

    /// Changes the revisions of a month by hand.
    @discardableResult
    func change(_ action: RevisionCommand.Action, _ period: String? = nil) throws -> RevisionResult {
        try RevisionCommand(request(period)).run(action)
    }

    private func request(_ period: String?) -> RunRequest {
        RunRequest(
            pipeline: folder.path, period: period.flatMap { Period($0) }, today: today, time: time, environment: [:],
            now: { "2026-03-13T00:00:00Z" })
    }

    /// What a link of the output folder names; nil when there is none.
    func link(_ name: String) -> String? { try? DiskFileSystem().readLink("\(folder.path)/out/\(name)") }

    /// The revisions, in their order.
    func revisions() throws -> [String] {
        try DiskFileSystem().list("\(folder.path)/out/.runs").filter { !$0.hasPrefix(".") && !$0.hasSuffix(".left") }
    }

    /// What is published under a name, such as `latest/netto.csv`; nil when it is not there.
    func published(_ name: String) -> String? {
        try? folder.read("out/\(name)")
    }
}

extension RunResult {
    /// The codes of the findings, in their order.
    var codes: [String] { log.diagnostics.map(\.code.id) }
    /// The messages of the findings of a code.
    func messages(_ code: String) -> [String] {
        log.diagnostics.filter { $0.code.id == code }.map(\.message)
    }
    /// Whether it was published, and for which month.
    var publishedMonth: String? {
        if case .published = ending { period?.description } else { nil }
    }
}

/// Counts the sources that a run reads.
private final class SourceCounter: RunObserver {
    private let sources = Mutex(0)

    var count: Int { sources.withLock { $0 } }

    func began(_ step: RunStep) {
        if case .source = step { sources.withLock { $0 += 1 } }
    }
}
