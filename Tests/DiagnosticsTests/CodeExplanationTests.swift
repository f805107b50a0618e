import Diagnostics
import Testing

@Suite struct CodeExplanationTests {
    @Test(arguments: DiagnosticCatalogue.all.map(\.id))
    func aCodeIsExplainedInFull(_ id: String) throws {
        let code = try #require(DiagnosticCatalogue.code(id))
        let text = CodeExplanation.text(of: code)
        // The gallery knows which codes have no example.
        let example = DiagnosticCatalogue.example(of: code) ?? "[\(id)]: "
        #expect(text.hasPrefix("\(id) (\(code.severity.rawValue)): \(code.summary)\n"))
        #expect(text.contains(code.cause) && text.contains(code.remedy) && example.contains("[\(id)]: "))
        guard DiagnosticCatalogue.example(of: code) != nil else { return }
        #expect(example.split(separator: "\n").allSatisfy { text.contains("    \($0)\n") })
    }

    @Test func theListNamesEveryCodeOnce() {
        let lines = CodeExplanation.list().split(separator: "\n")
        for code in DiagnosticCatalogue.all {
            #expect(lines.filter { $0.hasPrefix("  \(code.id)  ") }.count == 1)
        }
    }

    @Test func thePageHasAHeadingForEveryCode() {
        let page = DiagnosticsPage.markdown()
        for code in DiagnosticCatalogue.all { #expect(page.contains("\n### \(code.id) \(code.summary)\n")) }
    }
}
