import Diagnostics
import LedgerModel
import Testing

@testable import Mapping

@Suite struct RegisterReaderTests {
    @Test func readsTheTreeInReportOrderWithColumnsInAnyOrder() throws {
        var log = DiagnosticLog()
        let text = "overordnad;namn;id\n;Individ- och familjeomsorg;ifo\nifo;Familj;familj\n# note\n\n;;ao\n"
        let register = RegisterReader.read(Array(text.utf8), path: "v.csv", log: &log)
        let verksamheter = try #require(register).verksamheter
        #expect(log.diagnostics.isEmpty)
        #expect(verksamheter.map(\.id) == ["ifo", "familj", "ao"])
        #expect(verksamheter.map(\.namn) == ["Individ- och familjeomsorg", "Familj", "ao"])
        #expect(verksamheter.map(\.level) == [1, 2, 1])
    }

    @Test(arguments: [
        ("id;namn;▸overordnat\na;A;\n", ["MAP204"]),
        ("id;namn;overordnad;▸namn\na;A;;B\n", ["MAP205"]),
        ("▸id;overordnad\na;\n", ["MAP206"]),
        ("id;namn;overordnad\na;A;\n▸b;B\n", ["MAP207"]),
        ("id;namn;overordnad\na;A;\n▸b;B;;\n", ["MAP207"]),
        ("id;namn;overordnad\na;▸\"A;\nb;B;\n", ["MAP201"]),
        ("id;namn;overordnad\na;\"A\"▸x;\n", ["MAP202"]),
        ("▸", ["MAP203"]),
        ("id;namn;overordnad\na;▸\u{FFFD};\n", ["MAP208"]),
        ("id;namn;overordnad\n▸;A;\n▸;B;\n", ["MAP401", "MAP401"]),
        ("id;namn;overordnad\na;A;\n▸a;B;\n", ["MAP402"]),
        ("id;namn;overordnad\na;A;▸b\n", ["MAP403"]),
        ("id;namn;overordnad\na;A;▸b\nb;B;a\n", ["MAP404"]),
        ("id;namn;overordnad\na;A;▸a\n", ["MAP404"]),
        ("id;namn;overordnad\n▸total;A;\n▸ej-mappat;B;\n", ["MAP405", "MAP405"]),
    ])
    func reportsWithItsPlace(text: String, codes: [String]) {
        let marked = MarkedText(text)
        var log = DiagnosticLog()
        let register = RegisterReader.read(marked.bytes, path: "v.csv", log: &log)
        #expect(register == nil)
        #expect(log.places == zip(codes, marked.marks).map { "\($0) \($1)" })
    }

    @Test func refusesAnEmptyRegister() {
        var log = DiagnosticLog()
        #expect(RegisterReader.read(Array("id;namn\n".utf8), path: "v.csv", log: &log) == nil)
        #expect(log.diagnostics.map(\.code.id) == ["MAP406"])
    }

    @Test func suggestsTheNearestName() {
        var log = DiagnosticLog()
        let text = "id;namn;överordnad\nifo;A;\n"
        _ = RegisterReader.read(Array(text.utf8), path: "v.csv", log: &log)
        #expect(log.diagnostics.first?.help == "did you mean 'overordnad'?")
    }
}
