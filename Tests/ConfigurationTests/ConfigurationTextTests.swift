import Diagnostics
import LedgerModel
import Testing

@testable import Configuration

/// Positions, encodings and broken YAML.
@Suite struct ConfigurationTextTests {
    @Test func oneRunReportsEverything() {
        let fixture = ConfigurationFixture("«version: 1\nname: «Ö\n«titele: x\n")
        #expect(Set(fixture.places) == Set(fixture.marks))
        let missing = Array(repeating: "CFG112", count: 5)
        #expect(fixture.diagnostics.map(\.code.id).sorted() == ["CFG111"] + missing + ["CFG116"])
    }

    @Test func columnsAreCountedInBytes() {
        let fixture = ConfigurationFixture(replacing: "title: Drift", with: "\"title\": Åäö\n    «rader: {å: 1}")
        #expect(fixture.places == fixture.marks)
        let inFlow = ConfigurationFixture(replacing: "title: U, ", with: "title: Åäö, «spam: x, ")
        #expect(inFlow.places == inFlow.marks)
        #expect(inFlow.diagnostics.first?.excerpt?.contains("title: Åäö, spam") == true)
    }

    @Test func aByteOrderMarkAndWindowsLineBreaksAreRead() {
        let text = "\u{FEFF}" + ConfigurationFixture.minimal.replacing("\n", with: "\r\n")
        #expect(ConfigurationFixture(text).diagnostics == [])
    }

    @Test func bytesThatAreNotUTF8AreFound() {
        var log = DiagnosticLog()
        let bytes = Array("version: 1\ntitle: Socialn".utf8) + [0xE4] + Array("mnden\n".utf8)
        let configuration = PipelineConfiguration.read(
            bytes, at: PipelineLocation(path: "p.yaml"), vocabulary: ConfigurationFixture.vocabulary, environment: [:],
            log: &log)
        #expect(configuration == nil)
        #expect(log.diagnostics.map(\.code.id) == ["CFG102"])
        #expect(log.diagnostics.first?.location == SourceLocation("p.yaml", line: 2, column: 15))
    }

    @Test func aFindingUnderAnAliasIsMadeOnce() {
        let table = "\n  - {id: b, title: B, rows: {by: slag}, unit: kr, decimals: 0, columns: *c}\noutput:"
        let text = ConfigurationFixture.minimal.replacing("columns:", with: "columns: &c")
            .replacing("span: ack", with: "span: «akc").replacing("\noutput:", with: table)
        let fixture = ConfigurationFixture(text)
        #expect(fixture.places == fixture.marks)
    }

    @Test(arguments: [
        "«\tversion: 1", "version: [1", "a: *b", "a: b: c", "a: 'b", "version: 1\n---\nversion: 1", "? [a]\n: b",
        "\u{0}",
    ])
    func brokenYAMLIsOneFinding(_ text: String) {
        let fixture = ConfigurationFixture(text)
        #expect(fixture.diagnostics.count == 1)
        #expect(["CFG103", "CFG113"].contains(fixture.diagnostics.first?.code.id))
        #expect(fixture.diagnostics.first?.location.line != nil)
    }

    @Test(arguments: [
        "å: «\u{1}", "a: b\nå: é«\u{7}x", "a: «*b", "a: &b [«*b]", "a: 1\n«b: 1\n\"b\": 2",
        "a: {c: 1}\n«{c: 1}: 2\nd: 3",
    ])
    func whatIsWrongIsFoundInItsPlace(_ text: String) {
        let fixture = ConfigurationFixture(text)
        #expect(fixture.places == fixture.marks, "\(fixture.diagnostics.map(\.message))")
    }

    @Test func anAnchorCanBeGivenAgainAndBeAKey() {
        let text = ConfigurationFixture.minimal.replacing("name: social", with: "&x name: &x social")
            .replacing("title: Socialnämnden", with: "title: *x")
        let fixture = ConfigurationFixture(text)
        #expect(fixture.diagnostics == [])
        #expect(fixture.configuration?.title == "social")
        let asKey = ConfigurationFixture.minimal.replacing("name: social", with: "name: &x title")
            .replacing("title: Socialnämnden", with: "*x : Socialnämnden")
        #expect(ConfigurationFixture(asKey).configuration?.title == "Socialnämnden")
    }

    @Test func listsStandWithinOneAnotherSoDeepAndNoDeeper() {
        func text(_ depth: Int) -> String {
            "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(!ConfigurationFixture(text(YAMLDocument.depthLimit)).diagnostics.map(\.code.id).contains("CFG105"))
        let tooDeep = ConfigurationFixture(text(YAMLDocument.depthLimit + 1))
        #expect(tooDeep.diagnostics.map(\.code.id) == ["CFG105"])
        #expect(
            tooDeep.diagnostics.first?.location
                == SourceLocation("pipelines/social/pipeline.yaml", line: 1, column: 104))
    }

    @Test(arguments: ["", "# nothing\n", "---\n"])
    func anEmptyFileLacksItsVersion(_ text: String) {
        let fixture = ConfigurationFixture(text)
        #expect(fixture.diagnostics.map(\.code.id) == ["CFG112"])
    }

    @Test func aliasesCannotFillTheMemory() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let previous = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(previous)]\n"
        }
        #expect(ConfigurationFixture(text).diagnostics.map(\.code.id) == ["CFG105"])
    }
}
