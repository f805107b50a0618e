/// The letters between the brackets of a pattern: `[a-zåäö]`, `[!0-9]`, `[[:digit:]x]`.
struct LetterSet {
    private var ranges: [ClosedRange<Character>] = []
    private var classes: [String] = []
    private var isNegated = false

    /// Reads from after `[` to its `]`; nil, with `rest` unchanged, when it is not closed.
    init?(_ rest: inout ArraySlice<Character>) {
        var ahead = rest
        if let sign = ahead.first, sign == "!" || sign == "^" {
            isNegated = true
            ahead.removeFirst()
        }
        var isFirst = true
        while let letter = ahead.popFirst() {
            if letter == "]", !isFirst {
                rest = ahead
                return
            }
            isFirst = false
            if letter == "[", let name = Self.className(&ahead) {
                classes.append(name)
                continue
            }
            guard let low = letter == "\\" ? ahead.popFirst() : letter else { return nil }
            guard ahead.first == "-", let end = ahead.dropFirst().first, end != "]" else {
                ranges.append(low...low)
                continue
            }
            ahead = ahead.dropFirst(2)
            guard let high = end == "\\" ? ahead.popFirst() : end else { return nil }
            // A reversed range is empty.
            if low <= high { ranges.append(low...high) }
        }
        return nil
    }

    /// Reads `:digit:]`.
    private static func className(_ rest: inout ArraySlice<Character>) -> String? {
        guard rest.first == ":", let end = rest.dropFirst().firstIndex(of: ":"),
            rest[rest.index(after: end)...].first == "]"
        else { return nil }
        let name = String(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(end, offsetBy: 2)...]
        return name
    }

    /// Whether a letter is in the set, or, after `!`, is not.
    func contains(_ letter: Character) -> Bool {
        let isListed =
            ranges.contains { $0.contains(letter) } || classes.contains { Self.holds($0, letter) }
        return isListed != isNegated
    }

    /// Whether it may contain a letter beyond ASCII.
    var hasMoreThanASCII: Bool {
        isNegated || !classes.isEmpty || ranges.contains { !$0.upperBound.isASCII }
    }

    private static func holds(_ name: String, _ letter: Character) -> Bool {
        switch name {
        case "alpha": letter.isLetter
        case "digit": ("0"..."9").contains(letter)
        case "alnum": letter.isLetter || ("0"..."9").contains(letter)
        case "upper": letter.isUppercase
        case "lower": letter.isLowercase
        case "space", "blank": letter.isWhitespace
        case "punct": letter.isPunctuation || letter.isSymbol
        case "xdigit": letter.isASCII && letter.isHexDigit
        default: false
        }
    }
}
