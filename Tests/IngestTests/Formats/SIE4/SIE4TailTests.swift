import Testing

@testable import Ingest

/// A SIE file that stops within the amount of its last balance.
@Suite struct SIE4TailTests {
    @Test(arguments: [
        ("#RES 0 3010 -1.50\n#RES 0 5010 12", "SIE118"), ("#RES 0 3010 -1.50\n#RES 0 5010 12.", "SIE118"),
        ("#UB 0 1930 1.50\r\n#UB 0 1940 12.5", "SIE118"), ("#RES 0 3010 -1\n#RES 0 5010 12", "SIE226"),
        ("#RES 0 3010 -1.50\n#RES 0 5010 12.25", ""), ("#RES 0 3010 -1.50\n#UB 0 1930 12", ""),
        ("#RES 0 3010 -1.50\n#RES 0 5010 12 1", ""), ("#RES 0 5010 12", ""),
        ("#PSALDO 0 202601 3010 {} -1.50\n#PSALDO 0 202601 5010 {} 1", "SIE118"),
        ("#RES 0 3010 -1.50\n#KONTO 5010 Hyr", ""),
    ])
    func theLastAmountIsHeldAgainstTheOthers(lines: String, code: String) throws {
        let head = "#FLAGGA 0\n#SIETYP 3\n#RAR 0 20260101 20261231\n"
        let codes = try ReadSource(head + lines).codes.filter { ["SIE118", "SIE226"].contains($0) }
        #expect(codes == (code.isEmpty ? [] : [code]))
        let ended = try ReadSource(head + lines + "\n").codes
        #expect(!ended.contains("SIE118") && !ended.contains("SIE226"))
    }

    @Test(arguments: [("#U", true), ("#", true), ("#RE", true), ("#psal", true), ("#KONTO", false), ("#EGEN", false)])
    func refusesTheStartOfALabelAtTheEnd(label: String, isRefused: Bool) throws {
        let head = "#FLAGGA 0\n#SIETYP 1\n#RAR 0 20260101 20261231\n#RES 0 3010 -1.50\n"
        #expect(try ReadSource(head + label).codes.contains("SIE118") == isRefused)
        #expect(!(try ReadSource("\(head)\(label)\n").codes.contains("SIE118")))
    }
}
