import Testing

@testable import Diagnostics

/// How findings look on a terminal.
@Suite struct TextRendererTests {
    private let code = DiagnosticCode("TST101", .error, "A test", cause: "None.", remedy: "None.")

    private func finding(_ excerpt: String, column: Int, caret: Int? = nil) -> Diagnostic {
        Diagnostic(code, at: SourceLocation("a.se", line: 7, column: column), "wrong").with(
            excerpt: excerpt, caret: caret)
    }

    /// The character of the excerpt that the caret stands under; nil when it stands under none.
    private func marked(_ diagnostic: Diagnostic) -> Character? {
        let lines = TextRenderer().render(diagnostic).split(separator: "\n")
        guard lines.count > 2, let indent = lines[2].firstIndex(of: "^") else { return nil }
        let place = lines[2].distance(from: lines[2].startIndex, to: indent)
        return place < lines[1].count ? Array(lines[1])[place] : nil
    }

    @Test func aFindingSaysWhereWhatAndHow() {
        let text = TextRenderer().render(finding("#TRANS x", column: 8))
        #expect(text == "a.se:7:8: error[TST101]: wrong\n    #TRANS x\n           ^\n    help: None.\n")
    }

    @Test func theCaretStandsUnderItsCharacter() {
        #expect(marked(finding("abcXdef", column: 4)) == "X")
        #expect(marked(finding("\ta\tXdef", column: 4)) == "X")
    }

    @Test func columnsAreBytesOfUTF8() {
        #expect(marked(finding("åäöXyz", column: 7)) == "X")
    }

    @Test func aReaderOfAnotherCodePageSaysTheCharacter() {
        // In code page 437 the X stands at byte 4.
        #expect(marked(finding("åäöXyz", column: 4, caret: 3)) == "X")
    }

    @Test func wideCharactersTakeTwoCells() {
        let text = TextRenderer().render(finding("日本X", column: 7))
        #expect(text.contains("\n        ^\n"), "4 of margin and twice 2")
    }

    @Test(arguments: [1, 90, 300, 599])
    func aLongLineIsCutRoundItsPlace(place: Int) {
        let line = String(repeating: "a", count: place - 1) + "X" + String(repeating: "b", count: 600 - place)
        let rendered = TextRenderer().render(finding(line, column: place))
        #expect(rendered.split(separator: "\n").allSatisfy { $0.count <= 4 + ExcerptWindow.length + 2 })
        #expect(marked(finding(line, column: place)) == "X")
    }

    @Test func aColumnBehindTheLineIsItsEnd() {
        #expect(TextRenderer().render(finding("abc", column: 90)).contains("    abc\n       ^\n"))
    }

    @Test func noControlCharacterOfAFileReachesTheTerminal() {
        let hostile = "a\u{1B}[31mred\u{7}\u{9B}2J\u{202E}b\u{7F}\0"
        var diagnostic = Diagnostic(code, at: SourceLocation(hostile, line: 1), hostile, help: hostile)
        diagnostic.excerpt = hostile
        let rendered = TextRenderer().render(diagnostic)
        #expect(!rendered.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(!rendered.unicodeScalars.contains { (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
        #expect(rendered.contains("a␛[31mred␇\u{FFFD}2J\u{FFFD}b␡␀"))
    }

    @Test func lineBreaksInAMessageStayOnItsLine() {
        let diagnostic = Diagnostic(code, at: SourceLocation("a"), "one\ntwo")
        #expect(TextRenderer().render(diagnostic).hasPrefix("a: error[TST101]: one␊two\n"))
    }

    @Test func twentyOfACodeInAFileAreShown() {
        var log = DiagnosticLog()
        for line in 1...25 { log.add(Diagnostic(code, at: SourceLocation("a", line: line), "wrong \(line)")) }
        for line in 1...3 { log.add(Diagnostic(code, at: SourceLocation("b", line: line), "wrong \(line)")) }
        let rendered = TextRenderer().render(log)
        #expect(rendered.contains("a:20: ") && !rendered.contains("a:21: ") && rendered.contains("b:3: "))
        #expect(rendered.hasSuffix("a: 5 more findings of TST101: A test\n"))
        #expect(log.diagnostics.count == 28)
    }

    @Test func findingsThatDifferInTheirPlaceAloneAreOne() {
        var log = DiagnosticLog()
        for line in 1...25 { log.add(Diagnostic(code, at: SourceLocation("a", line: line), "wrong")) }
        log.add(Diagnostic(code, at: SourceLocation("a", line: 26), "wrong in another way"))
        for line in [3, 9] { log.add(Diagnostic(code, at: SourceLocation("b", line: line), "wrong")) }
        for _ in 1...2 { log.add(Diagnostic(code, at: SourceLocation("c"), "wrong")) }
        #expect(
            TextRenderer().render(log) == """
                a:1: error[TST101]: wrong
                    also on lines 2, 3, 4, 5, 6, and 19 more
                    help: None.
                a:26: error[TST101]: wrong in another way
                    help: None.
                b:3: error[TST101]: wrong
                    also on line 9
                    help: None.
                c: error[TST101]: wrong
                    2 times
                    help: None.

                """)
    }

    @Test func pathsCanBeOpenedAndAPipelineNamed() {
        var log = DiagnosticLog()
        log.context.add("a", openedAs: "pipelines/social/a")
        for line in 1...21 { log.add(Diagnostic(code, at: SourceLocation("a", line: line), "wrong \(line)")) }
        let text = TextRenderer(pipeline: "social").render(log)
        #expect(text.hasPrefix("social:\npipelines/social/a:1: error[TST101]: wrong 1\n"))
        #expect(text.hasSuffix("pipelines/social/a: 1 more findings of TST101: A test\n"))
        #expect(TextRenderer(pipeline: "social").render(DiagnosticLog()).isEmpty)
    }

    @Test func colourIsOnlyAddedWhenAskedFor() {
        let diagnostic = finding("abc", column: 1)
        #expect(!TextRenderer().render(diagnostic).contains("\u{1B}"))
        #expect(TextRenderer(isColoured: true).render(diagnostic).contains("\u{1B}[1;31merror[TST101]\u{1B}[0m"))
    }
}
