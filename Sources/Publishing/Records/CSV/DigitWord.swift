/// Eight decimal digits of a number below 100 000 000, computed together.
struct DigitWord {
    /// The digits as ASCII, the first in the lowest byte.
    let ascii: UInt64
    /// The number of leading zeros; 7 for 0, which keeps one digit.
    let leadingZeros: Int

    @inline(__always)
    init(_ number: UInt32) {
        // Split into groups of four, two and one; the products divide by 100 and by 10, exactly for such small numbers.
        let fours = UInt64(number / 10_000) | UInt64(number % 10_000) << 32
        let hundreds = (fours &* 10_486) >> 20 & 0x0000_007F_0000_007F
        let twos = hundreds | (fours &- hundreds &* 100) << 16
        let tens = (twos &* 103) >> 10 & 0x000F_000F_000F_000F
        let ones = tens | (twos &- tens &* 10) << 8
        ascii = ones | 0x3030_3030_3030_3030
        leadingZeros = (ones | 1 << 56).trailingZeroBitCount / 8
    }
}
