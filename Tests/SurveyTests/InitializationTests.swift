import Configuration
import Diagnostics
import LedgerGenerator
import LedgerModel
import Pipeline
import Storage
import Survey
import TestSupport
import Testing

/// A new pipeline is in order as it stands, and says in its files what the exports say.
struct InitializationTests {
    private let folder = TemporaryDirectory()

    @Test(arguments: LedgerFormat.allCases)
    func aLedgerInAnyFormatGivesAPipelineInOrder(format: LedgerFormat) throws {
        var specification = LedgerSpecification()
        specification.rows = 3_000
        let bytes = try format.bytes(of: SeededLedger(specification))
        try folder.write(bytes: bytes, to: "ledger.\(format.rawValue)")
        #expect(try initialize(["ledger.\(format.rawValue)"]) == Self.written)
        let result = try check()
        #expect(result.ending == .checked, "\(result.log.diagnostics.map(\.message))")
        #expect(result.log.count(.warning) == 0)
        #expect(result.tables.map(\.id) == ["driftredovisning", "nettokostnader"])
        let hasYearBefore = try folder.read("new/pipeline.yaml").contains("id: utfall_fg")
        #expect(hasYearBefore, "the seeded ledger starts in the year before")
    }

    @Test func theSamplesGiveAPipelineInOrder() throws {
        let samples = Repository.root + "/SampleExports/socialnamnden/"
        let files = ["huvudbok-2026.se.gz", "loner-2026.sie", "statsbidrag-2026-02.csv", "bokslut-2025.se"]
        #expect(try initialize(files.map { samples + $0 }) == Self.written)
        let result = try check()
        #expect(result.ending == .checked)
        #expect(result.log.count(.warning) == 0)
        let mapping = try folder.read("new/mapping.csv")
        #expect(mapping.contains(";510;hemtjanst;;vht 510\n"))
        #expect(!mapping.contains("\n;") && !mapping.contains("*;"), "each rule names its accounts")
        #expect(try folder.read("new/verksamheter.csv").contains("\nhemtjanst;Hemtjänst;\n"))
        let configuration = try folder.read("new/pipeline.yaml")
        #expect(configuration.hasPrefix("# yaml-language-server: $schema=pipeline.schema.json\nversion: 1\n"))
        #expect(try folder.read("new/pipeline.schema.json") == PipelineSchema.text)
        #expect(configuration.contains("bokslut-2025.se\", scenario: utfall, basis: periodsaldon}"))
        #expect(configuration.contains("huvudbok-2026.se.gz\", scenario: utfall, basis: verifikationer}"))
        #expect(configuration.contains("statsbidrag-2026-02.csv\", scenario: utfall}"))
    }

    // MARK: What is proposed

    @Test(arguments: [("202601", true), ("202501", false)])
    func aBudgetOfTheYearIsASource(month: String, isOffered: Bool) throws {
        try write("#PBUDGET 0 \(month) 5020 {20 9} 50.00\n", rows: ["5010 {20 1} 100.00"])
        #expect(try initialize(["a.se"]) == Self.written)
        let configuration = try folder.read("new/pipeline.yaml")
        #expect(configuration.contains("a.se\", scenario: budget}") == isOffered)
        #expect(configuration.contains("\n      - {id: budget, ") == isOffered)
        #expect(try folder.read("new/mapping.csv").contains(";9;") == isOffered)
        let result = try check()
        #expect(result.ending == .checked, "\(result.log.diagnostics.map(\.message))")
        #expect(result.log.count(.warning) == 0, "\(result.log.diagnostics.map(\.message))")
    }

    @Test func withoutVhtRowsAreMadeOfAnsvar() throws {
        try write("#DIM 30 Ansvarsområde\n#OBJEKT 30 7 \"Skola; hem\"\n", rows: ["5010 {30 7} 100.00"])
        #expect(try initialize(["a.se"]) == Self.written)
        let mapping = try folder.read("new/mapping.csv")
        #expect(mapping.contains("konto;ansvar;verksamhet;slag;kommentar\n5010;7;skola-hem;;ansvar 7\n"))
        #expect(try folder.read("new/verksamheter.csv").contains("skola-hem;\"Skola; hem\";\n"))
        #expect(try folder.read("new/pipeline.yaml").contains("dimensions: {ansvar: 30, "))
        #expect(try check().ending == .checked)
    }

