/// Which fields of CSV need quotes: those that hold a comma, a quote or a line break.
enum FieldQuoting {
    @inline(__always)
    static func isNeeded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 8 else { return bytes.contains(where: isSpecial) }
        let raw = UnsafeRawBufferPointer(bytes)
        var found: UInt64 = 0
        var position = 0
        while position + 8 < raw.count {
            found |= special(raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        return found | special(raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)) != 0
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }

    /// Not zero when one of eight bytes is special.
    @inline(__always)
    private static func special(_ word: UInt64) -> UInt64 {
        zeros(word ^ 0x2C2C_2C2C_2C2C_2C2C) | zeros(word ^ 0x2222_2222_2222_2222)
            | zeros(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeros(word ^ 0x0D0D_0D0D_0D0D_0D0D)
    }

    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }
}
