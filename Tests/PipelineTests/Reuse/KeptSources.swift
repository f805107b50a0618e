import Diagnostics
import LedgerModel
import Pipeline
import Storage
import TestSupport
import Testing

/// A pipeline of three large exports, a small one and a budget, run night after night and compared with a first run.
struct KeptSources {
    let folder = TemporaryDirectory()
    /// Long after anything that a test writes.
    private static let later: Int64 = 4_000_000_000
    /// With a few hundred rows of this a file is large enough to be kept.
    private static let text = String(repeating: "Hyra av lokal, ", count: 400)
    static let names = ["a.csv", "b.csv", "c.csv", "d.csv"]

    /// The rows of a file.
    struct Row {
        var month: String
        var konto = "5010"
        var kronor = 100
    }

    init(isGzip: Bool = false) throws {
        try folder.write("id;namn;overordnad\naldre;Äldreomsorg;\nskola;Skola;\n", to: "verksamheter.csv")
        try folder.write("konto;verksamhet\n50*;aldre\n60*;skola\n", to: "mapping.csv")
        try folder.write("verksamhet;slag;period;belopp\naldre;kostnad;2026;-1200000\n", to: "budget.csv")
        try configure(isGzip: isGzip)
    }

    func configure(isGzip: Bool = false, formats: String = "csv", datasets: String = "all") throws {
        let sources = Self.names.map { "  - {path: \($0), scenario: utfall, may_lack_month: true}\n" }.joined()
        try folder.write(
            """
            version: 1
            name: prov
            title: Prov
            sources:
            \(sources)  - {path: budget.csv, scenario: budget}
            mapping: mapping.csv
            verksamheter: verksamheter.csv
            tables:
              - id: netto
                title: Netto
                rows: {by: verksamhet, level: 1, total: Summa}
                unit: kr
                decimals: 0
                columns:
                  - {id: utfall, title: Utfall, scenario: utfall, span: ack}
                  - {id: budget, title: Budget, scenario: budget, span: helar}
            output: {directory: out, formats: [\(formats)], datasets: \(datasets), gzip: \(isGzip)}

            """, to: "pipeline.yaml")
    }

    /// A large file, or a small one, with what distinguishes its rows from those of others.
    func write(_ rows: [Row], to name: String, isLarge: Bool = true) throws {
        let lines = rows.enumerated().map { number, row in
            let day = number % 28 + 1
            let text = "\(name) \(number) \(isLarge ? Self.text : "")"
            // Each amount stands once.
            let amount = "\(row.kronor * 1_000 + number),\(name.utf8.first.map { $0 % 10 } ?? 0)0"
            return "\(row.month)-\(day < 10 ? "0" : "")\(day);\(row.konto);\(amount);\(text)\n"
        }
        try folder.write("Datum;Konto;Belopp;Text\n\(lines.joined())", to: name)
    }

    /// What a run comes to: its end, what it reports, and its files without what only tells one revision from another.
    struct Outcome: Equatable {
        let ending: String
        let findings: [String]
        let files: [String: [UInt8]]
    }

    /// Runs into a folder, and says which sources it opened.
    func run(
        into output: String = "out", _ period: String? = nil, force: Bool = false, verifies: Bool = false,
        on disk: RehearsalFileSystem = RehearsalFileSystem()
    ) throws -> (outcome: Outcome, opened: [String]) {
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, period: period.flatMap { Period($0) }, output: "\(folder.path)/\(output)",
                force: force, verifies: verifies, jobs: 2, today: LedgerDate(unchecked: 2026_12_31), time: Self.later,
                environment: [:], fileSystem: disk, now: { "2026-12-31T00:00:00Z" }))
        let result = try run.run()
        let opened = (Self.names + ["budget.csv"])
            .filter { disk.operations.contains("open \(folder.path)/\($0)") }
        return (try outcome(result, output), opened)
    }

    private func outcome(_ result: RunResult, _ output: String) throws -> Outcome {
        var files: [String: [UInt8]] = [:]
        var ending = "\(result.ending)"
        if case .published(let id) = result.ending {
            ending = "published"
            try read(&files, "\(folder.path)/\(output)/.runs/\(id)", "")
        }
        return Outcome(
            ending: ending, findings: result.log.diagnostics.map { "\($0.code.id) \($0.message)" }, files: files)
    }

    private func read(_ files: inout [String: [UInt8]], _ folder: String, _ path: String) throws {
        let disk = DiskFileSystem()
        for name in try disk.list("\(folder)/\(path)") {
            let inside = path.isEmpty ? name : "\(path)/\(name)"
            if try disk.information("\(folder)/\(inside)")?.kind == .directory {
                try read(&files, folder, inside)
            } else {
                let bytes = try disk.contents(of: "\(folder)/\(inside)")
                let text = WithoutHistory.text(of: inside, String(decoding: bytes, as: UTF8.self))
                files[inside] = inside.hasSuffix(".json") ? Array(text.utf8) : bytes
            }
        }
    }

    /// Runs, and expects what a run beside the same earlier ones comes to that reads everything.
    ///
    /// Returns the sources that were opened.
    @discardableResult
    func expectAsNew(
        _ period: String? = nil, _ comment: Comment? = nil, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws -> [String] {
        try DiskFileSystem().remove("\(folder.path)/new")
        if try DiskFileSystem().information("\(folder.path)/out") != nil {
            _ = try ProcessRun("/bin/cp", ["-a", "out", "new"], in: folder.path)
        }
        let again = try run(period)
        let new = try run(into: "new", period, force: true)
        #expect(again.outcome.ending == new.outcome.ending, comment, sourceLocation: sourceLocation)
        #expect(again.outcome.findings == new.outcome.findings, comment, sourceLocation: sourceLocation)
        let names = Set(again.outcome.files.keys).union(new.outcome.files.keys)
        for name in names.sorted() where again.outcome.files[name] != new.outcome.files[name] {
            Issue.record("\(name) differs \(comment?.rawValue ?? "")", sourceLocation: sourceLocation)
        }
        return again.opened
    }
}
