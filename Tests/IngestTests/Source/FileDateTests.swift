import LedgerModel
import Testing

@testable import Ingest

/// The day that a file says it was written on.
struct FileDateTests {
    @Test(arguments: [
        ("#FLAGGA 0\n#GEN 20260210 \"jd\"\n#RAR 0 20260101 20261231\n", "2026-02-10"),
        ("#FLAGGA 0\n#GEN 2026-02-10\n", "2026-02-10"), ("#FLAGGA 0\n#GEN 2026-02\n", nil),
        ("#FLAGGA 0\n#RAR 0 20260101 20261231\n", nil),
        (
            "<Sie xmlns=\"http://www.sie.se/sie5\"><FileInfo><FileCreation time=\"2026-02-28T23:30:00+01:00\" "
                + "by=\"x\"/></FileInfo></Sie>", "2026-02-28"
        ),
        ("<Sie xmlns=\"http://www.sie.se/sie5\"><FileInfo><FileCreation by=\"x\"/></FileInfo></Sie>", nil),
        ("<SIE><FileInfo createdDate=\"2026-01-31\" createdTime=\"12:00:00\"/></SIE>", "2026-01-31"),
        ("<SIE><FileInfo softwareProduct=\"x\"/></SIE>", nil),
    ])
    func isReadWhereTheFormatHasIt(_ text: String, _ date: String?) throws {
        #expect(try ReadSource(text).summary?.fileDate?.description == date)
    }

    /// A ledger that is read in many blocks keeps what stands in the first.
    @Test func isKeptOverBlocks() throws {
        let vouchers = (1...200).map { "#VER A \($0) 20260131\n{\n#TRANS 5010 {} 1.00\n#TRANS 1930 {} -1.00\n}\n" }
        let text = "#FLAGGA 0\n#SIETYP 4\n#GEN 20260210\n#RAR 0 20260101 20261231\n" + vouchers.joined()
        for workers in [1, 3] {
            var options = SourceOptions(path: "test")
            options.blockSize = 512
            let reading = try ReadSource(text, options, workers: workers)
            #expect(reading.summary?.fileDate == LedgerDate(year: 2026, month: 2, day: 10))
        }
    }
}
