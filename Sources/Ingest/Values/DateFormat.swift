import LedgerModel

/// How a table writes its days: `yyyy`, `MM` and `dd`, one each, with signs between them, such as `dd.MM.yyyy`.
///
/// `M` and `d` take one digit or two. A year of two digits is never read.
public struct DateFormat: Hashable, Sendable {
    private enum Piece: Hashable {
        case year
        case month(digits: ClosedRange<Int>)
        case day(digits: ClosedRange<Int>)
        case sign(UInt8)
    }

    /// The format as it is written.
    public let text: String
    private let pieces: [Piece]

    /// Reads a format; nil when it is none.
    ///
    /// It needs year, month and day once each, signs between them that are neither letters nor digits, and a sign
    /// behind every number of open length.
    public init?(_ text: String) {
        let tokens: KeyValuePairs<String, Piece> = [
            "yyyy": .year, "MM": .month(digits: 2...2), "M": .month(digits: 1...2), "dd": .day(digits: 2...2),
            "d": .day(digits: 1...2),
        ]
        var rest = text[...]
        var pieces: [Piece] = []
        while let first = rest.first {
            if let token = tokens.first(where: { rest.hasPrefix($0.key) }) {
                pieces.append(token.value)
                rest = rest.dropFirst(token.key.count)
            } else {
                guard let sign = first.asciiValue, !first.isLetter, !first.isNumber else { return nil }
                pieces.append(.sign(sign))
                rest = rest.dropFirst()
            }
        }
        func isOpen(_ piece: Piece) -> Bool { piece == .month(digits: 1...2) || piece == .day(digits: 1...2) }
        func isSign(_ piece: Piece) -> Bool { if case .sign = piece { true } else { false } }
        guard pieces.map(Self.kind).filter({ $0 != 3 }).sorted() == [0, 1, 2] else { return nil }
        for (index, piece) in pieces.enumerated().dropLast() where isOpen(piece) && !isSign(pieces[index + 1]) {
            return nil
        }
        self.text = text
        self.pieces = pieces
    }

    private static func kind(_ piece: Piece) -> Int {
        switch piece {
        case .year: 0
        case .month: 1
        case .day: 2
        case .sign: 3
        }
    }

    /// Reads a day; nil when the text has another form or the day is not in the calendar.
    func read(_ bytes: ByteView) -> LedgerDate? {
        var index = 0
        var (year, month, day) = (0, 0, 0)
        func number(_ digits: ClosedRange<Int>) -> Int? {
            var value = 0
            let start = index
            while index < bytes.count, index - start < digits.upperBound, bytes[index] &- 0x30 <= 9 {
                value = value * 10 + Int(bytes[index] &- 0x30)
                index += 1
            }
            return index - start >= digits.lowerBound ? value : nil
        }
        for piece in pieces {
            switch piece {
            case .year: if let value = number(4...4) { year = value } else { return nil }
            case .month(let digits): if let value = number(digits) { month = value } else { return nil }
            case .day(let digits): if let value = number(digits) { day = value } else { return nil }
            case .sign(let sign):
                guard index < bytes.count, bytes[index] == sign else { return nil }
                index += 1
            }
        }
        guard index == bytes.count else { return nil }
        return LedgerDate(year: year, month: month, day: day)
    }

    /// The orders that are met in exports besides ISO 8601, of which a file's days may fit one alone.
    static let usual: [DateFormat] = [
        "d.M.yyyy", "M.d.yyyy", "d/M/yyyy", "M/d/yyyy", "d/M yyyy", "M/d yyyy", "d-M-yyyy", "M-d-yyyy", "yyyy.M.d",
        "yyyy/M/d",
    ].compactMap(DateFormat.init)
}
