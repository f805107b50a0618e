import LedgerModel
import TestSupport
import Testing

@testable import Ingest

/// Amounts of a workbook are numbers, or texts as people write them; what else a cell holds is no amount.
@Suite struct WorkbookAmountTests {
    /// Texts are read by the rules for texts, whatever marks the numbers of the column are kept with.
    @Test(
        arguments: [
            (["1 200,50", "-300"], "1200.50 -300.00"), (["1.200,50", "99,5"], "1200.50 99.50"),
            (["1,200.50", "99.5"], "1200.50 99.50"), (["=-5,25", "1200.5"], "-5.25 1200.50"),
            (["1200.5", "=1 200,50"], "1200.50 1200.50"), (["(5,00)", "5,00-"], "-5.00 -5.00"),
        ])
    func textsAreReadAsTexts(amounts: [String], read: String) throws {
        let numbers = amounts.allSatisfy { Double($0) != nil }
        #expect(!numbers)
        var book = Book()
        // A formula's text is marked with =, a number is a cell of numbers.
        book.rows = amounts.map { amount in
            if amount.hasPrefix("=") {
                return Book.row("<c t=\"str\"><f>TEXT(A1)</f><v>\(amount.dropFirst())</v></c>")
            }
            return Book.row(amount == "1200.5" ? Book.number(amount) : Book.text(amount))
        }
        let source = try book.read()
        #expect(source.codes == [])
        #expect(source.rows.map { $0.split(separator: " ").last.map(String.init) ?? "" }.joined(separator: " ") == read)
    }

    @Test func aTextThatCouldBeEitherIsRefused() throws {
        let book = Book(Book.row(Book.text("1,234")), Book.row(Book.number("1.5")))
        #expect(try book.read().codes == ["CSV106"])
        let grouped = try book.read { $0.delimited.thousands = UInt8(ascii: ",") }
        #expect(grouped.rows == ["2026-01 5010 1234.00", "2026-01 5010 1.50"])
        let told = try Book(Book.row(Book.text("1,23")), Book.row(Book.text("1.234"))).read {
            $0.delimited.decimalMark = UInt8(ascii: ",")
        }
        #expect(told.rows == ["2026-01 5010 1.23", "2026-01 5010 1234.00"])
        let mixed = Book(Book.row(Book.text("1,23")), Book.row(Book.text("1.23")))
        #expect(try mixed.read().codes == ["CSV107"])
    }

    /// What is left of a sum of binary fractions is no fraction; a twelfth is.
    @Test(
        arguments: [
            ("-2.91038304567337E-11", "0.00"), ("1200.5000000001", "1200.50"), ("83.99999999995", "84.00"),
            ("0.29999999999", "0.30"), ("-0.009999999999", "-0.01"), ("1234567890.1200001", "1234567890.12"),
            ("99.999999", "100.00"), ("83.333333333333", nil), ("0.0001", nil), ("1.005", nil), ("1.00001", nil),
            ("12.349999", "12.35"), ("12.3499", nil),
        ] as [(String, String?)])
    func residuesAreRounded(number: String, amount: String?) throws {
        let source = try Book(Book.row(Book.number(number))).read()
        #expect(source.rows == (amount.map { ["2026-01 5010 \($0)"] } ?? []))
        #expect(source.codes == (amount == nil ? ["CSV105"] : []))
    }

    @Test func residuesAreOfOreInEveryUnit() throws {
        let book = Book(Book.row(Book.number("1.2345600000001")))
        #expect(try book.read { $0.delimited.unit = .tkr }.rows == ["2026-01 5010 1234.56"])
        #expect(try book.read().codes == ["CSV105"])
    }

    /// ClosedXML writes an empty text without number, others without value.
    @Test(arguments: ["<c t=\"s\"/>", "<c t=\"s\"><v></v></c>", "<c t=\"s\"><v/></c>", "<c t=\"b\"/>", "<c/>"])
    func anEmptyCellIsEmpty(cell: String) throws {
        let source = try Book(Book.row(Book.number("12"), note: cell), Book.row(cell)).read()
        #expect(source.codes == [])
        #expect(source.rows == ["2026-01 5010 12.00"])
    }

