import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// Vouchers: what counts, what balances, what is worth a look.
@Suite struct SIE4VoucherTests {
    @Test func neverCountsAddedOrStruckRows() throws {
        let source = try ReadSource.voucher(
            """
            #TRANS 1930 {} -100
            #BTRANS 5010 {} 80 20260131 "" "" "EVA"
            #RTRANS 5010 {} 100 20260301 "" "" "EVA"
            #TRANS 5010 {} 100
            """)
        #expect(source.rows == ["2026-01-31 1930 -100.00 A/1", "2026-01-31 5010 100.00 A/1"])
        #expect(source.summary?.unbalancedVouchers == 0)
        #expect(source.findings == [])
    }

    @Test func countsTheTwinHoweverItDiffers() throws {
        let source = try ReadSource.voucher(
            "#RTRANS 5010 {1 10} 7 20260301 \"rättat\" 1 EVA\n#TRANS 5010 {} 5 20260131\n#TRANS 1930 {} -5")
        #expect(source.summary?.booked == ControlTotals(records: 2, debit: 500, credit: 500))
    }

    @Test func readsStruckVouchers() throws {
        let source = try ReadSource.sie4(
            "#VER A 8 20190131\n{\n#BTRANS 1930 {} 5\n#RTRANS 1930 {} 0\n#BTRANS 5010 {} -5\n}\n"
                + "#VER A 9 20260131\n{\n#BTRANS 1930 {} 5\n#RTRANS 1930 {} 0\n#TRANS 1930 {} 0\n}\n")
        #expect(source.summary?.vouchers == 2)
        #expect(source.summary?.booked.records == 1)
        #expect(source.findings == [], "a voucher without booked rows may lie in any year")
    }

    @Test(arguments: [
        "#VER A 1 20260131\n{\n}", "#VER A 1 20260131\n{ }", "#VER A 1 20260131\n{}", "#VER A 1 20260131 {}",
    ])
    func readsEmptyVouchers(lines: String) throws {
        let source = try ReadSource.sie4(lines + "\n#VER A 2 20260131\n{\n#TRANS 1930 {} 0\n}\n")
        #expect(source.findings == [])
        #expect(source.summary?.vouchers == 2)
        #expect(source.rows == ["2026-01-31 1930 0.00 A/2"])
    }

    @Test(arguments: ["2.00", "-0.60", "0.01"])
    func refusesVouchersThatDoNotBalance(difference: String) throws {
        let source = try ReadSource.voucher("#TRANS 1930 {} \(difference)", head: "§#VER A 1 20260131")
        #expect(source.findings == ["SIE107 §"])
        #expect(source.log.diagnostics.first?.message == "voucher A 1 does not balance: \(difference) kr")
    }

    @Test func tellsRepeatedNumbers() throws {
        let vouchers = ["# 1", "§# 1", "A 1", "# 1", "\"\" \"\"", "\"\" \"\""].map { "#VER \($0) 20260131\n{\n}\n" }
        let source = try ReadSource.sie4(vouchers.joined())
        #expect(source.findings == ["SIE218 §"])
        #expect(source.log.diagnostics.first?.message.hasSuffix("(the first of 2 such lines)") == true)
    }

    @Test func startsNumbersAnewEachYear() throws {
        let source = try ReadSource.sie4(
            "#RAR -1 20250101 20251231\n#VER A 1 20250131\n{\n}\n#VER A 1 20260131\n{\n}\n#VER B 1 20260131\n{\n}\n")
        #expect(source.findings == [])
    }

    @Test func readsLongSeries() throws {
        let source = try ReadSource.voucher("#TRANS 1930 {} 0", head: "#VER \"LEVERANTÖR-2026-A\" LF000123 20260131")
        #expect(source.rows == ["2026-01-31 1930 0.00 LEVERANTÖR-2026-A/LF000123"])
    }

