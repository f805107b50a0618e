import LedgerGenerator
import Testing

@Suite struct SeededLedgerTests {
    static func ledger(rows: Int, seed: UInt64 = 5) -> SeededLedger {
        var specification = LedgerSpecification()
        specification.rows = rows
        specification.seed = seed
        return SeededLedger(specification)
    }

    @Test(arguments: LedgerFormat.allCases)
    func sameSeedGivesSameBytes(format: LedgerFormat) throws {
        let bytes = try format.bytes(of: Self.ledger(rows: 700))
        #expect(try format.bytes(of: Self.ledger(rows: 700)) == bytes)
        #expect(try format.bytes(of: Self.ledger(rows: 700, seed: 6)) != bytes)
    }

    @Test func compressedBytesCarryNoTime() throws {
        let bytes = try LedgerFormat.csv.bytes(of: Self.ledger(rows: 50), gzip: true)
        #expect(bytes.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    }

    @Test(arguments: [0, 1, 2, 3, 20, 101, 5_003])
    func rowsAreAsManyAsAskedFor(rows: Int) throws {
        #expect(try LedgerTotals(Self.ledger(rows: rows)).bookedRows == rows)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func vouchersBalanceAndCostsHaveAField(seed: UInt64) throws {
        let ledger = Self.ledger(rows: 4_000, seed: seed)
        try ledger.forEachVoucher { voucher in
            #expect(voucher.rows.reduce(0) { $0 + ($1.isBooked ? $1.amount : 0) } == 0)
            for row in voucher.rows where !ledger.register.accounts[row.account].isBalanceAccount {
                #expect(row.vht >= 0 && row.ansvar >= 0)
            }
        }
    }

    @Test func vouchersComeByYearSeriesNumberAndDate() throws {
        var previous = [0, 0, 0]
        var previousDate = 0
        try Self.ledger(rows: 4_000).forEachVoucher { voucher in
            let key = [voucher.date.month.year, voucher.series, voucher.number]
            #expect(previous.lexicographicallyPrecedes(key))
            let date = voucher.date.month.month * 100 + voucher.date.day
            #expect(key.prefix(2) != previous.prefix(2) || previousDate <= date)
            #expect((1...voucher.date.month.days).contains(voucher.date.day))
            (previous, previousDate) = (key, date)
        }
    }

    @Test func openingBalancesSumToZero() {
        #expect(Self.ledger(rows: 10).openingBalances.reduce(0, +) == 0)
    }

    @Test func impossibleSpecificationsSayWhy() {
        var specification = LedgerSpecification()
        #expect(specification.problem == nil)
        specification.vht = 401
        #expect(specification.problem == "vht must lie in 1...400")
    }
}
