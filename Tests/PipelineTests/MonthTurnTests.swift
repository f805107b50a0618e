import Diagnostics
import LedgerModel
import Pipeline
import Publishing
import Storage
import TestSupport
import Testing

/// A month's turn in thirty nights: a late delivery blocks no other, and each warning is mailed once.
struct MonthTurnTests {
    /// The expected result of a night.
    private struct Expected {
        var ending: String
        var month: String?
        /// The findings that the run before did not have.
        var told: [String] = []
    }

    private let night: Deliveries
    /// The vouchers of the main ledger so far.
    private static let january = ["20260115", "20260131"]

    init() throws {
        night = try Deliveries(
            "path: huvudbok.se, scenario: utfall", "path: loner.sie, scenario: utfall",
            "path: \"statsbidrag-*.csv\", scenario: utfall",
            "path: bokslut-2025.se, scenario: utfall, basis: arssaldon",
            "path: hyror.csv, scenario: utfall, may_lack_month: true",
            "path: \"prognos-{period}.csv\", scenario: prognos", compares: true)
        try night.sie5("loner.sie", written: "2026-02-05", "2026-01-25")
        try night.csv("statsbidrag-01.csv", "2026-01-20")
        try night.csv("hyror.csv", "2026-01-02")
        try night.folder.write(
            "#FLAGGA 0\n#SIETYP 1\n#GEN 20260110\n#RAR 0 20250101 20251231\n#RES 0 5010 7000.00\n",
            to: "bokslut-2025.se")
        try forecast("2026-01")
    }

    private func forecast(_ month: String) throws {
        try night.folder.write(
            "verksamhet;slag;period;belopp\naldre;kostnad;2026;-1200,00\n", to: "prognos-\(month).csv")
    }

    /// The main ledger as it is exported on a day: what has been booked until the day before, and what is special.
    private func exportLedger(_ day: LedgerDate, correction: Int? = nil, stray: String? = nil) throws {
        var dates = Self.january
        for month in [202602, 202603] {
            for number in 1...28 where month * 100 + number < Int(day.rawValue) {
                dates.append("\(month * 100 + number)")
            }
        }
        try night.sie("huvudbok.se", generated: "\(day.rawValue)", also: correction, dates + (stray.map { [$0] } ?? []))
    }

    /// What is delivered before the run of a night, the first of which is that of 20 February.
    private func deliver(_ number: Int, _ day: LedgerDate) throws {
        let correction = number >= 22 ? 500 : number >= 8 ? 300 : nil
        // Weekends and holidays have no export of their own.
        let isQuiet = [2, 3, 9, 10, 16, 17, 23].contains(number)
        if !isQuiet, number < 26 {
            try exportLedger(day, correction: correction, stray: number == 5 ? "20261201" : nil)
        }
        switch number {
        case 11: try night.csv("statsbidrag-02.csv", "2026-02-20")
        case 14: try night.sie5("loner.sie", written: "2026-03-05", "2026-01-25", "2026-02-25")
        case 20: try forecast("2026-02")
        case 24: try night.remove("statsbidrag-01.csv")
        case 25: try night.csv("statsbidrag-01.csv", "2026-01-20")
        case 26: try night.remove("huvudbok.se")
        case 27, 29: try exportLedger(LedgerDate(unchecked: 2026_03_17), correction: 500)
        case 28: try exportLedger(LedgerDate(unchecked: 2026_02_01))
        default: break
        }
    }

    /// The result of each night; where nothing is said it publishes, or finds nothing new, in silence.
    private func expected(_ number: Int) -> Expected {
        let isQuiet = [2, 3, 9, 10, 16, 17, 23, 27, 29].contains(number)
        var expected = Expected(
            ending: isQuiet ? "nothing new" : "published", month: number < 20 ? "2026-01" : "2026-02")
        switch number {
        case 0: expected.told = ["AGG303 2026-02 loner.sie", "AGG303 2026-02 statsbidrag-*.csv"]
        case 5: expected.told = ["SRC123"]
        case 14: expected.told = ["AGG317"]
        case 20: expected.told = ["AGG303 2026-03 loner.sie", "AGG303 2026-03 statsbidrag-*.csv"]
        case 22: expected.told = ["AGG314"]
        case 24: expected.told = ["SRC121"]
        case 26: expected = Expected(ending: "no source", month: nil, told: ["SRC101"])
        case 28: expected = Expected(ending: "bad data", month: nil, told: ["AGG304"])
        default: break
        }
        return expected
    }

    @Test func thirtyNights() throws {
        for number in 0..<30 {
            let day = LedgerDate(unchecked: Int32(number < 9 ? 2026_02_20 + number : 2026_03_01 + number - 9))
            night.today = day
            try deliver(number, day)
            let stood = night.published("latest/manifest.json")
            let result = try night.run(jobs: 1 + number % 3)
            let expected = expected(number)
            #expect(Self.name(result.ending) == expected.ending, "night \(number): \(result.log.diagnostics)")
            if let month = expected.month, expected.ending == "published" {
                #expect(result.publishedMonth == month, "night \(number)")
            }

            // What a mail of the night has: new warnings of a run that published, the errors of one that was refused.
            let isRefused = result.log.hasErrors
            let mail = isRefused ? result.log.diagnostics.filter { $0.severity == .error } : result.news.diagnostics
            #expect(mail.map(Self.subject).sorted() == expected.told.sorted(), "night \(number)")
            if expected.ending != "published" {
                #expect(night.published("latest/manifest.json") == stood, "night \(number)")
            }
            try isWhole(number)
        }
        // What is behind is mended by the run that the warning names.
        #expect(try night.run("2026-01").publishedMonth == "2026-01")
        #expect(night.published("latest/manifest.json")?.contains("\"period\": \"2026-02\"") == true)
    }

    /// Readers see whole runs alone, and no run leaves anything else behind.
    private func isWhole(_ number: Int) throws {
        let disk = DiskFileSystem()
        let output = "\(night.folder.path)/out"
        for run in try disk.list("\(output)/.runs") {
            #expect(!run.hasPrefix("."), "night \(number)")
            let files = try night.folder.files(in: "out/.runs/\(run)")
            let manifest = try #require(PublishedManifest(Array(files["manifest.json", default: ""].utf8)))
            let named = manifest.outputs.map(\.path) + ["manifest.json"]
            #expect(files.keys.sorted() == named.sorted(), "night \(number)")
        }
        let names = try disk.list(output).filter { !$0.hasPrefix(".") && $0 != "status.json" }
        #expect(names == (number < 20 ? ["2026-01", "latest"] : ["2026-01", "2026-02", "latest"]), "night \(number)")
        #expect(night.published("latest/netto.csv")?.contains("-7000.00") == true, "night \(number)")
    }

    private static func name(_ ending: RunResult.Ending) -> String {
        switch ending {
        case .published: "published"
        case .nothingNew: "nothing new"
        case .badData: "bad data"
        case .noSource: "no source"
        default: "\(ending)"
        }
    }

    /// What a finding is about, whatever its numbers are.
    private static func subject(_ finding: Diagnostic) -> String {
        guard finding.code.id == "AGG303" else { return finding.code.id }
        // `… has outcome to 2026-03; 2026-02 waits for: loner.sie (to 2026-01)`
        let words = finding.message.split(separator: " ")
        return "AGG303 \(words[words.count - 6]) \(words[words.count - 3])"
    }
}
