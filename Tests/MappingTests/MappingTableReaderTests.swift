import Diagnostics
import LedgerModel
import Testing

@testable import Mapping

@Suite struct MappingTableReaderTests {
    @Test(arguments: [
        ("konto;▸kont;verksamhet\n5*;;ifo\n", ["MAP204"]),
        ("konto;verksamhet;▸konto\n5*;ifo;\n", ["MAP205"]),
        ("▸konto;vht\n5*;510\n", ["MAP206"]),
        ("konto;verksamhet\n▸5*;ifo;x\n", ["MAP207"]),
        ("konto;verksamhet;kommentar\n5*;ifo;▸\"oj\n6*;ifo;\n", ["MAP201"]),
        ("konto;verksamhet\n5*;▸\n", ["MAP301"]),
        ("konto;verksamhet\n5*;▸ofi\n6*;▸nej\n", ["MAP302", "MAP302"]),
        ("konto;verksamhet\n▸5*1;ifo\n", ["MAP303"]),
        ("konto;verksamhet\n510 |▸;ifo\n", ["MAP303"]),
        ("konto;verksamhet\n510|▸5100–5199;ifo\n", ["MAP303"]),
        ("konto;verksamhet\n▸5100-;ifo\n", ["MAP303"]),
        ("konto;verksamhet\n▸51*-52*;ifo\n", ["MAP303"]),
        ("konto;verksamhet\n▸3\\-1-0;ifo\n", ["MAP303"]), ("konto;verksamhet\n▸3\\;ifo\n", ["MAP303"]),
        ("konto;verksamhet\n510| ▸5100-519;ifo\n", ["MAP304"]),
        ("konto;vht;verksamhet\n5*;▸520-510|▸540-530;ifo\n", ["MAP305", "MAP305"]),
        ("verksamhet;giltig_fran;giltig_till\nifo;▸2026-13;▸2026-02-30\n", ["MAP306", "MAP306"]),
        ("verksamhet;giltig_fran\nifo;▸20260101\n", ["MAP306"]),
        ("verksamhet;giltig_fran\nifo;▸2026-1-1\n", ["MAP306"]),
        ("verksamhet;giltig_fran;giltig_till\nifo;▸2026-02;2026-01\n", ["MAP307"]),
        ("verksamhet;slag\nifo;▸intäkt\n", ["MAP308"]),
    ])
    func reportsErrorsWithTheirPlaces(text: String, codes: [String]) throws {
        let marked = MarkedText(text)
        var log = DiagnosticLog()
        let table = MappingTableReader.read(
            marked.bytes, path: "m.csv", registers: Registers(try smallRegister()), log: &log)
        #expect(table == nil)
        #expect(log.places == zip(codes, marked.marks).map { "\($0) \($1)" })
        #expect(log.count(.error) == codes.count)
    }

    @Test(arguments: [
        // Covered in every part and in time.
        ("konto;verksamhet\n5*;ifo\n▸51*;ao\n", ["MAP309"]),
        ("konto;verksamhet\n;ifo\n▸5*;ao\n", ["MAP309"]),
        ("konto;verksamhet\n5100-5199;ifo\n▸51*;ao\n", []),
        ("konto;verksamhet\n51-52;ifo\n▸5100-5299|515;ao\n", ["MAP309"]),
        ("konto;verksamhet\n510|520|53*;ifo\n▸520|5310-5320;ao\n", ["MAP309"]),
        ("konto;verksamhet\n510|520;ifo\n520|530;ao\n", []),
        ("konto;vht;verksamhet\n5*;510;ifo\n51*;;ao\n", []),
        ("konto;vht;verksamhet\n5*;*;ifo\n▸51*;510;ao\n51*;;ao\n", ["MAP309"]),
        ("konto;vht;verksamhet\n;510;ifo\n▸5010;510;ao\n", ["MAP309"]),
        ("konto;verksamhet;giltig_fran\n5*;ifo;2026\n51*;ao;2025\n▸51*;ao;2026-02\n", ["MAP309"]),
        ("konto;verksamhet\n5*;ifo\n▸5*;ifo\n", ["MAP309"]),
        // The same codes, valid at the same time.
        (
            "konto;verksamhet;giltig_fran;giltig_till\n5*;ifo;;2026-02\n▸5*;ao;2026-02-28;\n5*;vuxen;;2020\n",
            ["MAP310", "MAP309"]
        ),
        ("konto;verksamhet;giltig_fran;giltig_till\n5*;ifo;;2026-02\n5*;ao;2026-03;\n", []),
        ("konto;verksamhet;giltig_fran;giltig_till\n5*;ifo;;2026-02\n5*;ifo;2026-02;\n", []),
        ("konto;verksamhet\n▸19*|2000-2999;ifo\n1*|3*;ao\n", ["MAP311"]),
    ])
    func warnsOfRulesThatCannotDoWhatTheySay(text: String, codes: [String]) throws {
        let marked = MarkedText(text)
        var log = DiagnosticLog()
        let table = MappingTableReader.read(
            marked.bytes, path: "m.csv", registers: Registers(try smallRegister()), log: &log)
        #expect(table != nil)
        #expect(log.diagnostics.map(\.code.id) == codes)
        #expect(log.count(.error) == 0)
        if let first = codes.first, let mark = marked.marks.first { #expect(log.places.first == "\(first) \(mark)") }
    }

    @Test func namesTheRuleThatShadows() throws {
        var log = DiagnosticLog()
        let text = "konto;verksamhet\n6*;ifo\n5*;ifo\n51*;ao\n"
        _ = MappingTableReader.read(
            Array(text.utf8), path: "m.csv", registers: Registers(try smallRegister()), log: &log)
        #expect(log.diagnostics.first?.message == "the rule never matches: the rule on line 3 takes all of it")
    }

    @Test func suggestsTheNearestVerksamhet() throws {
        var log = DiagnosticLog()
        let text = "konto;verksamhet\n6*;familjj\n"
        _ = MappingTableReader.read(
            Array(text.utf8), path: "m.csv", registers: Registers(try smallRegister()), log: &log)
        #expect(log.diagnostics.first?.help == "did you mean 'familj'?")
    }

    @Test func reviewsTenThousandRulesOfOneAccount() throws {
        var text = "konto;vht;verksamhet\n"
        for rule in 0..<10_000 { text += "3711|78110;\(10_000 + rule)*;ifo\n" }
        text += "3711;10007|10008*;ao\n"
        var log = DiagnosticLog()
        let table = MappingTableReader.read(
            Array(text.utf8), path: "m.csv", registers: Registers(try smallRegister()), log: &log)
        #expect(log.places == [])
        #expect(try #require(table).cover(of: 10_000) == nil)
    }

    @Test func namesTheRuleThatShadowsAmongThousands() throws {
        var text = "konto;vht;verksamhet\n"
        for rule in 0..<10_000 { text += "\(30000 + rule);\(rule % 97)*;ifo\n" }
        text += "30007;7|7*;ao\n"
        var log = DiagnosticLog()
        let table = MappingTableReader.read(
            Array(text.utf8), path: "m.csv", registers: Registers(try smallRegister()), log: &log)
        #expect(log.places == ["MAP309 10002:1"])
        #expect(try #require(table).cover(of: 10_000) == 7)
    }
}
