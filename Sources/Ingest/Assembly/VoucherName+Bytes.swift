import LedgerModel

extension VoucherName {
    /// The name of a voucher by its series and number in UTF-8.
    init(series: [UInt8], number: [UInt8]) {
        let seriesHash = Self.hash(series: series)
        let known = number.withBytes { VoucherName(seriesHash: seriesHash, digits: $0) }
        self = known ?? Self.irregular(seriesHash, series, number)
    }

    /// The name of a voucher whose series has been hashed; nil where its number has other signs than digits.
    @inline(__always)
    init?(seriesHash: UInt32, digits number: ByteView) {
        if number.isEmpty || number.count > Self.digitLimit { return nil }
        var value: UInt64 = 0
        for byte in number {
            let digit = byte &- 0x30
            if digit > 9 { return nil }
            value = value &* 10 &+ UInt64(digit)
        }
        self.init(series: seriesHash, number: value &+ 1)
    }

    /// A hash of both.
    @inline(__always)
    var hash: UInt64 { ByteWords.fold(number &+ UInt64(series) &* 0x9E37_79B9_7F4A_7C15) }

    /// What a series in UTF-8 is told from others by; 0 for none.
    static func hash(series: [UInt8]) -> UInt32 {
        if series.isEmpty { return 0 }
        let hash = UInt32(truncatingIfNeeded: series.withBytes { ByteWords.hash($0) })
        return hash == 0 ? 1 : hash
    }

    /// As many digits fit below the bit that tells hashes from numbers.
    private static let digitLimit = 18

    /// A number with other signs than digits: `A12` or `A-12` is number 12 of series A.
    private static func irregular(_ seriesHash: UInt32, _ series: [UInt8], _ number: [UInt8]) -> VoucherName {
        let number = number.filter { $0 != 0x20 }
        if number.isEmpty { return VoucherName(series: seriesHash, number: 0) }
        let letters = Array(number.prefix { !(0x30...0x39).contains($0) && $0 != UInt8(ascii: "-") })
        let digits = Array(number[letters.count...].drop { $0 == UInt8(ascii: "-") })
        let hash = series.isEmpty && !letters.isEmpty ? Self.hash(series: letters) : seriesHash
        if letters.isEmpty || series.isEmpty || letters == series,
            let name = digits.withBytes({ VoucherName(seriesHash: hash, digits: $0) })
        {
            return name
        }
        return VoucherName(
            series: seriesHash, number: number.withBytes { ByteWords.hash($0) } | 1 << 63)
    }
}