    @Test func tellsDatesOutsideTheYears() throws {
        let rows = "{\n#TRANS 1930 {} 0\n}\n"
        let source = try ReadSource.sie4(
            "§#VER A 1 20251231\n\(rows)#VER A 2 20270101\n\(rows)#VER A 3 20261231\n\(rows)")
        #expect(source.rows.count == 3)
        #expect(source.findings == ["SIE219 §"])
        #expect(try ReadSource("#FLAGGA 0\n#SIETYP 4\n#VER A 1 19990101\n\(rows)").findings == [])
    }

    @Test func notesFilesWithoutVouchers() throws {
        #expect(try ReadSource.sie4("", content: .outcome(.verifikationer)).findings == ["SIE301"])
        #expect(!(try ReadSource.sie4("").log.hasErrors))
    }

    /// Types 1-3 cannot hold vouchers, so a pipeline that asks for them is wrong.
    @Test(arguments: 1...3)
    func refusesVouchersFromOtherTypes(type: Int) throws {
        #expect(try ReadSource.sie4("", type: type, content: .outcome(.verifikationer)).codes == ["SIE111"])
        #expect(try ReadSource.sie4("", type: type).codes == [])
    }

    @Test func tellsAccountsThatAreNoNumbers() throws {
        let source = try ReadSource.sie4(
            "#KONTO «DIFF \"Differens\"\n#KONTO 19300001 \"Bank\"\n#VER A 1 20260131\n{\n#TRANS «FEL {} 5\n"
                + "#TRANS FEL {} 0\n#TRANS 193 {} -5\n}\n")
        #expect(source.rows.map { String($0.dropFirst(11)) } == ["FEL 5.00 A/1", "FEL 0.00 A/1", "193 -5.00 A/1"])
        #expect(source.findings == ["SIE210 «1", "SIE210 «2"])
    }

    @Test func readsAccountsAndObjectsThatAreNotDeclared() throws {
        let source = try ReadSource.voucher("#TRANS 9999 {1 10 6 Bilen 2 KAZ747} 0\n#TRANS 1930 {6 \"P 1\"} 0")
        #expect(
            source.rows == ["2026-01-31 9999 ansvar=10 projekt=Bilen 0.00 A/1", "2026-01-31 1930 projekt=P 1 0.00 A/1"])
        #expect(source.findings == [])
    }

    @Test func tellsObjectListsThatAreNoPairs() throws {
        let source = try ReadSource.voucher(
            "#TRANS 1930 {«1 10 6} 0\n#TRANS 1930 {1 10 6} 0\n#TRANS 1930 {«6 röda bilen} 0")
        #expect(source.findings == ["SIE217 «1", "SIE217 «2"])
        #expect(source.rows.first == "2026-01-31 1930 ansvar=10 0.00 A/1")
    }

    @Test func neverReconcilesExtracts() throws {
        let source = try ReadSource.sie4(
            "#IB 0 1930 10\n#IB 0 2010 -10\n#UB 0 1930 500\n#RES 0 3010 -490\n#VER A 1 20260131\n{\n#TRANS 1930 {} 5\n"
                + "#TRANS 3010 {} -5\n}\n")
        #expect(source.findings == [])
        #expect(source.rows == ["2026-01-31 1930 5.00 A/1", "2026-01-31 3010 -5.00 A/1"])
    }

    @Test func refusesRowsOutsideVouchers() throws {
        let source = try ReadSource.sie4("§#TRANS 1930 {} 5\n#VER A 1 20260131\n§#TRANS 1930 {} -5\n")
        #expect(source.findings == ["SIE103 §1", "SIE103 §2", "SIE105 §2"])
    }

    @Test func refusesAVoucherInsideAnother() throws {
        let source = try ReadSource.sie4("§#VER A 1 20260131\n{\n#TRANS 1930 {} 5\n§#VER A 2 20260131\n{\n}\n")
        #expect(source.findings == ["SIE105 §2", "SIE107 §1"])
    }
}
