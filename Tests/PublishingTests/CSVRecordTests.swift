import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Publishing

@Suite struct CSVRecordTests {
    let directory = TemporaryDirectory()
    static let header =
        "kalla,rad,period,datum,scenario,serie,nummer,konto,ansvar,vht,aktivitet,projekt,motpart,objekt,belopp,text"

    func writer() throws -> RecordWriter {
        try RecordWriter(below: directory.path, verksamheter: ["aldre", "vård, omsorg"])
    }

    static func batch() -> LedgerBatch {
        var batch = LedgerBatch()
        var full = Kontering(konto: "5010")
        for (index, part) in CodePart.allCases.dropFirst().enumerated() { full[part] = "\(index),1" }
        batch.announce(.ledger(full), line: 3)
        batch.announce(.ledger(Kontering(konto: "1930")), line: 4)
        batch.announce(.report(verksamhet: "aldre", slag: "intakt"), line: 9)
        let series = batch.append(text: "A".utf8)
        let number = batch.append(text: "14\"12".utf8)
        batch.vouchers = [VoucherHead(series: series, number: number)]
        let text = batch.append(text: "Hyra, \"januari\"\nlokal".utf8)
        let plain = batch.append(text: "Hyra".utf8)
        let day = LedgerDate(year: 2026, month: 1, day: 5)!
        let day2 = LedgerDate(year: 2026, month: 2, day: 28)!
        batch.records = [
            LedgerRecord(line: 3, placement: 0, ore: 123_456_789_01, date: day, voucher: 0, text: text),
            LedgerRecord(line: 4, placement: 1, ore: -5, date: day, voucher: 0, text: plain),
            LedgerRecord(line: .max, placement: 0, ore: .min, date: day2),
            LedgerRecord(line: 9, placement: 2, ore: 0, date: LedgerDate(Samples.february)),
            LedgerRecord(line: 10, placement: 2, ore: -100, date: LedgerDate(Period(year: 2026))),
        ]
        return batch
    }

    static let assignments = [
        Assignment(stretches: [
            Assignment.Stretch(
                start: LedgerDate(unchecked: 0), destination: .outcome(Target(verksamhet: 1, slag: 1))),
            Assignment.Stretch(start: LedgerDate(unchecked: 20_260_201), destination: .unmapped),
        ]),
        Assignment(.balance),
        Assignment(.outcome(Target(verksamhet: 0, slag: 0))),
    ]

