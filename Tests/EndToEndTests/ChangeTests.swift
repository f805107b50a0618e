import Foundation
import TestSupport
import Testing

/// A small change of the input changes what it should, and nothing else.
@Suite struct ChangeTests {
    private func dataset(_ workspace: Workspace, _ name: String) throws -> PublishedCSV {
        PublishedCSV(try workspace.text("\(Workspace.output)/latest/\(name).csv"))
    }

    private func transactions(_ workspace: Workspace) throws -> Set<Substring> {
        let path = "\(Workspace.output)/latest/transaktioner/period=2026-01/transaktioner.csv"
        return Set(try workspace.text(path).split(separator: "\n"))
    }

    /// Verifikation LEV 28: an öre moves from Egen regi's row to Äldreomsorg's.
    @Test func oneOre() throws {
        let workspace = try Workspace()
        try workspace.inflateLedger()
        #expect(try workspace.run().status == 0)
        let months = try dataset(workspace, "utfall_manad")
        let years = try dataset(workspace, "utfall_ar")
        let rows = try transactions(workspace)

        try workspace.edit(Workspace.ledger) {
            $0.replacing("7440 {1 \"722\" 20 \"511\"} 4811.57", with: "7440 {1 \"722\" 20 \"511\"} 4811.58")
                .replacing("{1 \"791\" 20 \"511\"} 22255.32", with: "{1 \"791\" 20 \"511\"} 22255.31")
        }
        #expect(try workspace.run().status == 0)
        #expect(
            months.changes(to: try dataset(workspace, "utfall_manad"), keyLength: 4) == [
                "2026-01 aldreomsorg kostnad utfall belopp": -1,
                "2026-01 aldreomsorg kostnad utfall belopp_ack": -1,
                "2026-02 aldreomsorg kostnad utfall belopp_ack": -1,
                "2026-01 egen-regi kostnad utfall belopp": 1,
                "2026-01 egen-regi kostnad utfall belopp_ack": 1,
                "2026-02 egen-regi kostnad utfall belopp_ack": 1,
            ])
        #expect(
            years.changes(to: try dataset(workspace, "utfall_ar"), keyLength: 4) == [
                "2026 aldreomsorg kostnad utfall belopp": -1, "2026 egen-regi kostnad utfall belopp": 1,
            ])
        #expect(try transactions(workspace).subtracting(rows).count == 2)
    }

    /// IFO's common costs are mapped to Vuxenavdelningen instead.
    @Test func oneMappingRule() throws {
        let workspace = try Workspace()
        #expect(try workspace.run().status == 0)
        let before = try dataset(workspace, "utfall_manad").amounts(keyLength: 4)
        let totals = try workspace.bytes("\(Workspace.output)/latest/nettokostnader.csv")

        try workspace.edit("\(Workspace.pipeline)/mapping.csv") {
            $0.replacing(";;540;;;ifo-gemensamt;", with: ";;540;;;ifo-vuxen;")
        }
        #expect(try workspace.run().status == 0)
        let after = try dataset(workspace, "utfall_manad").amounts(keyLength: 4)
        #expect(try workspace.bytes("\(Workspace.output)/latest/nettokostnader.csv") == totals)

        var expected = before
        for (key, ore) in before where key.contains(" ifo-gemensamt ") && key.contains(" utfall ") {
            expected[key] = nil
            expected[key.replacing("ifo-gemensamt", with: "ifo-vuxen"), default: 0] += ore
        }
        #expect(expected != before)
        #expect(after == expected)
    }
}