    @Test func withoutCodesRowsAreAccountClasses() throws {
        try write("", rows: ["3010 {} -300.00", "5010 {} 100.00", "8310 {} -5.00", "X1 {} 1.00"])
        #expect(try initialize(["a.se"]) == Self.written)
        let mapping = try folder.read("new/mapping.csv")
        #expect(mapping.contains("\n8310;finansiella-poster;intakt;"))
        #expect(mapping.contains("\nX1;ofordelat;kostnad;"))
        #expect(mapping.contains("\n3010;intakter;;") && mapping.contains("\n5010;kontoklass-5;;"))
        let result = try check()
        #expect(result.ending == .checked)
        // The export's own: an account that is no number.
        #expect(result.log.diagnostics.filter { $0.severity == .warning }.map(\.code.id) == ["SIE210"])
    }

    @Test func namesThatLookAlikeKeepTheirRows() throws {
        try write(
            "#OBJEKT 20 1 \"Å ö\"\n#OBJEKT 20 2 \"A-O\"\n#OBJEKT 20 3 \"Total\"\n",
            rows: ["5010 {20 1} 1.00", "5010 {20 2} 1.00", "5010 {20 3} 1.00"])
        #expect(try initialize(["a.se"]) == Self.written)
        let mapping = try folder.read("new/mapping.csv")
        #expect(mapping.contains(";1;a-o;") && mapping.contains(";2;a-o-2;") && mapping.contains(";3;total-2;"))
        #expect(try check().ending == .checked)
    }

    @Test func manyCodesAreGrouped() throws {
        try write("", rows: (100...199).map { "5010 {20 \($0)} 1.00" } + ["5010 {20 7} 1.00"])
        #expect(try initialize(["a.se"]) == Self.written)
        let mapping = try folder.read("new/mapping.csv")
        #expect(mapping.contains("\n5010;100-199;vht-1;;") && mapping.contains("\n5010;7;vht-7;;"))
        #expect(try check().ending == .checked)
    }

