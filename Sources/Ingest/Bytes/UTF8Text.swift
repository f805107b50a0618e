/// A quick look at whether a text is UTF-8.
enum UTF8Text {
    /// Whether it is UTF-8 of at most two bytes a character, as Swedish is.
    static func isPlain(_ bytes: ByteView) -> Bool {
        let text = UnsafeRawBufferPointer(bytes.unchecked)
        var index = 0
        while index < text.count {
            if index + 8 <= text.count {
                // Eight bytes at once, up to the first that is not ASCII.
                let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                index += (word & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
            }
            guard index < text.count, text[index] >= 0x80 else {
                if index + 8 > text.count { index += 1 }
                continue
            }
            guard 0xC2...0xDF ~= text[index], index + 1 < text.count, 0x80...0xBF ~= text[index + 1] else {
                return false
            }
            index += 2
        }
        return true
    }
}
