import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Publishing

/// What readers find in an output folder.
@Suite struct PublishedRunTests {
    private let directory = TemporaryDirectory()
    private var output: String { "\(directory.path)/out" }
    private let disk = DiskFileSystem()
    private static let march = Period("2026-03")!

    private func write(_ bytes: [UInt8], to path: String) throws {
        let file = try disk.createOutput(path)
        try bytes.withUnsafeBytes { try file.write($0) }
        try file.synchronizeAndClose()
    }

    @Test func runsAreListedByMonthAndNumber() throws {
        for number in 1...11 { try Samples.publish("\(number)", output: output, on: disk) }
        try Samples.publish("january", period: Samples.january, output: output, on: disk)
        try disk.createDirectory("\(output)/.runs/elsewhere")
        try disk.createDirectory("\(output)/.runs/2026-02.r012")
        let ids = try PublishedRun.ids(in: output)
        #expect(ids == ["2026-01.r1"] + (1...11).map { "2026-02.r\($0)" })
        let tenth = try #require(try PublishedRun.open("2026-02.r10", in: output))
        #expect(tenth.manifest?.fingerprint == Samples.manifest("10").fingerprint)
        #expect(tenth.period == Samples.february)
        #expect(tenth.day == "2026-03-13")
        for id in ["2026-02.r12", "elsewhere", "2026-02.r012"] {
            #expect(try PublishedRun.open(id, in: output) == nil, "\(id)")
        }
    }

    @Test func whatStandsIsTheMonthsRunElseTheLatest() throws {
        #expect(try PublishedRun.standing(output: output, period: nil) == nil)
        try Samples.publish("january", period: Samples.january, output: output, on: disk)
        try Samples.publish("february", output: output, on: disk)
        func standing(_ period: Period?) throws -> String? {
            try PublishedRun.standing(output: output, period: period)?.id
        }
        #expect(try standing(nil) == "2026-02.r1")
        #expect(try standing(Samples.january) == "2026-01.r1")
        #expect(try standing(Self.march) == "2026-02.r1")
        try disk.createLink("\(output)/2026-04", target: "2026-04")
        #expect(try standing(Period("2026-04")) == "2026-02.r1", "a link to itself leads nowhere")
        try disk.remove("\(output)/2026-04")
        try disk.remove("\(output)/.runs/2026-02.r1")
        #expect(try standing(Samples.february) == "2026-01.r1", "the newest month that leads somewhere")
        try disk.remove("\(output)/.runs/2026-01.r1/manifest.json")
        let damaged = try #require(try PublishedRun.standing(output: output, period: nil))
        #expect(damaged.id == "2026-01.r1" && damaged.manifest == nil && damaged.day == nil)
        #expect(try PublishedRun.whole(output: output, period: Samples.january) == nil)
    }

    @Test func datasetsAndTablesAreReadBackAsTheyWere() throws {
        try Samples.publish("710", output: output, on: disk)
        let run = try #require(try PublishedRun.find(output: output, period: nil))
        #expect(try run.dataset("utfall_manad") == Samples.dataset("710"))
        #expect(try run.dataset("driftredovisning") == Samples.table.dataset)
        #expect(try run.dataset("nothing") == nil)
        for (old, new) in [("-1.00", "-1,00"), ("2026-01", "2026-13"), (",belopp", ",kronor"), ("710,", "710,,")] {
            let text = try directory.read("out/latest/utfall_manad.csv")
            try write(Array(text.replacing(old, with: new).utf8), to: "\(output)/latest/utfall_manad.csv")
            #expect(throws: DamagedFile.self, "\(new)") { try run.dataset("utfall_manad") }
            try write(Array(text.utf8), to: "\(output)/latest/utfall_manad.csv")
        }
    }

