import LedgerModel
import Testing

@testable import Ingest

/// Amounts as people write them, and ambiguous ones.
@Suite struct DecimalTextTests {
    static func read(_ text: String, _ numbers: DecimalText = DecimalText(mark: nil)) -> DecimalText.Reading {
        var numbers = numbers
        return Array(text.utf8).withBytes { numbers.read($0) }
    }

    @Test(
        arguments: [
            ("0", 0), ("12", 1200), ("-12", -1200), ("+12", 1200), ("1,5", 150), ("1.5", 150), ("1234,56", 123_456),
            ("1 234,56", 123_456), ("1\u{A0}234,56", 123_456), ("1\u{202F}234,56", 123_456), ("1.234,56", 123_456),
            ("1,234.56", 123_456), ("1.234.567", 123_456_700), ("1 234 567", 123_456_700), ("123-", -12_300),
            ("123,50 -", -12_350), ("- 123,50", -12_350), ("(123,50)", -12_350), ("( 1 234,50 )", -123_450),
            ("\u{2212}2,40", -240), ("–2,40", -240), ("2,40–", -240), ("2,400000", 240), (",5", 50), ("0,50", 50),
            ("9000000000000,00", 900_000_000_000_000),
            // Words and signs of kronor.
            ("12 kr", 1200), ("1 250,50 KR", 125_050), ("1 250\u{A0}kr.", 125_000), ("SEK 100", 10_000),
            ("99:-", 9900), ("100,-", 10_000), ("(100,00) kr", -10_000), ("-5 kr ", -500),
            // What binary fractions leave.
            ("100.10000000000001", 10_010), ("99,99999999999", 10_000), ("-0.000000000029103830", 0),
            ("-2.9103830456733704e-11", 0), ("1.5e-1", 15),
        ] as [(String, Int64)])
    func reads(text: String, ore: Int64) {
        #expect(Self.read(text) == .hundredths(ore))
    }

    @Test(arguments: ["0,123000", "1,2345", "83.3333333333333", "0,005", "1.23456e-1", "0,1200001"])
    func fractionsOfAnOreAreNoResidue(text: String) {
        #expect(Self.read(text) == .tooManyDecimals)
    }

    @Test(arguments: ["9000000000000,01", "99 999 999 999 999"])
    func tooLarge(text: String) {
        #expect(Self.read(text) == .tooLarge)
    }

    @Test(arguments: ["", " ", "-", "–", "\u{2212}", " - "])
    func nothing(text: String) {
        #expect(Self.read(text) == .empty)
    }

    @Test(arguments: ["1,234", "12.345", "-123,456", "(1,234)", "1.000"])
    func ambiguous(text: String) {
        #expect(Self.read(text) == .ambiguous)
    }

    @Test(
        arguments: [
            "x", "12 krut", "kr", "12 tkr", "12 EUR", "1,2,3", "1 23,5", "12 34", "1.23.456", "--1", "(-1)", "()", "+",
            "1,234.567.8", "1e3", "1,23E+06", "1.5e-", "1'234,50", "1 234.567 890",
        ])
    func invalid(text: String) {
        #expect(Self.read(text) == .invalid)
    }

    @Test func theDeclaredMarkDecides() {
        let comma = DecimalText(mark: UInt8(ascii: ","))
        #expect(Self.read("1,234", comma) == .tooManyDecimals)
        #expect(Self.read("1,230", comma) == .hundredths(123))
        #expect(Self.read("1.234", comma) == .hundredths(123_400))
        #expect(Self.read("1.23", comma) == .invalid)
        #expect(Self.read("1.234", DecimalText(mark: UInt8(ascii: "."))) == .tooManyDecimals)
    }

    @Test func theDeclaredThousandsDecide() {
        func numbers(_ sign: String) -> DecimalText { DecimalText(mark: nil, thousands: sign.utf8.first) }
        #expect(Self.read("1.234", numbers(".")) == .hundredths(123_400))
        #expect(Self.read("1.234,5", numbers(".")) == .hundredths(123_450))
        #expect(Self.read("1,5", numbers(",")) == .invalid)
        #expect(Self.read("1 234,50", numbers(".")) == .invalid)
        #expect(Self.read("1,234", numbers(" ")) == .tooManyDecimals)
        #expect(Self.read("1\u{A0}234,5", numbers(" ")) == .hundredths(123_450))
        #expect(Self.read("1'234'567.5", numbers("'")) == .hundredths(123_456_750))
        #expect(Self.read("1’234.5", numbers("'")) == .hundredths(123_450))
    }

    @Test func unitsReachDownToTheOre() {
        let tkr = DecimalText(mark: UInt8(ascii: ","), unit: .tkr)
        #expect(Self.read("1,5", tkr) == .hundredths(150_000))
        #expect(Self.read("1,23456", tkr) == .hundredths(123_456))
        #expect(Self.read("1,234567", tkr) == .tooManyDecimals)
        #expect(Self.read("-129,3", DecimalText(mark: nil, unit: .mnkr)) == .hundredths(-12_930_000_000))
        #expect(Self.read("10000000000", DecimalText(mark: nil, unit: .mnkr)) == .tooLarge)
    }

    @Test func twoMarksInOneFileAreRefused() {
        var numbers = DecimalText(mark: nil)
        let readings = ["1,50", "1.50", "1.500"].map { text in
            Array(text.utf8).withBytes { numbers.read($0) }
        }
        #expect(readings == [.hundredths(150), .otherMark, .hundredths(150_000)])
        // No thousands begin with a zero.
        for text in ["0.500", "-0.125", "007.500"] { #expect(Self.read(text, numbers) == .otherMark) }
        #expect(Self.read("0.123", DecimalText(mark: UInt8(ascii: ","))) == .invalid)
        #expect(Self.read("0 500,00", numbers) == .invalid)
    }

    /// The quick look at an amount gives what reading it in full gives.
    @Test(arguments: [",", "."], [nil, " ", ".", ","])
    func plainAmountsAreReadAsAnyOther(mark: String, thousands: String?) {
        let numbers = DecimalText(mark: mark.utf8.first, thousands: thousands?.utf8.first)
        let wholes = [
            "", "0", "1", "12", "1234", "1 234", "12 345 678", "1 23", "0 123", "1234 567", "1 2345", "1\u{A0}234",
            " 1", "1 ", "123456789012", "1234567890123", "\u{C2}1", "1.234", "1,234",
        ]
        for sign in ["", "-", "+", "--"] {
            for whole in wholes {
                for decimals in ["", ",", ".", ",5", ",50", ".50", ",505", ".500", ",5x", ",-5", ",50 ", "-"] {
                    let text = sign + whole + decimals
                    for bytes in [Array(text.utf8), text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }] {
                        var (quick, full) = (numbers, numbers)
                        let readings = bytes.withBytes { (quick.read($0), full.readAny($0)) }
                        #expect(readings.0 == readings.1, "\(text)")
                    }
                }
            }
        }
    }
}
