import Testing

// What no reader could tell is no change here, since nothing in the file says that anything is amiss:
// * code parts in each other's columns under headings that changed places, too, or in each other's dimensions;
// * zeros that all codes of a column have lost, where none is left to show how long they were;
// * a row or a voucher that is gone, where no sum, no count and no other row of its voucher misses it;
// * the register's date of a SIE 4 voucher in the place of its own;
// * one amount, code or day for another of the same form, and a sign of a balance;
// * amounts in öre in place of kronor, and amounts in tkr of which nothing speaks;
// * rows that a comment of XML has taken out;
// * the fiscal year of XMLSIE's balances, whose months are counted from its start;
// * the year's results of SIE 4 under the number of another year that the file has, too, or in a file whose fiscal
//   years are others: its date is behind them, as in every export of an earlier year.

/// The changes and what is known of them fit together.
@Suite struct HarmListTests {
    @Test func namesAreDifferent() {
        #expect(repeated(TextHarms.all.map(\.name)) == [])
        #expect(repeated(WorkbookHarms.all.map(\.name)) == [])
        #expect(repeated(SIE4Harms.all.map(\.name)) == [])
        #expect(repeated(SIE5Harms.all.map(\.name)) == [])
        #expect(repeated(XMLSIEHarms.all.map(\.name)) == [])
        #expect(repeated(RecordHarms.all.map(\.name)) == [])
        #expect(repeated(TextHarmless.all.map(\.name)) == [])
        #expect(repeated(WorkbookHarmless.all.map(\.name)) == [])
        #expect(repeated(SIE4Harmless.all.map(\.name)) == [])
        #expect(repeated(XMLHarmless<RecordExport>.all().map(\.name)) == [])
    }

    private func repeated(_ names: [String]) -> [String] {
        Set(names.filter { name in names.count { $0 == name } > 1 }).sorted()
    }
}