    /// A run with the rows of ``CSVRecordTests/batch()``, and many more of one month, which takes several blocks.
    private func publishRows(isGzip: Bool, count: Int) throws -> PublishedRun {
        let publication = try #require(try Publication.open(output: output))
        let layout = RecordLayout.partitioned(registers(["aldre", "vård, omsorg"]), isGzip: isGzip)
        let writer = RecordWriter(try RecordOutput([CSVRecordFormat(layout)], in: publication.records))
        writer.begin(source: "a,b.se", scenario: .utfall)
        try writer.write(CSVRecordTests.batch(), assignments: CSVRecordTests.assignments)
        var batch = LedgerBatch()
        batch.firstNewPlacement = 3
        let text = batch.append(text: String(repeating: "\"x", count: 50).utf8)
        batch.records = (0..<count).map { index in
            LedgerRecord(
                line: UInt32(index + 100), placement: 1, ore: Int64(index), date: LedgerDate(unchecked: 2026_01_31),
                text: text)
        }
        try writer.write(batch)
        publication.add(try writer.finish(keeping: [Samples.january, Samples.february, Period(year: 2026)]))
        _ = try Destinations.publish(publication.run(of: Samples.manifest()), to: [publication])
        return try #require(try PublishedRun.find(output: output, period: nil))
    }

    @Test(arguments: [false, true])
    func rowsAreReadBackAsTheyWere(isGzip: Bool) throws {
        let run = try publishRows(isGzip: isGzip, count: 10_000)
        #expect(run.partitions == [Period(year: 2026), Samples.january, Samples.february])
        var rows: [PublishedRow] = []
        try run.forEachRow(of: Samples.january) { rows.append($0) }
        #expect(rows.count == 10_002)
        #expect(rows.map(\.line) == [3, 4] + Array(100..<10_100))
        #expect(rows[0].amount == Amount(ore: 123_456_789_01))
        #expect(rows[0].date == LedgerDate(year: 2026, month: 1, day: 5))
        let texts = [
            "a,b.se", "utfall", "A", "14\"12", "5010", "0,1", "1,1", "2,1", "3,1", "4,1", "5,1",
            "Hyra, \"januari\"\nlokal", "vård, omsorg", "kostnad",
        ]
        #expect(PublishedRow.Text.allCases.map { rows[0][$0] } == texts)
        #expect(rows.last?.amount.ore == 9_999)
        #expect(rows.last?[.text] == String(repeating: "\"x", count: 50))
        rows = []
        try run.forEachRow(of: Period(year: 2026)) { rows.append($0) }
        #expect(rows.map(\.date) == [nil] && rows.map(\.period) == [Period(year: 2026)])
        try run.forEachRow(of: Self.march) { rows.append($0) }
        #expect(rows.count == 1, "there is no such partition")
    }

    @Test func columnsOfTextStandWhereTheyAreNamed() {
        for column in PublishedRow.Text.allCases {
            #expect(RecordColumns.fields[column.rawValue].name == "\(column)")
            #expect(RecordColumns.fields[column.rawValue].type == .string)
        }
        #expect(RecordColumns.fields.count == PublishedRow.Text.allCases.count + 4)
    }

    /// Wherever it is cut: gzip has a checksum and a length at its end.
    @Test func aCompressedFileThatBreaksOffIsDamaged() throws {
        let run = try publishRows(isGzip: true, count: 3)
        let path = "\(run.folder)/" + RecordColumns.path(Samples.january, "csv.gz")
        let whole = try disk.contents(of: path)
        for count in whole.indices {
            try write(Array(whole[..<count]), to: path)
            #expect(throws: DamagedFile.self, "\(count) bytes") { try run.forEachRow(of: Samples.january) { _ in } }
        }
    }

    @Test func aRowThatIsNotAsPublishedIsDamaged() throws {
        let run = try publishRows(isGzip: false, count: 3)
        let path = "\(run.folder)/" + RecordColumns.path(Samples.january, "csv")
        let whole = String(decoding: try disk.contents(of: path), as: UTF8.self)
        let changes = [
            ("kalla,rad", "kalla,line"), (",100,2026-01", ",1x,2026-01"), ("2026-01-31", "2026-01-32"),
            (",0.02,", ",0.2,"),
            (",1930,", ",1930,,"), ("\"a,b.se\",102", "\"a,b.se\"x,102"),
        ]
        for (old, new) in changes {
            try write(Array(whole.replacing(old, with: new).utf8), to: path)
            #expect(throws: DamagedFile.self, "\(new)") { try run.forEachRow(of: Samples.january) { _ in } }
        }
    }
}
