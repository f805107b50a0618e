import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Pipeline

/// A run that takes over what has not changed comes to the same as a run that reads everything.
@Suite struct KeptSourcesTests {
    private typealias Row = KeptSources.Row

    /// A file of its own for January, February and March; `d.csv` is small.
    private func byMonth(isGzip: Bool = false) throws -> KeptSources {
        let kept = try KeptSources(isGzip: isGzip)
        for (name, month) in zip(KeptSources.names, ["2026-01", "2026-02", "2026-03"]) {
            try kept.write(Array(repeating: Row(month: month), count: 200), to: name)
        }
        try kept.write([Row(month: "2026-03", konto: "6010")], to: "d.csv", isLarge: false)
        return kept
    }

    private func mixed(_ count: Int = 240, kronor: Int = 100) -> [Row] {
        (0..<count).map { number in
            let month = "2026-0\(number * 3 / count + 1)"
            return Row(month: month, konto: number % 2 == 0 ? "5010" : "6010", kronor: kronor)
        }
    }

    /// Three files with rows of all three months.
    private func byUnit(isGzip: Bool = false) throws -> KeptSources {
        let kept = try KeptSources(isGzip: isGzip)
        for (index, name) in KeptSources.names.enumerated() {
            try kept.write(index < 3 ? mixed() : [Row(month: "2026-02")], to: name, isLarge: index < 3)
        }
        return kept
    }

    @Test(arguments: [false, true])
    func onlyWhatHasChangedIsRead(isGzip: Bool) throws {
        for kept in [try byMonth(isGzip: isGzip), try byUnit(isGzip: isGzip)] {
            #expect(try kept.expectAsNew() == KeptSources.names + ["budget.csv"])
            try kept.write(Array(repeating: Row(month: "2026-02", kronor: 70), count: 220), to: "b.csv")
            #expect(try kept.expectAsNew() == ["b.csv", "d.csv", "budget.csv"])
            // Fewer rows, at the end of the files of months.
            try kept.write(mixed(190), to: "c.csv")
            #expect(try kept.expectAsNew() == ["c.csv", "d.csv", "budget.csv"])
            try kept.write([Row(month: "2026-01", konto: "6010")], to: "d.csv", isLarge: false)
            #expect(try kept.expectAsNew() == ["d.csv", "budget.csv"])
            #expect(try kept.run().outcome.ending == "nothingNew")
        }
    }

    @Test func filesThatDidNotChangeAreFurtherNames() throws {
        let kept = try byMonth()
        _ = try kept.run()
        try kept.write(Array(repeating: Row(month: "2026-03", kronor: 70), count: 220), to: "c.csv")
        let disk = RehearsalFileSystem()
        _ = try kept.run(on: disk)
        let created = disk.operations.filter { $0.hasPrefix("create /") && $0.contains("/transaktioner/period") }
        #expect(created.map { $0.split(separator: "/").dropLast().last } == ["period=2026-03"])
        let identities = try ["r1", "r2"].map { run in
            try DiskFileSystem().identity(
                of: "\(kept.folder.path)/out/.runs/2026-03.\(run)/transaktioner/period=2026-01/transaktioner.csv")
        }
        #expect(identities[0] != nil && identities[0] == identities[1])
        // Their digests are known without reading them: they are opened to compare the header and what follows.
        #expect(disk.operations.count { $0.hasPrefix("open ") && $0.contains("period=2026-01") } == 1)
    }

    @Test func whatDecidesWhatASourceGivesReadsAllAnew() throws {
        let kept = try byUnit()
        _ = try kept.run()
        try kept.folder.write("konto;verksamhet\n50*;skola\n60*;aldre\n", to: "mapping.csv")
        #expect(try kept.expectAsNew() == KeptSources.names + ["budget.csv"])
        try kept.folder.write("id;namn;overordnad\nskola;Skola;\naldre;Äldreomsorg;\n", to: "verksamheter.csv")
        #expect(try kept.expectAsNew() == KeptSources.names + ["budget.csv"])
        try kept.configure(isGzip: true)
        #expect(try kept.expectAsNew() == KeptSources.names + ["budget.csv"])
        try kept.configure(formats: "csv, json")
        #expect(try kept.expectAsNew() == KeptSources.names + ["budget.csv"])
        // Rows are not asked for any more, and sums are the same but for the texts, which are not kept.
        try kept.configure(datasets: "[utfall_manad]")
        #expect(try kept.expectAsNew() == KeptSources.names + ["budget.csv"])
        try kept.write(mixed(kronor: 30), to: "a.csv")
        #expect(try kept.expectAsNew() == ["a.csv", "d.csv", "budget.csv"])
    }

    @Test(arguments: [["force"], ["verifies"]])
    func askedToItReadsAll(how: [String]) throws {
        let kept = try byMonth()
        _ = try kept.run()
        try kept.write(mixed(), to: "a.csv")
        let run = try kept.run(force: how == ["force"], verifies: how == ["verifies"])
        #expect(run.opened == KeptSources.names + ["budget.csv"])
    }

