import Configuration
import Diagnostics
import Ingest
import JSON
import LedgerModel
import TestSupport
import Testing

@testable import Pipeline

/// Whatever changes what a source gives changes the digest of its options.
@Suite struct StoredOptionsTests {
    /// Checks each change, and that there is one for each property besides those in `others`.
    private func expect<Value>(
        _ plain: Value, others: Set<String>, _ changes: [(name: String, change: (inout Value) -> Void)],
        stored: (Value) -> JSONValue
    ) {
        for (name, change) in changes {
            var changed = plain
            change(&changed)
            #expect(stored(changed) != stored(plain), "\(name)")
        }
        let names = Mirror(reflecting: plain).children.compactMap(\.label)
        #expect(Set(names) == others.union(changes.map(\.name)))
    }

    @Test func everyOptionCounts() {
        expect(
            // The names are those of the registers, which the digest has.
            SourceOptions(path: "a"), others: ["path", "times", "usesFastPath", "blockSize", "names"],
            [
                ("name", { $0.name = "b" }), ("content", { $0.content = .outcome(.periodsaldon) }),
                ("dateBy", { $0.dateBy = .row }), ("dimensions", { $0.dimensions[.vht] = 3 }),
                ("keepsTexts", { $0.keepsTexts = true }), ("format", { $0.format = .csv }),
                ("delimited", { $0.delimited.year = 2026 }), ("limits", { $0.limits.depth = 1 }),
                ("sheetLocation", { $0.sheetLocation = SourceLocation("p", line: 3) }),
                ("statedDimensions", { $0.statedDimensions = [.vht] }), ("closingPeriod", { $0.closingPeriod = 12 }),
                ("ignoresChecksum", { $0.ignoresChecksum = true }),
                ("fiscalYear", { $0.fiscalYear = 2026 }), ("scenarios", { $0.scenarios = Scenario.builtIn }),
                ("calendar", { $0.calendar = FiscalCalendar(firstMonth: 7) }),
            ]
        ) { $0.stored }
    }

    @Test func everyWordAboutTablesCounts() {
        expect(
            DelimitedOptions(), others: [],
            [
                ("columns", { $0.columns = ["konto": "K"] }), ("header", { $0.header = ["K"] }),
                ("widths", { $0.widths = [4] }), ("record", { $0.record = "a/b" }), ("sheet", { $0.sheet = "Blad1" }),
                ("delimiter", { $0.delimiter = 0x3B }), ("decimalMark", { $0.decimalMark = 0x2C }),
                ("thousands", { $0.thousands = 0x20 }), ("dateFormat", { $0.dateFormat = DateFormat("dd.MM.yyyy") }),
                ("year", { $0.year = 2026 }), ("encoding", { $0.encoding = .utf8 }), ("unit", { $0.unit = .tkr }),
                ("terms", { $0.terms = .report }),
            ]
        ) { options in
            var source = SourceOptions(path: "a")
            source.delimited = options
            return source.stored
        }
    }

    @Test func everyLimitCounts() {
        expect(
            Limits(), others: [],
            [
                ("lineBytes", { $0.lineBytes = 1 }), ("voucherBytes", { $0.voucherBytes = 1 }),
                ("fieldBytes", { $0.fieldBytes = 1 }), ("depth", { $0.depth = 1 }),
                ("placements", { $0.placements = 1 }), ("expansionRatio", { $0.expansionRatio = 1 }),
            ]
        ) { limits in
            var source = SourceOptions(path: "a")
            source.limits = limits
            return source.stored
        }
    }

    @Test(arguments: [
        ("mapping.csv", "50*;aldre", "51*;aldre"), ("verksamheter.csv", "skola;Skola;", "skola;Skola;\nifo;IFO;"),
        ("pipeline.yaml", "path: a.csv", "path: a.csv, unit: tkr"),
        ("pipeline.yaml", "mapping: mapping.csv", "unmapped: collect\nmapping: mapping.csv"),
    ])
    func thePlanCounts(file: String, part: String, other: String) throws {
        let deliveries = try Deliveries("path: a.csv, scenario: utfall")
        try deliveries.csv("a.csv", "2026-01-02")
        let before = try StoredReadings(deliveries.folder.path, month: "2026-01")
        let content = try deliveries.folder.read(file)
        #expect(content.contains(part))
        try deliveries.folder.write(content.replacing(part, with: other), to: file)
        let after = try StoredReadings(deliveries.folder.path, month: "2026-01")
        #expect(after.digest(0) != before.digest(0))
    }
}
