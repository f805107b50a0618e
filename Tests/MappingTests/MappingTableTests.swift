import Diagnostics
import LedgerModel
import Testing

@testable import Mapping

@Suite struct MappingTableTests {
    @Test(arguments: [
        // pattern, code, whether it takes it
        ("", "5010", true), ("", "", true),
        ("510", "510", true), ("510", "5101", false), ("510", "51", false), ("510", "", false),
        ("805", "0805", false), ("0805", "805", false),
        ("3\\-10", "3-10", true), ("3\\-10", "310", false), ("3\\-*", "3-99", true), ("3\\-*", "31", false),
        ("A\\*1|3\\-1", "A*1", true), ("A\\*1|3\\-1", "3-1", true), ("A\\*1", "AB1", false),
        ("51*", "51", true), ("51*", "5199", true), ("51*", "5", false), ("51*", "152", false),
        ("*", "5", true), ("*", "", false),
        ("5100-5199", "5100", true), ("5100-5199", "5199", true), ("5100-5199", "5200", false),
        ("5100-5199", "51999", true), ("5100-5199", "51000", true), ("5100-5199", "510", false),
        ("5090-5110", "5099", true), ("5090-5110", "51109", true), ("5090-5110", "5111", false),
        ("3000-7999", "5010", true), ("3000-7999", "8010", false), ("5100-5100", "51007", true),
        ("A1-C3", "B9x", true), ("A1-C3", "C4", false),
        ("510|520", "520", true), ("510|52*|540-549", "5210", true), ("510 | 540 - 549", "5451", true),
        ("510|52*|540-549", "550", false), ("52*|520|5", "520", true),
        // longer than a code's head
        ("PROJEKT_1", "PROJEKT_1", true), ("PROJEKT_1", "PROJEKT_2", false), ("PROJEKT_1", "PROJEKT_", false),
        ("PROJEKT_", "PROJEKT_", true), ("PROJEKT_", "PROJEKT_1", false), ("PROJEKT_", "PROJEKT", false),
        ("PROJEKT_1*", "PROJEKT_12", true), ("PROJEKT_1*", "PROJEKT_1", true), ("PROJEKT_1*", "PROJEKT_21", false),
        ("PROJEKT_1*", "PROJEKT_", false), ("PROJEKT_*", "PROJEKT_", true), ("PROJEKT_*", "PROJEKT_21", true),
        ("100000001-100000005", "100000005", true), ("100000001-100000005", "100000006", false),
        ("100000001-100000005", "1000000051", true), ("100000001-100000005", "10000000", false),
        ("10000001-10000005", "10000005", true), ("10000001-10000005", "100000059", true),
        ("10000001-10000005", "10000006", false), ("10000001-10000005", "1000000", false),
        ("åäöåä", "åäöåä", true), ("åäöåä", "åäöåö", false), ("åäöå*", "åäöåö", true),
    ])
    func takesCodes(pattern: String, code: String, isTaken: Bool) throws {
        let table = try mapping("vht;verksamhet\n\(pattern);ifo\n")
        let text = code.isEmpty ? "5010" : "5010 vht=\(code)"
        #expect(try table.destination(text) == (isTaken ? "ifo kostnad" : "unmapped"))
    }

    @Test func longCodesFindTheFirstRuleFromTheTop() throws {
        let table = try mapping(
            """
            projekt;vht;verksamhet
            PROJEKT_1A;;ao
            PROJEKT_1*;520;vuxen
            PROJEKT_*;;familj
            ;PROJEKT_1A;ifo
            """)
        #expect(try table.destination("5010 projekt=PROJEKT_1A vht=520") == "ao kostnad")
        #expect(try table.destination("5010 projekt=PROJEKT_1B vht=520") == "vuxen kostnad")
        #expect(try table.destination("5010 projekt=PROJEKT_1B vht=521") == "familj kostnad")
        #expect(try table.destination("5010 projekt=PROJEKT vht=PROJEKT_1A") == "ifo kostnad")
        #expect(try table.destination("5010 projekt=PROJEKT vht=PROJEKT_1B") == "unmapped")
    }