    /// A cell that no figure depends on may hold anything.
    @Test(
        arguments: [
            "<c t=\"e\"><v>#N/A</v></c>", "<c s=\"1\"><v>0.5</v></c>", "<c><v>1E99</v></c>", "<c><f>A1</f></c>",
            "<c t=\"s\"><v>99</v></c>", "<c t=\"e\"><f>A1</f><v>#REF!</v></c>", "<c t=\"x\"><v>1</v></c>",
        ])
    func columnsThatAreNotReadMayHoldAnything(cell: String) throws {
        var book = Book(Book.row(Book.number("12"), note: cell))
        book.formats = ["yyyy-mm-dd"]
        #expect(try book.read().rows == ["2026-01 5010 12.00"])
        // A text is shown and no more.
        book.header = book.header.replacing(">Not<", with: ">Text<")
        #expect(try book.read().rows.count == 1)
        // As a voucher's number it decides which rows belong together.
        book.header = book.header.replacing(">Text<", with: ">Nummer<")
        #expect(try book.read().codes == ["CSV118"])
    }

    /// A heading that is no text may be that of a month.
    @Test(arguments: ["<c t=\"e\"><v>#REF!</v></c>", "<c><f>B1</f></c>", "<c s=\"1\"><v>0.5</v></c>"])
    func headingsMustHaveValues(cell: String) throws {
        var book = Book(Book.row(Book.number("12")))
        book.formats = ["yyyy-mm"]
        book.header = book.header.replacing("</row>", with: "\(cell)</row>")
        #expect(try book.read().findings == ["CSV118 1:5"])
    }

    @Test func codesKeepTheZerosThatAreShown() throws {
        var book = Book(Book.row(Book.number("12"), konto: Book.number("805", style: 1)))
        book.formats = ["0000"]
        #expect(try book.read().rows == ["2026-01 0805 12.00"])
    }

    /// Excel makes a day of `1-12`.
    @Test func aCodeThatBecameADayIsRefused() throws {
        var book = Book(Book.row(Book.number("12"), konto: Book.number("46023", style: 1)))
        book.formats = ["d-mmm"]
        #expect(try book.read().findings.last == "CSV140 2:1")
        book.rows = [Book.row(Book.number("12"), konto: "<c t=\"b\"><v>1</v></c>")]
        #expect(try book.read().findings.last == "CSV119 2:1")
    }

    /// `510.10` and `510.1` are one number.
    @Test func aCodeWithDecimalsIsTold() throws {
        var book = Book(Book.row(Book.number("12"), note: Book.number("510.5")))
        #expect(try book.read().codes == ["CSV205"])
        book.header = book.header.replacing(">Not<", with: ">Ansvar<")
        #expect(try book.read().findings == ["CSV214 2:4"])
        book.rows = [Book.row(Book.number("12"), note: Book.text("510.5"))]
        #expect(try book.read().findings == [])
    }

    /// What no program writes; a reader that took it would have to choose.
    @Test(
        arguments: [
            "<row r=\"2\"><c><v>5010</v></c></row>", "<row r=\"1\"/>", "<row r=\"9223372036854775807\"/><row/>",
            "<row r=\"9\"><c r=\"A8\"><v>5010</v></c></row>",
            "<row r=\"9\"><c><v>50</v><v>10</v></c></row>", "<row r=\"9\"><c r=\"B9\"/><c r=\"A9\"/></row>",
        ])
    func cellsStandWhereTheySay(row: String) throws {
        var parts = Book(Book.row(Book.number("12"))).parts
        parts[4].1 = parts[4].1.replacing("</sheetData>", with: row + "</sheetData>")
        #expect(try XLSXTests.read(StoredZip(parts.map { ($0.0, Array($0.1.utf8)) }).bytes).codes == ["CSV118"])
    }

