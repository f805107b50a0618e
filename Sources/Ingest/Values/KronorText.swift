/// The words and signs of kronor round an amount: `1 250 kr`, `SEK 100`, `99:-`.
enum KronorText {
    private static let words: [[UInt8]] = ["kr", "kr.", "sek", "kronor", ":-", ",-"].map { Array($0.utf8) }

    /// The amount without them; what has none is given back as it is.
    ///
    /// `100,-` is a price in whole kronor, and no amount with a minus behind: that has its decimals.
    static func without(_ bytes: ByteView) -> ByteView {
        // Nearly all amounts end in a digit or a parenthesis, and begin so or with a minus.
        guard let last = bytes.last, let first = bytes.first else { return bytes }
        if last &- 0x30 <= 9, first < 0x40 { return bytes }
        var rest = bytes[...]
        while let last = rest.last, last == 0x20 || last == 0x09 { rest = rest.dropLast() }
        while let first = rest.first, first == 0x20 || first == 0x09 { rest = rest.dropFirst() }
        if let word = words.first(where: { ends(rest, with: $0) }) {
            rest = rest.dropLast(word.count)
        } else if let word = words.first(where: { starts(rest, with: $0) }) {
            rest = rest.dropFirst(word.count)
        }
        return ByteView(rebasing: rest)
    }

    private static func ends(_ bytes: ByteView.SubSequence, with word: [UInt8]) -> Bool {
        bytes.count > word.count && zip(bytes.suffix(word.count), word).allSatisfy { lower($0) == $1 }
    }

    private static func starts(_ bytes: ByteView.SubSequence, with word: [UInt8]) -> Bool {
        bytes.count > word.count && zip(bytes, word).allSatisfy { lower($0) == $1 }
    }

    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 <= 25 ? byte | 0x20 : byte }
}