    @Test func partitionsByMonth() throws {
        let writer = try writer()
        writer.begin(source: "a,b.se", scenario: .utfall)
        try writer.write(Self.batch(), assignments: Self.assignments)
        let files = try writer.finish(keeping: [Samples.january, Samples.february, Period(year: 2026)])
        #expect(
            files.map(\.path) == ["2026", "2026-01", "2026-02"].map { "transaktioner/period=\($0)/transaktioner.csv" })
        #expect(files.map(\.rows) == [1, 2, 2])
        let contents = try files.map { file in try directory.read(file.path) }
        #expect(files.map(\.sha256) == contents.map(SHA256Digest.of))
        #expect(files.map(\.bytes) == contents.map { Int64($0.utf8.count) })
        let header = Self.header + ",verksamhet,slag\n"
        #expect(contents[0] == header + "\"a,b.se\",10,2026,,utfall,,,,,,,,,,-1.00,,aldre,intakt\n")
        #expect(
            contents[1] == header + """
                "a,b.se",3,2026-01,2026-01-05,utfall,A,"14""12",5010,"0,1","1,1","2,1","3,1","4,1","5,1",123456789.01,\
                "Hyra, ""januari""
                lokal","vård, omsorg",kostnad
                "a,b.se",4,2026-01,2026-01-05,utfall,A,"14""12",1930,,,,,,,-0.05,Hyra,,

                """)
        #expect(
            contents[2] == header + """
                "a,b.se",4294967295,2026-02,2026-02-28,utfall,,,5010,"0,1","1,1","2,1","3,1","4,1","5,1",\
                -92233720368547758.08,,ej-mappat,
                "a,b.se",9,2026-02,,utfall,,,,,,,,,,0.00,,aldre,intakt

                """)
    }

    @Test func unwantedPeriodsLeaveNothingBehind() throws {
        let writer = try writer()
        writer.begin(source: "a", scenario: .budget)
        try writer.write(Self.batch(), assignments: Self.assignments)
        #expect(try writer.finish(keeping: [Samples.february]).count == 1)
        #expect(try DiskFileSystem().list("\(directory.path)/transaktioner") == ["period=2026-02"])
    }

    @Test func sourcesFollowOneAnotherAndCountTheirPlacementsAnew() throws {
        let writer = try writer()
        for (source, konto) in [("a", "3000"), ("b", "4000")] {
            writer.begin(source: source, scenario: source == "a" ? .utfall : .prognos)
            for line in [1, 2] as [UInt32] {
                var batch = LedgerBatch()
                batch.firstNewPlacement = line == 1 ? 0 : 1
                if line == 1 { batch.announce(.ledger(Kontering(konto: konto)), line: line) }
                batch.records = [LedgerRecord(line: line, placement: 0, ore: 1, date: LedgerDate(Samples.january))]
                try writer.write(batch, assignments: line == 1 ? [Assignment(.balance)] : [])
            }
        }
        let file = try #require(try writer.finish(keeping: [Samples.january]).first)
        let lines = try directory.read(file.path).split(separator: "\n").dropFirst()
        #expect(
            Array(lines) == [
                "a,1,2026-01,,utfall,,,3000,,,,,,,0.01,,,", "a,2,2026-01,,utfall,,,3000,,,,,,,0.01,,,",
                "b,1,2026-01,,prognos,,,4000,,,,,,,0.01,,,", "b,2,2026-01,,prognos,,,4000,,,,,,,0.01,,,",
            ])
    }

    @Test func oneFileHasNoMappedColumns() throws {
        let writer = try RecordWriter(to: "\(directory.path)/all.csv")
        writer.begin(source: "-", scenario: .utfall)
        var batch = Self.batch()
        batch.records = [batch.records[4], batch.records[1]]
        try writer.write(batch)
        let file = try #require(try writer.finish(keeping: []).first)
        #expect(file.rows == 2)
        #expect(
            try directory.read("all.csv") == Self.header + """

                -,10,2026,,utfall,,,,,,,,,,-1.00,
                -,4,2026-01,2026-01-05,utfall,A,"14""12",1930,,,,,,,-0.05,Hyra

                """)
    }

    /// A line that is all quotes takes twice its length, and must not outgrow the room it is given.
    @Test func textsOfAnyLengthFit() throws {
        let writer = try writer()
        writer.begin(source: "\"", scenario: .utfall)
        var batch = LedgerBatch()
        batch.announce(.ledger(Kontering(konto: "\"\"\"")), line: 1)
        let lengths = Array(0...300) + [65_536, 100_000]
        for length in lengths {
            let text = batch.append(text: String(repeating: "\"", count: length).utf8)
            batch.vouchers.append(VoucherHead(series: text, number: text))
            batch.records.append(
                LedgerRecord(
                    line: .max, placement: 0, ore: .min, date: LedgerDate(year: 2026, month: 1, day: 1)!,
                    voucher: UInt32(batch.vouchers.count - 1), text: text))
        }
        try writer.write(batch, assignments: [Assignment(.balance)])
        let file = try #require(try writer.finish(keeping: [Samples.january]).first)
        #expect(file.rows == lengths.count)
        let quotes = try directory.read(file.path).utf8.count { $0 == UInt8(ascii: "\"") }
        let perText = lengths.map { $0 == 0 ? 0 : 2 * $0 + 2 }.reduce(0, +)
        #expect(quotes == 3 * perText + lengths.count * (4 + 8))
    }
}
