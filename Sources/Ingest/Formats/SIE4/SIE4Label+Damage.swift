/// Labels that are nearly one that counts.
extension SIE4Label {
    /// Whether the record holds money that counts, or changes what such money means.
    var isCounted: Bool {
        switch self {
        case .rar, .sietyp, .valuta, .ib, .ub, .res, .psaldo, .pbudget, .ver, .trans, .ksumma: true
        default: false
        }
    }

    private static let counted = allCases.filter(\.isCounted)

    /// The counted label that runs together with what follows it, as in `#TRANS:`, or has one wrong letter.
    ///
    /// Letters behind a label make another word, such as `#VERSION`, and so may one letter in a short label.
    init?(damaged bytes: ByteView) {
        let word = bytes.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
        let damaged = Self.counted.first { label in
            let letters = Array(label.rawValue.utf8)
            if word.starts(with: letters) { return word.count > letters.count && !Self.isOfWord(word[letters.count]) }
            return letters.count > 5 && Self.isOneEdit(word, from: letters)
        }
        guard let damaged else { return nil }
        self = damaged
    }

    /// The label of a record by bytes that are made up.
    init?(_ bytes: [UInt8]) {
        guard let label = bytes.withBytes({ SIE4Label($0) }) else { return nil }
        self = label
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || byte == UInt8(ascii: "_")
    }

    /// Whether one letter was put in, left out or changed, or two neighbours were swapped.
    private static func isOneEdit(_ word: [UInt8], from letters: [UInt8]) -> Bool {
        guard abs(word.count - letters.count) <= 1 else { return false }
        let start = zip(word, letters).prefix { $0 == $1 }.count
        let (rest, wanted) = (word[start...], letters[start...])
        if rest.dropFirst().elementsEqual(wanted) || rest.elementsEqual(wanted.dropFirst()) { return true }
        if rest.dropFirst().elementsEqual(wanted.dropFirst()) { return true }
        return rest.count > 1 && wanted.count > 1 && rest.dropFirst(2).elementsEqual(wanted.dropFirst(2))
            && rest[start] == wanted[start + 1] && rest[start + 1] == wanted[start]
    }
}
