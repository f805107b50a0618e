import Diagnostics
import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Configuration
@testable import Pipeline

/// Which files an entry of `sources` stands for.
@Suite struct FoundFilesTests {
    private let folder = TemporaryDirectory()

    private func run(_ sources: String) throws -> RunResult {
        try folder.write(SamplePipeline.oneTable(sources: sources), to: "pipeline.yaml")
        try folder.write("id;namn;overordnad\naldre;Äldreomsorg;\n", to: "verksamheter.csv")
        try folder.write("konto;verksamhet\n5*;aldre\n", to: "mapping.csv")
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, mode: .check, today: LedgerDate(unchecked: 20260328), environment: [:],
                now: { "" }))
        return try run.run()
    }

    private func write(_ names: [String]) throws {
        for (number, name) in names.enumerated() {
            try folder.write("Datum;Konto;Belopp\n2026-01-02;5010;\(number + 1)\n", to: name)
        }
    }

    @Test(arguments: [
        "~$budget.xlsx", ".~lock.budget.xlsx#", "a.csv.part", "a.csv.partial", "a.crdownload", "a.csv.TMP",
        "a.filepart", "a.csv.download",
    ])
    func isPassedOver(name: String) {
        #expect(FoundFiles.isPassedOver(name))
    }

    @Test(arguments: ["budget.xlsx", "a.csv", "part", "partial.csv", "a.part.csv", "$a.csv", "~a.csv", "a.csv~", "tmp"])
    func isRead(name: String) {
        #expect(!FoundFiles.isPassedOver(name))
    }

    @Test func lockFilesAreToldAndNotRead() throws {
        try write(["in/a.csv", "in/~$a.csv", "in/a.csv.part"])
        let result = try run("{path: \"in/*\", scenario: utfall}")
        #expect(result.ending == .checked)
        let notes = result.log.diagnostics.filter { $0.code.id == "SRC130" }
        #expect(notes.count == 1)
        #expect(notes.first?.severity == .note)
        #expect(notes.first?.location.line == 4)
        #expect(notes.first?.message.hasPrefix("passed over a.csv.part, ~$a.csv: ") == true)
    }

    @Test func nothingButLockFilesIsNoSource() throws {
        try write(["~$a.csv"])
        let result = try run("{path: \"*a.csv\", scenario: utfall}")
        #expect(result.ending == .noSource)
        #expect(result.log.diagnostics.map(\.code.id) == ["SRC130", "SRC101"])
        #expect(result.log.diagnostics.last?.message == "no file matches *a.csv but one that was passed over")
    }

    /// Who names such a file, or all with such an ending, means it.
    @Test(arguments: ["~$a.csv", "a.csv.tmp", "*.tmp"])
    func whatIsNamedIsRead(path: String) throws {
        try write(["~$a.csv", "a.csv.tmp"])
        let result = try run("{path: \"\(path)\", scenario: utfall}")
        #expect(result.ending == .checked)
        #expect(!result.log.diagnostics.contains { $0.code.id == "SRC130" })
    }

    /// A file that was copied from a Mac has its letters decomposed.
    @Test(arguments: [
        ("f\u{F6}rskola.csv", "fo\u{308}rskola.csv"), ("fo\u{308}rskola.csv", "f\u{F6}rskola.csv"),
        ("f?rskola.csv", "fo\u{308}rskola.csv"), ("\u{E5}/a.csv", "a\u{30A}/a.csv"),
        ("f[\u{E5}\u{E4}\u{F6}]rskola*", "fo\u{308}rskola.csv"),
    ])
    func lettersAreTheSameHoweverTheyAreComposed(path: String, name: String) throws {
        try write([name])
        #expect(try run("{path: \"\(path)\", scenario: utfall}").ending == .checked)
        #expect(try run("{path: \"x\(path)\", scenario: utfall}").ending == .noSource)
    }

    @Test func aMappingTableMayBeDecomposedToo() throws {
        try write(["a.csv"])
        _ = try run("{path: a.csv, scenario: utfall}")
        let yaml = SamplePipeline.oneTable()
        try folder.write(
            yaml.replacing("mapping.csv", with: "m\u{E5}l.csv").replacing("verksamheter.csv", with: "v\u{E4}.csv"),
            to: "pipeline.yaml")
        try DiskFileSystem().rename("\(folder.path)/mapping.csv", to: "\(folder.path)/ma\u{30A}l.csv")
        try DiskFileSystem().rename("\(folder.path)/verksamheter.csv", to: "\(folder.path)/va\u{308}.csv")
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, mode: .check, today: LedgerDate(unchecked: 20260328), environment: [:],
                now: { "" }))
        #expect(try run.run().ending == .checked)
    }

    /// Written in two ways, or met through a link, it is one file.
    @Test(arguments: ["./a.csv", "FOLDER/a.csv", "sub/../a.csv", "sub/link.csv", "other/a.csv", "*/a.csv", "hard.csv"])
    func oneFileInTwoEntriesIsRefused(path: String) throws {
        try write(["a.csv"])
        try folder.write("", to: "sub/empty")
        let disk = DiskFileSystem()
        try disk.createLink("\(folder.path)/sub/link.csv", target: "../a.csv")
        try disk.createLink("\(folder.path)/other", target: folder.path)
        try disk.createLink("\(folder.path)/hard.csv", target: "\(folder.path)/a.csv")
        let second = path.replacing("FOLDER", with: folder.path)
        let both = "{path: a.csv, scenario: utfall}, {path: \"\(second)\", scenario: utfall}"
        let result = try run(both)
        #expect(result.ending == .badConfiguration)
        #expect(result.log.diagnostics.map(\.code.id) == ["CFG132"])
        // Another scenario is other money.
        let budget = "{path: a.csv, scenario: utfall}, {path: \"\(second)\", scenario: budget, terms: ledger}"
        #expect(try !run(budget).log.diagnostics.contains { $0.code.id == "CFG132" })
    }
}