    /// No rule takes everything: a code the export lacks is reported, with the rule that would take it.
    @Test(arguments: [
        ("6999 {20 1} 1.00", "MAP101", "konto 6999"), ("5010 {20 2} 1.00", "MAP101", "vht 2"),
        ("6999 {} 1.00", "MAP101", "konto 6999"), ("8999 {20 1} 1.00", "MAP101", "konto 8999"),
        ("5010 {20 1} 1.00", "", ""), ("1999 {} 1.00", "", ""),
    ])
    func whatTheExportDoesNotHoldIsUnmapped(row: String, code: String, word: String) throws {
        let known = ["5010 {20 1} 100.00", "3010 {20 1} -7.00", "8310 {20 1} -5.00", "X1 {20 1} 1.00"]
        try write("", rows: known)
        #expect(try initialize(["a.se"]) == Self.written)
        #expect(try check().ending == .checked)
        try write("", rows: known + [row])
        let result = try check()
        let errors = result.log.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.code.id) == (code.isEmpty ? [] : [code]))
        #expect(errors.allSatisfy { $0.message.contains(word) })
    }

    @Test func codesThatCannotStandInACellAreTakenByTheirBeginning() throws {
        try write("", rows: ["5010 {20 A-1} 1.00", "5010 {20 -} 1.00", "5010 {} 1.00", "6010 {20 B} 1.00"])
        #expect(try initialize(["a.se"]) == Self.written)
        #expect(try folder.read("new/mapping.csv").contains(";A*;"))
        #expect(try check().ending == .checked)
    }

    @Test func yearBalancesFixThePeriod() throws {
        try folder.write(
            "#FLAGGA 0\n#SIETYP 1\n#RAR 0 20240901 20250831\n#RES 0 5010 100.00\n#RES 0 3010 -90.00\n", to: "a.se")
        #expect(try initialize(["a.se"]) == Self.written)
        let configuration = try folder.read("new/pipeline.yaml")
        #expect(configuration.contains("period: 2025-08\nfiscal_year_starts: 9\n"))
        #expect(configuration.contains("basis: arssaldon"))
        let result = try check()
        #expect(result.ending == .checked)
        #expect(result.tables.first?.rows.last?.cells.contains { $0 != nil } == true)
    }

    // MARK: What is refused

    @Test func aFolderWithContentIsLeftAlone() throws {
        try write("", rows: ["5010 {} 1.00"])
        #expect(try initialize(["a.se"]) == Self.written)
        let before = try folder.files(in: "new")
        guard case .refused(let reason) = try initialize(["a.se"]) else {
            Issue.record("the folder was written to")
            return
        }
        #expect(reason.contains("is not empty"))
        #expect(try folder.files(in: "new") == before)
    }

    @Test func anErrorInAnyFileLeavesNothing() throws {
        try write("", rows: ["5010 {} 1.00"])
        try folder.write("#FLAGGA 0\n#SIETYP 4\n#VER A 1 20260131\n{\n#TRANS 5010 {} 1.00\n}\n", to: "b.se")
        var initialization = Initialization(workingDirectory: folder.path)
        let paths = ["a.se", "b.se"].map { "\(folder.path)/\($0)" }
        #expect(try initialization.run(paths, into: "\(folder.path)/new") == .badData)
        #expect(initialization.log.diagnostics.map(\.code.id).contains("SIE107"))
        #expect(try DiskFileSystem().information("\(folder.path)/new") == nil)
    }

    @Test(arguments: [["-"], ["a.se", "a.se"], ["a.se", "./x/../a.se"], ["a*.se"], []])
    func whatCannotBeASourceIsRefused(files: [String]) throws {
        try write("", rows: ["5010 {} 1.00"])
        var initialization = Initialization(workingDirectory: folder.path)
        guard case .refused = try initialization.run(files, into: "\(folder.path)/new") else {
            Issue.record("it was not refused")
            return
        }
        #expect(try DiskFileSystem().information("\(folder.path)/new") == nil)
    }

    @Test func aFileWithoutOutcomeIsRefused() throws {
        try folder.write("#FLAGGA 0\n#SIETYP 4\n", to: "a.se")
        guard case .refused(let reason) = try initialize(["a.se"]) else {
            Issue.record("it was not refused")
            return
        }
        #expect(reason.contains("holds no outcome"))
    }

    // MARK: Steps

    private static let written = Initialization.Ending.written([
        "pipeline.yaml", "mapping.csv", "verksamheter.csv", "pipeline.schema.json",
    ])

    private func initialize(_ files: [String]) throws -> Initialization.Ending {
        var initialization = Initialization(workingDirectory: "/nowhere")
        let paths = files.map { $0.hasPrefix("/") ? $0 : "\(folder.path)/\($0)" }
        return try initialization.run(paths, into: "\(folder.path)/new")
    }

    private func check() throws -> RunResult {
        var run = PipelineRun(
            RunRequest(
                pipeline: "\(folder.path)/new", mode: .check, today: LedgerDate(unchecked: 20260313), environment: [:],
                now: { "" }))
        return try run.run()
    }

    /// A SIE 4 file whose one voucher has the rows and what balances them.
    private func write(_ head: String, rows: [String]) throws {
        let sum = rows.reduce(Int64(0)) { sum, row in
            sum + (Int64(row.split(separator: " ").last?.replacing(".", with: "") ?? "") ?? 0)
        }
        let lines = (rows + ["1930 {} \(Amount(ore: -sum))"]).map { "#TRANS \($0)\n" }
        try folder.write(
            "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20260101 20261231\n\(head)#VER A 1 20260131\n{\n\(lines.joined())}\n",
            to: "a.se")
    }
}
