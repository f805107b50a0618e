import LedgerModel
import Presentation
import Testing

@testable import JSON
@testable import Publishing

/// How tables say that a month is closed.
@Suite struct StatusMarkTests {
    private let usual = StatusMark(usualOf: Samples.february)
    private let closed = StatusMark(.definitiv, uttagsdatum: LedgerDate(year: 2026, month: 3, day: 2)!)

    @Test func theUsualStatusIsNotSaid() {
        #expect(usual.uttagsdatum.description == "2026-02-28")
        #expect(StatusMark(usualOf: Period("2024-02")!).uttagsdatum.description == "2024-02-29")
        #expect(usual.printed(Samples.table) == TextTable.render(Samples.table))
        var report = Samples.report()
        let json = JSONSink().render(report)
        #expect(!String(decoding: json[0].content, as: UTF8.self).contains("status"))
        report.mark = closed
        #expect(JSONSink().render(report) != json)
    }

    @Test func aMarkIsPutInAndTakenOut() throws {
        let text = TextTable.render(Samples.table)
        let marked = try #require(closed.inPrint(text, of: Samples.february))
        #expect(marked.split(separator: "\n")[2] == "Definitiv, uttag 2026-03-02")
        #expect(usual.inPrint(marked, of: Samples.february, instead: closed) == text)
        #expect(usual.inPrint(text, of: Samples.february, instead: closed) == nil, "it is not there to be taken out")

        let json = String(decoding: JSONSink().render(Samples.report())[0].content, as: UTF8.self)
        let other = try #require(closed.inJSON(json, of: Samples.february))
        let value = try #require(JSONReader.value(of: Array(other.utf8)))
        #expect(value["status"] == "definitiv" && value["uttagsdatum"] == "2026-03-02")
        #expect(usual.inJSON(other, of: Samples.february, instead: closed) == json)
    }

    /// Other texts in the folder, and tables of another month, are left as they are.
    @Test func whatIsNoTableHasNoMark() {
        for text in ["", "Februari 2026", "Rapport\n\nFebruari 2026, mnkr och annat\n"] {
            #expect(closed.inPrint(text, of: Samples.february) == nil)
        }
        #expect(closed.inPrint(TextTable.render(Samples.table), of: Samples.january) == nil)
        #expect(closed.inJSON("{\n  \"period\": \"2026-01\",\n}", of: Samples.february) == nil)
    }
}
