/// File names that differ only in their numbers, such as months, and the pattern that includes the next one.
struct FileSeries {
    /// The common form of names: their text, with a zero byte for each number.
    static func form(of name: String) -> String {
        pieces(of: name).map { $0.isNumber ? "\0" : $0.text }.joined()
    }

    /// The numbers in a name, with leading zeros.
    static func numbers(of name: String) -> [String] {
        pieces(of: name).filter(\.isNumber).map(\.text)
    }

    /// The pattern for names of one form; nil when it would match any name.
    ///
    /// A year that all share is kept: `statsbidrag-2026-*.csv`, `huvudbok_2026*.se`. A name of digits alone becomes as
    /// many digits: `[0-9][0-9].csv`.
    static func pattern(for names: [String]) -> String? {
        let pattern = pattern(for: names) { _ in "*" }
        if pattern.prefix(while: { $0 != "." }).contains(where: { $0.isLetter || $0.isNumber }) { return pattern }
        let widths = Set(names.map { numbers(of: $0).map(\.count) })
        return widths.count > 1 ? nil : self.pattern(for: names) { String(repeating: "[0-9]", count: $0.count) }
    }

    private static func pattern(for names: [String], wildcard: (String) -> String) -> String {
        let numbers = names.map(numbers)
        var index = 0
        return pieces(of: names.first ?? "").reduce(into: "") { pattern, piece in
            pattern += piece.isNumber ? self.piece(for: numbers.map { $0[index] }, wildcard) : piece.text
            if piece.isNumber { index += 1 }
        }
    }

    private static func piece(for numbers: [String], _ wildcard: (String) -> String) -> String {
        let first = numbers[0]
        if numbers.allSatisfy({ $0 == first }) { return first }
        let year = String(first.prefix(4))
        let isDated = numbers.allSatisfy { [6, 8].contains($0.count) && $0.hasPrefix(year) }
        let isYear = isDated && (1900...2199).contains(Int(year) ?? 0)
        return isYear ? year + wildcard(String(first.dropFirst(4))) : wildcard(first)
    }

    private static func pieces(of name: String) -> [(text: String, isNumber: Bool)] {
        var pieces: [(text: String, isNumber: Bool)] = []
        for character in name {
            let isNumber = ("0"..."9").contains(character)
            if let last = pieces.last, last.isNumber == isNumber {
                pieces[pieces.count - 1].text.append(character)
            } else {
                pieces.append((String(character), isNumber))
            }
        }
        return pieces
    }

    /// Whether one list of numbers precedes another, number by number.
    static func precedes(_ one: [String], _ other: [String]) -> Bool {
        for (one, other) in zip(one, other) where one != other {
            return (one.count, one) < (other.count, other)
        }
        return false
    }
}