    @Test func theFirstRuleFromTheTopWins() throws {
        let table = try mapping(
            """
            konto;ansvar;vht;projekt;verksamhet
            ;;;90*;ao
            ;71*;;;vuxen
            5000-5999;;510;;familj
            ;;510|520;;ifo
            """)
        #expect(try table.destination("5010 ansvar=710 vht=510 projekt=901") == "ao kostnad")
        #expect(try table.destination("5010 ansvar=710 vht=510") == "vuxen kostnad")
        #expect(try table.destination("5010 ansvar=720 vht=510") == "familj kostnad")
        #expect(try table.destination("6010 ansvar=720 vht=510") == "ifo kostnad")
        #expect(try table.destination("6010 ansvar=720 vht=530") == "unmapped")
    }

    @Test(arguments: [
        ("1510", "balance"), ("2990", "balance"), ("3010", "ifo intakt"), ("4010", "ifo kostnad"),
        ("7999", "ifo kostnad"), ("8010", "unmapped"), ("9010", "unmapped"), ("0805", "unmapped"),
        ("1X", "unmapped"), ("85", "ao intakt"), ("X", "ao kostnad"),
    ])
    func slagFollowsTheClassUnlessTheRuleSays(konto: String, destination: String) throws {
        let table = try mapping("konto;verksamhet;slag\n85;ao;intakt\nX;ao;kostnad\n;ifo;\n")
        #expect(try table.destination(konto) == destination)
    }

    @Test func reportTermsMapStraight() throws {
        let table = try mapping("konto;verksamhet\n5*;ifo\n")
        let known = table.assignment(for: .report(verksamhet: "ao", slag: "intakt"))
        #expect(known == Assignment(.outcome(Target(verksamhet: 3, slag: 0))))
        #expect(known.rule == nil)
        #expect(table.assignment(for: .report(verksamhet: "x", slag: "intakt")) == Assignment(.unmapped))
    }