    /// A group of accounts sums the rows beside it.
    @Test(
        arguments: [
            ("<c><f>SUM(C3:C4)</f><v>3</v></c>", true), ("<c><f>SUBTOTAL(9,$C$3:$C$4)</f><v>3</v></c>", true),
            ("<c><f t=\"shared\" si=\"0\" ref=\"C2\">SUM(C3,C4)</f><v>3</v></c>", true),
            ("<c><f>SUM(D3:E3)</f><v>3</v></c>", false), ("<c><f>SUM(C3:C4)*1.02</f><v>3</v></c>", false),
            ("<c><f>Blad2!C3</f><v>3</v></c>", false), ("<c><f>SUM(Blad2!C3:C4)</f><v>3</v></c>", false),
        ])
    func sumsOfOtherRowsAreRefused(cell: String, isSum: Bool) throws {
        let details = [Book.row(Book.number("1")), Book.row(Book.number("2"))]
        var book = Book(Book.row(cell))
        book.rows += details
        #expect(try book.read().codes == (isSum ? ["CSV132"] : []))
        // Called a sum, it is one.
        book.rows = details + ["\(Book.text("Summa"))\(Book.text(""))\(cell)"]
        #expect(try book.read().codes == ["CSV304"])
    }

    @Test(arguments: ["<c><f>SUM(C2:C3)</f></c>", "<c><f>SUM(C2:C3)</f><v/></c>"])
    func sumsNeedNotBeComputed(cell: String) throws {
        var book = Book(Book.row(Book.number("1")), Book.text("Summa") + Book.text("") + cell)
        #expect(try book.read().codes == ["CSV310", "CSV304"])
        #expect(try book.read().rows == ["2026-01 5010 1.00"])
        book.rows.append(Book.row(cell))
        #expect(try book.read().findings.last == "CSV118 4:3")
    }

    @Test func aSumOfMonthsNeedNotBeComputed() throws {
        var book = Book(Book.number("5010") + Book.number("1") + Book.number("2") + "<c><f>SUM(B2:C2)</f><v>0</v></c>")
        let header = ["Konto", "2026-01", "2026-02", "Totalt"].map(Book.text).joined()
        book.header = "<row r=\"1\">\(header)</row>"
        book.inWorkbook = "<calcPr fullCalcOnLoad=\"1\"/>"
        #expect(try book.read().codes == ["CSV310"])
        #expect(try book.read().rows == ["2026-01 5010 1.00", "2026-02 5010 2.00"])
        book.inWorkbook = ""
        #expect(try book.read().codes == ["CSV114"])
    }

    /// A value that is not believed may have other faults, which are told with it.
    @Test func faultsOfUncomputedValuesAreToldBeside() throws {
        var book = Book(Book.row("<c><f>1000/12</f><v>83.3333333333333</v></c>"))
        book.inWorkbook = "<calcPr fullCalcOnLoad=\"1\"/>"
        #expect(try book.read().findings == ["CSV105 2:3", "CSV118 2:3"])
        book.rows = [Book.row("<c><f>1000/12</f></c>")]
        #expect(try book.read(.outcome(.verifikationer)).findings == ["CSV118 2:3"])
        book.rows = [Book.row(Book.number("1")), "\(Book.text("Summa"))\(Book.text(""))<c><f>C2</f><v>0</v></c>"]
        #expect(try book.read().findings == ["CSV310", "CSV304"])
    }

    /// Formulas that are computed by hand, or were not when the workbook was saved.
    @Test(
        arguments: [
            ("calcCompleted=\"0\"", true), ("calcMode=\"manual\" calcOnSave=\"0\"", true),
            ("calcMode=\"manual\"", false),
            ("calcId=\"191029\"", false),
        ])
    func staleFormulasAreTold(attributes: String, isTold: Bool) throws {
        var book = Book(Book.row("<c><f>B1*2</f><v>5</v></c>"))
        book.inWorkbook = "<calcPr \(attributes)/>"
        #expect(try book.read().findings == (isTold ? ["CSV213 2:3"] : []))
        book.rows = [Book.row(Book.number("5"))]
        #expect(try book.read().findings == [])
    }
}
