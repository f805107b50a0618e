import LedgerModel

/// Writes consecutive bytes into memory that its user has made large enough.
///
/// The only place of this stage with unchecked memory. Invariant: its user has an upper bound for what it will write,
/// and leaves ``slack`` more bytes after that, since short pieces are copied sixteen bytes at a time.
struct LinePen {
    /// The number of bytes after the last one written that may be overwritten.
    static let slack = 32

    private let start: UnsafeMutablePointer<UInt8>
    private var end: UnsafeMutablePointer<UInt8>

    init(_ room: UnsafeMutablePointer<UInt8>) {
        start = room
        end = room
    }

    /// How many bytes have been written.
    var count: Int { end - start }

    @inline(__always)
    mutating func write(_ byte: UInt8) {
        end.pointee = byte
        end += 1
    }

    /// Copies bytes that are followed by ``slack`` readable bytes.
    @inline(__always)
    mutating func write(padded bytes: UnsafePointer<UInt8>, count: Int) {
        let (source, target) = (UnsafeRawPointer(bytes), UnsafeMutableRawPointer(end))
        var offset = 0
        repeat {
            let part = source.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
            target.storeBytes(of: part, toByteOffset: offset, as: SIMD16<UInt8>.self)
            offset += 16
        } while offset < count
        end += count
    }

    /// A field of CSV, in quotes when it holds a comma, a quote or a line break.
    @inline(__always)
    mutating func write(field bytes: UnsafeBufferPointer<UInt8>, isPadded: Bool) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
        if FieldQuoting.isNeeded(bytes) {
            write(quoted: bytes)
        } else if isPadded {
            write(padded: base, count: bytes.count)
        } else {
            end.update(from: base, count: bytes.count)
            end += bytes.count
        }
    }

    private mutating func write(quoted bytes: UnsafeBufferPointer<UInt8>) {
        write(UInt8(ascii: "\""))
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { write(byte) }
            write(byte)
        }
        write(UInt8(ascii: "\""))
    }

    /// A whole number.
    @inline(__always)
    mutating func write(number: UInt64) {
        if number < 100_000_000 {
            let digits = DigitWord(UInt32(truncatingIfNeeded: number))
            store(digits.ascii >> UInt64(digits.leadingZeros * 8))
            end += 8 - digits.leadingZeros
        } else {
            write(number: number / 100_000_000)
            store(DigitWord(UInt32(truncatingIfNeeded: number % 100_000_000)).ascii)
            end += 8
        }
    }

    /// A whole number below 100, in two digits.
    @inline(__always)
    mutating func write(twoDigits number: UInt64) {
        write(UInt8(truncatingIfNeeded: 0x30 + number / 10))
        write(UInt8(truncatingIfNeeded: 0x30 + number % 10))
    }

    @inline(__always)
    private func store(_ word: UInt64) {
        UnsafeMutableRawPointer(end).storeBytes(of: word.littleEndian, as: UInt64.self)
    }

    /// Kronor with two decimals: `-1234.50`.
    @inline(__always)
    mutating func write(kronor ore: Int64) {
        end.pointee = UInt8(ascii: "-")
        end += ore < 0 ? 1 : 0
        write(number: ore.magnitude / 100)
        write(UInt8(ascii: "."))
        write(twoDigits: ore.magnitude % 100)
    }

    /// `2026-02`, or `2026` for a year.
    mutating func write(_ period: Period) {
        write(number: UInt64(period.year))
        guard !period.isYear else { return }
        write(UInt8(ascii: "-"))
        write(twoDigits: UInt64(period.month))
    }

    /// `2026-02-28`.
    mutating func write(_ date: LedgerDate) {
        write(date.period)
        write(UInt8(ascii: "-"))
        write(twoDigits: UInt64(date.day))
    }
}
