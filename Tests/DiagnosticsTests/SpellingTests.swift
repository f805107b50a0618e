import Diagnostics
import Testing

@Suite struct SpellingTests {
    @Test(arguments: [
        ("titel", "title"), ("sorces", "sources"), ("mappning", "mapping"), ("nmae", "name"), ("TITLE", "title"),
        ("aldreomsrog", "Aldreomsorg"), ("ab", "AC"), ("ald", "Aldreomsorg"), ("sour", "sources"),
    ])
    func aSlipHasANearestWord(_ slip: String, _ meant: String) {
        let words = ["name", "title", "sources", "mapping", "Aldreomsorg", "AC"]
        #expect(Spelling.nearest(to: slip, among: words) == meant)
    }

    @Test(arguments: ["x", "colour", ""])
    func anotherWordHasNone(_ word: String) {
        #expect(Spelling.nearest(to: word, among: ["name", "title", "sources", "y"]) == nil)
    }

    @Test func theNearestWinsAndThenTheFirst() {
        #expect(Spelling.nearest(to: "familj", among: ["familie", "famili", "family", "familj2"]) == "famili")
        #expect(Spelling.nearest(to: "familj", among: ["famili", "FAMILJ"]) == "FAMILJ")
    }
}