    @Test func validityCutsTimeIntoStretches() throws {
        let table = try mapping(
            """
            konto;verksamhet;giltig_fran;giltig_till
            5*;ifo;2026-01-15;2026-02
            5*;ao;2026;2027
            5010;vuxen;;2025-12-30
            """)
        #expect(
            try table.stretches("5010") == [
                "0 vuxen kostnad", "20251231 unmapped", "20260101 ao kostnad", "20260115 ifo kostnad",
                "20260301 ao kostnad", "20280101 unmapped",
            ])
        let assignment = table.assignment(for: .ledger(kontering("5010")))
        #expect(try assignment.destination(on: LedgerDate(unchecked: 20260228)).name == "ifo kostnad")
        #expect(try assignment.destination(on: LedgerDate(unchecked: 20260300)).name == "ao kostnad")
    }

    @Test(arguments: [(1, "ifo kostnad"), (6, "ifo kostnad"), (7, "ao kostnad"), (12, "ao kostnad")])
    func theAmountOfAYearFollowsTheRuleOfItsFirstDay(firstMonth: Int, destination: String) throws {
        let text = "konto;verksamhet;giltig_fran;giltig_till\n5*;ifo;;2026-06-30\n5*;ao;2026-07-01;"
        let table = try mapping(text, calendar: FiscalCalendar(firstMonth: firstMonth))
        let assignment = table.assignment(for: .ledger(kontering("5010")))
        #expect(try assignment.destination(on: LedgerDate(unchecked: 20260000)).name == destination)
        #expect(try assignment.destination(on: LedgerDate(unchecked: 20260600)).name == "ifo kostnad")
        #expect(try assignment.destination(on: LedgerDate(unchecked: 20260700)).name == "ao kostnad")
    }

    @Test func neighboursOfOneRuleAreOneStretch() throws {
        let table = try mapping(
            "konto;verksamhet;giltig_fran;giltig_till\n5*;ifo;;2025\n6*;ifo;;2025\n5*;ifo;2026;\n6*;ao;2025-07;\n")
        #expect(try table.stretches("5010") == ["0 ifo kostnad", "20260101 ifo kostnad"])
        #expect(try table.stretches("6010") == ["0 ifo kostnad", "20260101 ao kostnad"])
        let assignment = table.assignment(for: .ledger(kontering("5010")))
        #expect([assignment.rule] + assignment.changes.map(\.rule) == [0, 2])
    }

    @Test func leapDaysEndFebruary() throws {
        let table = try mapping("konto;verksamhet;giltig_till\n5*;ifo;2028-02\n6*;ifo;2028-02-28\n7*;ifo;2027-02\n")
        #expect(try table.stretches("5010").last == "20280301 unmapped")
        #expect(try table.stretches("6010").last == "20280229 unmapped")
        #expect(try table.stretches("7010").last == "20270301 unmapped")
    }

    @Test func aPlacementGoesWhereItGoesAloneWhateverIsAnnouncedWithIt() throws {
        let table = try mapping("konto;projekt;verksamhet\n5*;PROJ_2026_1;ifo\n5*;PROJ_2026_2;ao\n3*;;ao\n")
        let placements: [Placement] = [
            .ledger(kontering("5010 projekt=PROJ_2026_2")), .report(verksamhet: "ao", slag: "intakt"),
            .ledger(kontering("1930 projekt=PROJ_2026_1")), .ledger(kontering("")), .ledger(kontering("3010")),
            .report(verksamhet: "x", slag: "kostnad"), .ledger(kontering("5010 projekt=PROJ_2026_1")),
            .ledger(kontering("5010 projekt=PROJ_2026_11")),
        ]
        var batch = LedgerBatch()
        for placement in placements { batch.announce(placement, line: 1) }
        let assignments = table.assignments(of: batch)
        #expect(assignments == placements.map { table.assignment(for: $0) })
        #expect(
            try assignments.map { try $0.first.name } == [
                "ao kostnad", "ao intakt", "balance", "unmapped", "ao intakt", "unmapped", "ifo kostnad", "unmapped",
            ])
    }

    @Test func anIndexedLookupAgreesWithTryingEveryRule() throws {
        var generator = SeededGenerator(state: 7)
        let table = try randomTable(&generator)
        for _ in 0..<500 {
            var codes = Kontering(konto: String(Int.random(in: 30...79, using: &generator)))
            codes[.ansvar] = String(Int.random(in: 1...60, using: &generator))
            codes[.vht] = Bool.random(using: &generator) ? "" : String(Int.random(in: 1...600, using: &generator))
            let day = LedgerDate(unchecked: 20260115)
            let winner = table.rules.first { $0.takes(codes) && $0.validity.contains(day) }
            let destination = table.assignment(for: .ledger(codes)).destination(on: day)
            if case .outcome(let target) = destination {
                #expect(target.verksamhet == winner?.verksamhet)
            } else {
                #expect(winner == nil)
            }
        }
    }

    @Test func theIndexedCoverAgreesWithTryingEveryRuleAbove() throws {
        var generator = SeededGenerator(state: 8)
        let table = try randomTable(&generator)
        let covers = table.rules.indices.map { table.cover(of: $0) }
        #expect(
            covers
                == table.rules.indices.map { position in
                    table.rules[..<position].firstIndex { $0.covers(table.rules[position]) }
                })
        #expect(covers.contains { $0 != nil } && covers.contains(nil))
    }

    private func randomTable(_ generator: inout SeededGenerator) throws -> MappingTable {
        var text = "konto;ansvar;vht;verksamhet;giltig_fran\n"
        for _ in 0..<300 {
            let cells = (0..<3).map { _ in randomPattern(&generator) }
            let from = Bool.random(using: &generator) ? "2026-0\(Int.random(in: 1...9, using: &generator))" : ""
            text += "\(cells.joined(separator: ";"));\(["ifo", "ao", "vuxen"].randomElement(using: &generator) ?? "");"
            text += "\(from)\n"
        }
        return try mapping(text)
    }

    private func randomPattern(_ generator: inout SeededGenerator) -> String {
        let one = Int.random(in: 10...79, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: return ""
        case 1: return String(one)
        case 2: return "\(one / 10)*"
        case 3: return "\(one)-\(min(99, one + Int.random(in: 0...30, using: &generator)))"
        case 4: return "\(one)|\(one / 10)*|\(one)1"
        default: return "\(one)|\(one)0-\(one)9"
        }
    }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
