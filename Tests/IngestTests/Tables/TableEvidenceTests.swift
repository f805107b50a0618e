import Testing

@testable import Ingest

/// The header of a table is the row with most headings, however its cells are padded.
struct TableEvidenceTests {
    /// The cells of a workbook come with their blanks.
    @Test(arguments: [
        ["Konto", "Ansvar", "Belopp"], [" Konto ", "ANSVAR\u{A0}", "\tBelopp"], [" 2026-01", "2026-02-01 ", "mars"],
    ])
    func findsTheHeader(header: [String]) {
        let rows = [["Huvudbok 2026", "", ""], header, ["5010", "1202", "2026-01-01"], ["Summa", "", "1999,89"]]
        let best = TableEvidence.best(
            rows.enumerated().map { TableEvidence.Row(line: $0.offset + 1, cells: $0.element) }, DelimitedOptions())
        #expect(best?.index == 1)
        #expect(best?.score == 3)
    }

    /// What a pipeline asks for is found whatever it starts with.
    @Test func findsNamesThatStartWithADigit() {
        let rows = [["1 000", "x"], ["1:a kvartalet", "#Konto"]]
        var told = DelimitedOptions()
        told.columns = ["belopp": "1:a kvartalet", "konto": "#Konto"]
        let best = TableEvidence.best(
            rows.enumerated().map { TableEvidence.Row(line: $0.offset + 1, cells: $0.element) }, told)
        #expect(best?.index == 1)
        #expect(best?.score == 2)
    }
}
