/// Gathers bytes into blocks and hands them on, so that a ledger of any size is written in constant memory.
public struct OutputBuffer {
    /// Receives each block; the bytes are valid during the call only.
    public typealias Sink = (UnsafeRawBufferPointer) throws -> Void

    private static let blockSize = 1 << 16
    private var bytes: [UInt8] = []
    private let sink: Sink

    /// A buffer that empties itself into `sink`.
    public init(sink: @escaping Sink) {
        self.sink = sink
        bytes.reserveCapacity(Self.blockSize * 2)
    }

    /// Hands on what is gathered once a block is full; writers call it once a voucher.
    mutating func flushWhenFull() throws {
        if bytes.count >= Self.blockSize { try flush() }
    }

    /// Hands on what is gathered.
    mutating func flush() throws {
        try bytes.withUnsafeBytes(sink)
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func append(_ fragment: [UInt8]) {
        bytes.append(contentsOf: fragment)
    }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func append(ascii scalar: Unicode.Scalar) {
        bytes.append(UInt8(ascii: scalar))
    }

    /// Appends a number that is not negative in decimal, with leading zeros up to `width`.
    mutating func append(decimal number: UInt64, width: Int = 1) {
        let end = bytes.count
        var rest = number
        repeat {
            bytes.append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
            rest /= 10
        } while rest > 0
        while bytes.count - end < width { bytes.append(0x30) }
        bytes[end...].reverse()
    }

    /// Appends öre as kronor with two decimals and a leading minus, for example `-1234.50`.
    mutating func append(amount ore: Int64, mark: Unicode.Scalar = ".") {
        if ore < 0 { append(ascii: "-") }
        append(decimal: ore.magnitude / 100)
        append(ascii: mark)
        append(decimal: ore.magnitude % 100, width: 2)
    }

    /// Appends `20260131`, or `2026-01-31` when `dashes` are asked for.
    mutating func append(_ date: CalendarDate, dashes: Bool) {
        append(decimal: UInt64(date.month.year), width: 4)
        if dashes { append(ascii: "-") }
        append(decimal: UInt64(date.month.month), width: 2)
        if dashes { append(ascii: "-") }
        append(decimal: UInt64(date.day), width: 2)
    }
}
