import CByteMask
import Glibc

/// Scans bytes a word at a time.
///
/// Fenced: the pointers that it is given must be followed by ``BlockBuffer/slack`` readable bytes, which hold what ends
/// the scan. Held to a byte-by-byte scan by the tests, under the address sanitizer.
enum ByteScan {
    @inline(__always)
    private static func repeated(_ byte: UInt8) -> UInt64 {
        UInt64(byte) &* 0x0101_0101_0101_0101
    }

    /// High bits where bytes of `word` are zero; exact up to the first, which is all a scan needs.
    @inline(__always)
    static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    /// The first place at or after `pointer` with either byte.
    @inline(__always)
    static func find(_ one: UInt8, _ other: UInt8, from pointer: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        let (ones, others) = (repeated(one), repeated(other))
        var pointer = pointer
        while true {
            let word = UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self)
            let found = zeros(word ^ ones) | zeros(word ^ others)
            if found != 0 { return pointer + found.trailingZeroBitCount / 8 }
            pointer += 8
        }
    }

    /// The first place at or after `pointer` with any of three bytes.
    @inline(__always)
    static func find(
        _ one: UInt8, _ other: UInt8, _ third: UInt8, from pointer: UnsafePointer<UInt8>
    ) -> UnsafePointer<UInt8> {
        let (ones, others, thirds) = (repeated(one), repeated(other), repeated(third))
        var pointer = pointer
        while true {
            let word = UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self)
            let found = zeros(word ^ ones) | zeros(word ^ others) | zeros(word ^ thirds)
            if found != 0 { return pointer + found.trailingZeroBitCount / 8 }
            pointer += 8
        }
    }

    /// How many times a byte occurs.
    static func count(_ byte: UInt8, in bytes: ByteView) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        let whole = bytes.count / 64
        return Int(byte_count_equal(base, Int64(whole), byte)) + bytes[(whole * 64)...].count { $0 == byte }
    }

    /// The last place of a byte.
    static func last(_ byte: UInt8, in bytes: ByteView) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        var end = bytes.count
        while end >= 64 {
            let mask = byte_mask_equal(base + end - 64, byte)
            if mask != 0 { return end - 1 - mask.leadingZeroBitCount }
            end -= 64
        }
        return bytes[..<end].lastIndex(of: byte)
    }

    /// The first place of a byte at or after an index.
    static func first(_ byte: UInt8, in bytes: ByteView, from index: Int) -> Int? {
        guard let base = bytes.baseAddress, index < bytes.count,
            let found = memchr(base + index, Int32(byte), bytes.count - index)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
