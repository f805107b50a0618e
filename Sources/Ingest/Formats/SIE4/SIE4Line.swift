/// One line of a SIE file as fields (points 5.3-5.7): separated by spaces or tabs, quoted where they hold any.
///
/// The fields are found without copying; the array is reused from line to line. Invariant: every field's bounds lie
/// within the line, whose bounds lie within the block that was given to ``split(_:from:to:)``.
struct SIE4Line {
    /// A field of the line.
    struct Field {
        /// Index of its first byte in the block, without quote or brace.
        var start: Int
        /// Index after its last byte.
        var end: Int
        /// What it is.
        var form: Form
        /// Whether `\"` or `\\` stands in it.
        var hasEscapes = false
        /// Whether its quote or brace is missing at the end of the line.
        var isUnclosed = false

        /// How a field is written.
        enum Form {
            /// Bare bytes.
            case bare
            /// In quotes.
            case quoted
            /// An object list in braces, still to be split.
            case list
            /// An opening brace alone at the end of the line.
            case openBrace
        }
    }

    /// The fields, the label first.
    private(set) var fields: [Field] = []
    /// Whether a quote inside a quoted field was taken as text since no separator followed it.
    private(set) var hasInnerQuote = false
    /// Whether an object list follows digits without a blank between: `5010{}`.
    private(set) var hasGluedList = false
    /// Whether a carriage return stands between two fields.
    private(set) var hasInnerReturn = false

    /// Finds the fields of `block[start..<end]`, a line without its line end.
    mutating func split(_ block: ByteView, from start: Int, to end: Int) {
        fields.removeAll(keepingCapacity: true)
        hasInnerQuote = false
        hasInnerReturn = false
        hasGluedList = false
        var index = start
        while true {
            var sawReturn = false
            while index < end, isBlank(block[index]) {
                sawReturn = sawReturn || block[index] == 0x0D
                index += 1
            }
            guard index < end else { return }
            if sawReturn { hasInnerReturn = true }
            switch block[index] {
            case quote: index = quotedField(block, from: index, to: end)
            case openBrace: index = list(block, from: index, to: end)
            default:
                let first = index
                while index < end, !isBlank(block[index]), block[index] != openBrace || index == first { index += 1 }
                if index < end, block[index] == openBrace {
                    // Behind digits where the account stands; a text may have braces in it.
                    let isGlued = 1...3 ~= fields.count && block[first..<index].allSatisfy { $0 &- 0x30 <= 9 }
                    hasGluedList = hasGluedList || isGlued
                    while !isGlued, index < end, !isBlank(block[index]) { index += 1 }
                }
                fields.append(Field(start: first, end: index, form: .bare))
            }
        }
    }

    /// Finds the fields inside an object list.
    mutating func split(list: Field, of block: ByteView) {
        split(block, from: list.start, to: list.end)
    }

    /// A quoted field: a quote closes it only before a separator, since texts with bare quotes inside do occur.
    private mutating func quotedField(_ block: ByteView, from start: Int, to end: Int) -> Int {
        var index = start + 1
        var hasEscapes = false
        while index < end {
            let byte = block[index]
            if byte == backslash, index + 1 < end, block[index + 1] == quote || block[index + 1] == backslash {
                // A path such as "C:\" ends in a backslash that escapes nothing.
                if block[index + 1] == quote, closes(block, after: index + 1, end), !hasQuote(block, index + 2, end) {
                    index += 1
                    break
                }
                hasEscapes = true
                index += 2
                continue
            }
            if byte == quote {
                if closes(block, after: index, end) { break }
                hasInnerQuote = true
            }
            index += 1
        }
        let isUnclosed = index >= end
        let stop = min(index, end)
        fields.append(
            Field(start: start + 1, end: stop, form: .quoted, hasEscapes: hasEscapes, isUnclosed: isUnclosed))
        return min(stop + 1, end)
    }

    private func closes(_ block: ByteView, after index: Int, _ end: Int) -> Bool {
        index + 1 >= end || isBlank(block[index + 1]) || block[index + 1] == closeBrace
    }

    private func hasQuote(_ block: ByteView, _ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end {
            if block[index] == quote { return true }
            index += 1
        }
        return false
    }

    private mutating func list(_ block: ByteView, from start: Int, to end: Int) -> Int {
        var index = start + 1
        var isQuoted = false
        while index < end, isQuoted || block[index] != closeBrace {
            let byte = block[index]
            if isQuoted, byte == backslash, index + 1 < end,
                block[index + 1] == quote || block[index + 1] == backslash
            {
                index += 1
            } else if byte == quote {
                // The same rule as for fields: only a quote before a separator closes.
                isQuoted = !isQuoted || !closes(block, after: index, end)
            }
            index += 1
        }
        let isUnclosed = index >= end
        let stop = min(index, end)
        let isEmpty = (start + 1..<stop).allSatisfy { isBlank(block[$0]) }
        let form: Field.Form = isUnclosed && isEmpty ? .openBrace : .list
        fields.append(Field(start: start + 1, end: stop, form: form, isUnclosed: isUnclosed))
        return min(stop + 1, end)
    }

    /// The bytes of a field without escapes: `\"` is a quote and `\\` a backslash; any other backslash is itself.
    ///
    /// The checksum asks for backslashes as they stand, since the specification knows only the one before a quote.
    static func content(
        _ field: Field, of block: ByteView, keepsBackslashes: Bool = false
    ) -> [UInt8] {
        let bytes = block[field.start..<field.end]
        guard field.hasEscapes else { return Array(bytes) }
        var content: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let next = index + 1
            if bytes[index] == backslash, next < bytes.endIndex {
                if bytes[next] == quote {
                    index = next
                } else if bytes[next] == backslash {
                    if keepsBackslashes { content.append(backslash) }
                    index = next
                }
            }
            content.append(bytes[index])
            index += 1
        }
        return content
    }

    @inline(__always)
    private func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0D
    }
}

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")
private let openBrace = UInt8(ascii: "{")
private let closeBrace = UInt8(ascii: "}")
