import Diagnostics
import LedgerModel
import Pipeline
import TestSupport
import Testing

/// Money that is given twice is refused whatever the files look like, and what only looks alike is not.
struct GivenOnceTests {
    /// The errors and warnings on files, each with its name; `keys` go to the entry that takes all of them.
    func findings(
        _ files: [(name: String, text: String)], scenario: String = "utfall", keys: String = ""
    ) throws -> [Diagnostic] {
        let folder = TemporaryDirectory()
        let ledger = "  - {path: base.csv, scenario: utfall}\n"
        let entry = "  - {path: \"in/*\", scenario: \(scenario)\(keys)}"
        let configuration = SamplePipeline.minimal
            .replacing("  - {path: a.se, scenario: utfall}", with: scenario == "utfall" ? entry : ledger + entry)
            .replacing("sources:", with: "period: 2026-01\ndimensions: {ansvar: 1, vht: 20}\nsources:")
        try folder.write(configuration, to: "pipeline.yaml")
        try folder.write("id;namn;overordnad\naldre;Äldreomsorg;\n", to: "verksamheter.csv")
        try folder.write("konto;verksamhet\n3*|4*|5*;aldre\n", to: "mapping.csv")
        try folder.write("Datum;Konto;Belopp\n2026-01-03;5090;1,00\n", to: "base.csv")
        for file in files { try folder.write(file.text, to: "in/\(file.name)") }
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, mode: .check, jobs: 2, today: LedgerDate(unchecked: 20261228), environment: [:],
                now: { "" }))
        let result = try run.run()
        let found = result.log.diagnostics.filter { $0.severity != .note && $0.code.id.hasPrefix("SRC") }
        #expect(result.ending == (result.log.hasErrors ? .badData : .checked))
        return found
    }

    private static func voucher(_ name: String, _ day: Int, _ ore: Int, ansvar: String = "710") -> String {
        """
        #VER \(name) 202601\(day < 10 ? "0" : "")\(day)
        {
        #TRANS 5010 {1 "\(ansvar)"} \(ore).00
        #TRANS 4010 {1 "\(ansvar)"} \(ore * 2).00
        #TRANS 1930 {} -\(ore * 3).00
        }

        """
    }

    private static func sie(_ vouchers: String..., company: String = "", date: String = "20260201") -> String {
        let name = company.isEmpty ? "" : "#FNAMN \"\(company)\"\n"
        return "#FLAGGA 0\n#GEN \(date)\n#SIETYP 4\n\(name)#RAR 0 20260101 20261231\n" + vouchers.joined()
    }

    private static let one = voucher("A 1", 5, 100)
    private static let turned = one.replacing("#TRANS 5010 {1 \"710\"} 100.00\n", with: "")
        .replacing("#TRANS 1930", with: "#TRANS 5010 {1 \"710\"} 100.00\n#TRANS 1930")
    private static let two = voucher("A 2", 6, 200)
    private static let three = voucher("A 3", 7, 300)
    private static let rows =
        "Datum;Konto;Ansvar;Belopp\n2026-01-05;5010;710;100,00\n2026-01-05;4010;710;200,00\n"
    private static let days =
        "Datum;Konto;Ansvar;Belopp\n2026-01-05;5010;710;15,00\n2026-01-05;4010;710;25,00\n"
        + "2026-01-06;5010;710;35,00\n2026-01-07;5010;710;45,00\n"
    private static let bare = "Datum;Konto;Belopp\n"
    private static let head = "Datum;Serie;Vernr;Konto;Ansvar;Belopp\n"
    private static let numberedRows = """
        Datum;Serie;Vernr;Konto;Ansvar;Belopp
        2026-01-05;A;1;5010;710;100,00
        2026-01-05;A;1;4010;710;200,00
        2026-01-05;A;1;1930;;-300,00

        """

    private static let fewerParts = numberedRows.replacing("Ansvar;", with: "").replacing("710;", with: "")
        .replacing(";;", with: ";")

    // MARK: Two files

    @Test(arguments: [
        // Overlapping months, another date of export, another order, one blank line more, a name that is not given.
        (sie(one, two), sie(two, three, date: "20260301"), "SRC114"),
        (sie(one, two), sie(two, one), "SRC114"),
        (sie(one), sie("\n", one), "SRC114"),
        (sie(one, company: "Exempelby kommun"), sie(one, two), "SRC114"),
        (sie(one, company: "Exempelby kommun"), sie(one, two, company: "EXEMPELBY  Kommun"), "SRC114"),
        // Rows of the voucher in another order.
        (sie(one), sie(turned), "SRC114"),
        // Another format, with and without voucher numbers, with fewer code parts, with one side of the ledger.
        (sie(one, two), numberedRows, "SRC114"),
        (
            sie(one, two), numberedRows.replacing("Serie;Vernr", with: "Text;Vernr").replacing(";A;1;", with: ";;A1;"),
            "SRC114"
        ),
        (sie(one, two), rows, "SRC115"),
        (sie(one, two), rows.replacing("Ansvar;", with: "").replacing("710;", with: ""), "SRC115"),
        // Two tables with the same vouchers, one of them with fewer code parts.
        (numberedRows, fewerParts, "SRC115"),
        // Tables without vouchers.
        (rows + "2026-01-06;5010;710;7,00\n", rows, "SRC115"),
        (rows, "Datum;Konto;Ansvar;Belopp\n\n2026-01-05;4010;710;200,00\n2026-01-05;5010;710;100,00\n", "SRC115"),
        (
            "Konto;Ansvar;2026-01;2026-02\n5010;710;1,00;9,00\n4010;710;2,00;0,00\n",
            "Konto;Ansvar;2026-01;2026-02\n4010;710;2,00;1,00\n5010;710;1,00;3,00\n", "SRC115"
        ),
        // A later export has a row more of the day, and another amount for one that was there.
        (days, days + "2026-01-05;5010;710;5,00\n2026-01-06;5010;710;6,00\n2026-01-07;5010;710;7,00\n", "SRC120"),
        (days, days.replacing("15,00", with: "15,01") + "2026-01-08;5010;710;6,00\n", "SRC120"),
    ])
    func refusesWhatTwoFilesHave(_ first: String, _ second: String, code: String) throws {
        for files in [[first, second], [second, first]] {
            let files = files.enumerated().map { (name: "\($0).\($1.hasPrefix("#") ? "se" : "csv")", text: $1) }
            let found = try findings(files)
            #expect(found.map(\.code.id) == [code])
            #expect(found.first?.location.path.hasPrefix("in/1") == true)
            #expect(found.first?.message.contains("in/0") == true)
            #expect(found.first?.location.line != nil)
            let allowed = try findings(files, keys: ", duplicates: allow")
            #expect(allowed.map(\.code.id) == [code] && allowed.allSatisfy { $0.severity == .warning })
        }
    }

    @Test(arguments: [
        // Months apart; the same numbers with other rows; the same rows with other numbers; other companies.
        [sie(one), sie(two)],
        [sie(one), sie(voucher("A 1", 5, 101))],
        [sie(one), sie(voucher("A 1", 5, 100, ansvar: "720"))],
        [sie(one), sie(voucher("B 1", 5, 100))],
        [sie(one), sie(voucher("A 1", 6, 100))],
        [sie(one, company: "Exempelby kommun"), sie(one, company: "Exempelby Energi AB")],
        // A row of a day is in both, others are not; another unit has booked the same.
        [rows, rows.replacing("200,00", with: "201,00")],
        [rows, rows.replacing("710", with: "720")],
        [rows, rows.replacing("2026-01-05", with: "2026-01-06")],
        [sie(two), rows],
        // A monthly amount that comes again in each file, beside others.
        [
            "Datum;Konto;Belopp\n2026-01-31;5010;10,00\n2026-01-05;5010;7,00\n",
            "Datum;Konto;Belopp\n2026-01-31;5010;10,00\n2026-01-05;5010;8,00\n",
        ],
    ])
    func readsWhatOnlyLooksAlike(_ texts: [String]) throws {
        let files = texts.enumerated().map { (name: "\($0).\($1.hasPrefix("#") ? "se" : "csv")", text: $1) }
        #expect(try findings(files).map(\.message) == [])
    }

    /// As in one file, a single row may be an equal booking.
    @Test func tellsOfASingleRowThatIsAllTwoTablesShare() throws {
        let row = "Datum;Konto;Belopp\n2026-01-05;5010;100,00\n"
        let found = try findings([("a.csv", row), ("b.csv", row + "2026-01-07;5010;3,00\n")])
        #expect(found.map(\.code.id) == ["SRC115"] && found.first?.severity == .warning)
    }

    @Test func namesTheVoucherAndBothPlaces() throws {
        let found = try findings([("a.se", Self.sie(Self.one, Self.two)), ("b.se", Self.sie(Self.two, Self.three))])
        #expect(found.map(\.message) == ["a voucher is in in/a.se, too: A 2 of 2026-01-06 (line 13 there)"])
        #expect(found.first?.location.line == 7)
    }

    // MARK: One file

    /// Lines of a table, each of which is made of its number.
    static func lines(_ head: String, _ count: Int, _ line: (Int) -> String) -> String {
        head + (0..<count).map { line($0) + "\n" }.joined()
    }

    private static let appended = lines(head, 8) { "2026-01-05;A;\($0 % 4 / 2);\($0 % 2 + 4)010;710;\($0 % 4),50" }
    private static let doubled = lines(head, 8) { "2026-01-05;A;\($0 / 4);\($0 % 2 + 4)010;710;\($0 / 4),50" }
    private static let appendedRows = lines(bare, 9) { "2026-01-0\($0 % 5 + 1);5010;\($0 % 5),50" }
    private static let doubledRows = lines(bare, 13) { "2026-01-05;5010;\($0 / 2),50" }
    private static let followed =
        lines(head, 9) { "2026-01-05;A;\($0 / 6);\($0 % 3 + 4)010;710;\($0 % 3),50" }
        + "2026-01-05;A;2;5010;;1,50\n2026-01-05;A;3;5010;;1,50\n"
    private static let scattered = lines(head, 8) {
        "2026-01-0\($0 % 2 + 5);A;\($0 % 2 + 1);\($0 / 2 + 4)010;710;\($0 + 1),00"
    }
    private static let scatteredTwice: String =
        scattered + scattered.split(separator: "\n")[1...3].joined(separator: "\n") + "\n"
    private static let tripledRows = lines(bare, 24) { "2026-01-05;5010;\($0 / 3),50" }
    private static let tripled = lines(head, 18) { "2026-01-05;A;\($0 / 9);\($0 % 9 / 3 + 4)010;710;\($0 / 3),50" }
    private static let threeTables = lines(rows, 4) { "2026-01-05;\(5 - $0 % 2)010;710;\($0 % 2 + 1)00,00" }
    private static let premises = lines("Datum;Konto;Ansvar;Belopp;Text\n", 16) {
        "2026-01-05;5010;\($0 / 2);5000,00;Lokal \($0 % 2)"
    }
    private static let fees =
        lines(rows, 20) { "2026-01-\($0 + 10);5010;710;25,00" }
        + "2026-01-11;5010;710;25,00\n"
    private static let byAccount =
        "Datum;Vernr;Konto;Belopp\n2026-01-05;1;4010;3,00\n2026-01-05;2;4010;3,00\n"
        + "2026-01-05;1;5010;1,00\n2026-01-05;2;5010;1,00\n2026-01-05;1;5010;1,00\n2026-01-05;1;6010;2,00\n"
        + "2026-01-05;2;6010;2,00\n"

    @Test(arguments: [
        (sie(one, two, one), "SRC116"),
        (sie(one, one), "SRC116"),
        (appended, "SRC116"),
        (doubled, "SRC117"),
        (rows + "2026-01-05;5010;710;100,00\n2026-01-05;4010;710;200,00\n", "SRC117"),
        (threeTables, "SRC117"),
        // The table but for its last row, and each of its rows twice but for one.
        (appendedRows, "SRC117"),
        (doubledRows, "SRC117"),
        // Each row three times, of a table and of vouchers.
        (tripledRows, "SRC117"),
        (tripled, "SRC117"),
        // A voucher follows itself.
        (followed, "SRC116"),
        // A part of a ledger by account, where the rows of a voucher stand apart.
        (scatteredTwice, "SRC116"),
        (rows + "\n2026-01-05;5010;710;100,00\n\n2026-01-05;4010;710;200,00\n", "SRC117"),
    ])
    func refusesWhatAFileHasTwice(_ text: String, code: String) throws {
        let file = (name: text.hasPrefix("#") ? "a.se" : "a.csv", text: text)
        let found = try findings([file])
        #expect(found.map(\.code.id) == [code] && found.allSatisfy { $0.severity == .error })
        let allowed = try findings([file], keys: ", duplicates: allow")
        #expect(allowed.map(\.code.id) == [code] && allowed.allSatisfy { $0.severity == .warning })
    }

    /// A voucher of two rows that follows itself may be a voucher with two equal bookings.
    @Test func tellsOfAShortVoucherThatFollowsItself() throws {
        let rows = (0...3).map { "2026-01-05;A;7;\($0 % 2 + 4)010;710;\($0 % 2 * 5 + 1),50\n" }.joined()
        let others = (1...3).map { "2026-01-06;A;\($0);5010;710;\($0),00\n" }.joined()
        let found = try findings([("a.csv", Self.head + rows + others)])
        #expect(found.map(\.code.id) == ["SRC116"] && found.first?.severity == .warning)
        #expect(found.first?.location.line == 4)
        #expect(found.first?.message.contains("A 7 of 2026-01-05 (line 2") == true)
    }

    /// Rows that differ in their texts alone may be two bookings.
    @Test func tellsOfRowsThatDifferInTheirTexts() throws {
        let found = try findings([("a.csv", Self.premises)])
        #expect(found.map(\.code.id) == ["SRC117"] && found.first?.severity == .warning)
        let voucher = (0...5).map { "2026-01-05;A;7;\($0 % 3 + 4)010;\($0 % 3 - 1),50;Person \($0 / 3)\n" }.joined()
        let others = (1...3).map { "2026-01-06;A;\($0);5010;\($0),00;\n" }.joined()
        let persons = try findings([("a.csv", "Datum;Serie;Vernr;Konto;Belopp;Text\n" + voucher + others)])
        #expect(persons.map(\.code.id) == ["SRC116"] && persons.first?.severity == .warning)
    }

    /// Among many rows of few amounts, a few of another table may well be found again.
    @Test func readsAFewRowsBesideManyOfFewAmounts() throws {
        let many = Self.lines(Self.bare, 60) { "2026-01-0\($0 % 5 + 1);50\($0 / 5 + 10);100,00" }
        let few = Self.bare + (1...3).map { "2026-01-0\($0);5010;100,00\n2026-01-0\($0);5099;7,00\n" }.joined()
        #expect(try findings([("a.csv", many), ("b.csv", few)]).map(\.message) == [])
    }

    @Test func tellsOfABlockThatComesAgain() throws {
        let block = (1...4).map { "2026-01-0\($0);5010;710;\($0),50\n" }.joined()
        let others = Self.lines("", 9) { "2026-01-09;5010;710;\($0 + 10),00" }
        let found = try findings([("a.csv", Self.rows + block + block + others)])
        #expect(found.map(\.code.id) == ["SRC118"] && found.first?.severity == .warning)
        #expect(found.first?.location.line == 8)
        #expect(found.first?.message.contains("line 4") == true)
        // A larger part of the table is no chance.
        let most = try findings([("a.csv", Self.rows + block + block)])
        #expect(most.map(\.code.id) == ["SRC117"] && most.first?.severity == .error)
    }

    @Test(arguments: [
        // The same number in another series or on another day, single rows that are equal, pairs of equal bookings.
        sie(one, voucher("B 1", 5, 100)),
        sie(one, voucher("A 1", 6, 100)),
        rows + "2026-01-05;5010;710;100,00\n",
        "Datum;Konto;Belopp\n2026-01-05;5010;1,00\n2026-01-05;5010;1,00\n",
        lines(rows, 4) { "2026-01-06;\($0 % 2 + 4)010;710;\($0 % 2),50" },
        // A ledger by account, where the rows of a voucher stand apart.
        byAccount,
        // A voucher with two equal bookings, and a fee that comes each day.
        head + "2026-01-05;A;1;5010;;1,50\n2026-01-05;A;1;5010;;1,50\n2026-01-05;A;2;5010;;2,50\n",
        fees,
    ])
    func readsEqualBookingsOfAFile(_ text: String) throws {
        let file = (name: text.hasPrefix("#") ? "a.se" : "a.csv", text: text)
        #expect(try findings([file]).map(\.message) == [])
    }

    /// Who upgrades mends everything in one go.
    @Test func aRunTellsAllThatIsWrongAtOnce() throws {
        let folder = TemporaryDirectory()
        try folder.write(
            SamplePipeline.minimal.replacing(
                "  - {path: a.se, scenario: utfall}",
                with: """
                      - {path: "in/*.se", scenario: utfall}
                      - {path: "in/*.csv", scenario: budget}
                      - {path: late.csv, scenario: utfall}
                    """), to: "pipeline.yaml")
        try folder.write("id;namn;overordnad\naldre;Äldreomsorg;\n", to: "verksamheter.csv")
        try folder.write("konto;verksamhet\n5*;aldre\n", to: "mapping.csv")
        try folder.write(Self.sie(Self.one, Self.two), to: "in/a.se")
        try folder.write(Self.sie(Self.two, Self.three), to: "in/b.se")
        try folder.write("Konto;Datum;Belopp\n1930;2026-01-31;1,00\n", to: "late.csv")
        for name in ["c", "d"] { try folder.write(Self.report, to: "in/\(name).csv") }
        try folder.write(Self.report + "aldre;kostnad;2026-01;0,00\n", to: "in/d.csv")
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, mode: .check, today: LedgerDate(unchecked: 20_261_228), environment: [:],
                now: { "" }))
        let codes = Set(try run.run().log.diagnostics.map(\.code.id))
        #expect(codes.isSuperset(of: ["AGG316", "MAP101", "SRC114", "SRC119"]), "\(codes)")
    }
}