    @Test func monthsComeAndGo() throws {
        let kept = try byUnit()
        #expect(try kept.expectAsNew("2026-02").count == 5)
        // March was not published yet, so its rows are nowhere.
        #expect(try kept.expectAsNew().count == 5)
        try kept.write(mixed(kronor: 60), to: "b.csv")
        #expect(try kept.expectAsNew("2026-02") == ["b.csv", "d.csv", "budget.csv"])
        #expect(try kept.expectAsNew() == ["b.csv", "d.csv", "budget.csv"])
        // A month that is new, by a small file: the rows of the others are there already.
        try kept.write([Row(month: "2026-04")], to: "d.csv", isLarge: false)
        #expect(try kept.expectAsNew() == ["d.csv", "budget.csv"])
        #expect(try kept.expectAsNew("2026-03").contains("d.csv"))
    }

    /// The earlier run lacks the rows of a month that was not its own, which shows once the month is decided.
    @Test func aMonthThatWasLeftOutIsReadAgain() throws {
        let kept = try byUnit()
        let rows = (0..<240).map { Row(month: $0 < 200 ? "2024-05" : "2026-02") }
        try kept.write(rows, to: "a.csv")
        try kept.write(rows.map { Row(month: $0.month, konto: "6010") }, to: "b.csv")
        try kept.write(rows.map { Row(month: $0.month, kronor: 7) }, to: "c.csv")
        _ = try kept.run()
        try kept.write([Row(month: "2026-02", kronor: 5)], to: "d.csv", isLarge: false)
        #expect(try kept.expectAsNew() == ["d.csv", "budget.csv"])
        try kept.write([Row(month: "2026-04")], to: "d.csv", isLarge: false)
        #expect(try kept.expectAsNew() == KeptSources.names + ["budget.csv"])
    }

    // MARK: Damage

    @Test func aDamagedCacheCostsTimeAlone() throws {
        let kept = try byUnit()
        _ = try kept.run()
        let cache = "\(kept.folder.path)/out/.cache/sources"
        let harms: [(String) throws -> Void] = [
            { try DiskFileSystem().remove("\(cache)/\($0)") },
            { try kept.folder.write("", to: "out/.cache/sources/\($0)") },
            { name in
                var bytes = try DiskFileSystem().contents(of: "\(cache)/\(name)")
                bytes[bytes.count / 2] ^= 1
                try kept.folder.write(bytes: bytes, to: "out/.cache/sources/\(name)")
            },
            { name in
                try DiskFileSystem().remove("\(cache)/\(name)")
                try DiskFileSystem().createDirectory("\(cache)/\(name)")
            },
        ]
        for (number, harm) in harms.enumerated() {
            for name in try DiskFileSystem().list(cache) { try harm(name) }
            try kept.write(mixed(kronor: number + 1), to: "c.csv")
            #expect(try kept.expectAsNew(nil, "harm \(number)").count == 5)
        }
        try DiskFileSystem().remove("\(kept.folder.path)/out/.cache")
        try kept.write(mixed(kronor: 9), to: "c.csv")
        #expect(try kept.expectAsNew().count == 5)
        try kept.write(mixed(kronor: 10), to: "c.csv")
        #expect(try kept.expectAsNew().count == 3)
        // Entries of what has changed go.
        #expect(try DiskFileSystem().list(cache).count == 3)
    }

    @Test func aDamagedPartitionDoesNotSpread() throws {
        let kept = try byUnit()
        _ = try kept.run()
        let path = "out/latest/transaktioner/period=2026-02/transaktioner.csv"
        for harm in 0..<3 {
            var bytes = try DiskFileSystem().contents(of: "\(kept.folder.path)/\(path)")
            if harm == 0 { bytes[bytes.count / 2] ^= 1 }
            if harm == 1 { bytes.removeLast(100) }
            let disk = DiskFileSystem()
            if harm == 2 { try disk.remove(try #require(try disk.resolved("\(kept.folder.path)/\(path)"))) }
            if harm < 2 { try kept.folder.write(bytes: bytes, to: path) }
            try kept.write(mixed(kronor: harm + 1), to: "c.csv")
            #expect(try kept.expectAsNew(nil, "harm \(harm)").count == 5)
        }
        for name in ["trace.json", "sums/0000.csv"] {
            var bytes = try DiskFileSystem().contents(of: "\(kept.folder.path)/out/latest/.trace/\(name)")
            bytes[bytes.count / 2] ^= 1
            try kept.folder.write(bytes: bytes, to: "out/latest/.trace/\(name)")
            try kept.write(mixed(kronor: bytes.count % 7 + 10), to: "c.csv")
            try kept.expectAsNew(nil, "\(name)")
        }
    }

    /// Whatever operation of the disk fails, what is published is right, and so is the next run.
    @Test func anyFailureOfTheDiskLeavesWhatIsRight() throws {
        let kept = try byUnit()
        _ = try kept.run()
        let counter = RehearsalFileSystem()
        try kept.write(mixed(kronor: 1), to: "c.csv")
        _ = try kept.run(on: counter)
        for number in stride(from: 1, through: counter.operations.count, by: 11) {
            try kept.write(mixed(kronor: number + 1), to: "c.csv")
            let fault: RehearsalFileSystem.Fault = number % 2 == 0 ? .failure(at: number) : .crash(at: number)
            let run = try? kept.run(on: RehearsalFileSystem(fault))
            if run?.outcome.ending != "published" { _ = try kept.run() }
            let sum = try kept.folder.read("out/latest/netto.csv")
            try DiskFileSystem().remove("\(kept.folder.path)/new")
            _ = try kept.run(into: "new")
            #expect(try kept.folder.read("new/latest/netto.csv") == sum, "\(fault)")
        }
        try kept.write(mixed(kronor: 99), to: "c.csv")
        try kept.expectAsNew()
    }
}
