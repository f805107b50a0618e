import CZlib

/// The check sum of a SIE file (point 10): CRC-32 over labels and field contents as code page 437.
///
/// Spaces between fields, line ends, quotes, braces and the backslash of `\"` stand outside it.
struct SIE4Checksum {
    private(set) var value: UInt = crc32(0, nil, 0)
    private let encoder = CodePageEncoder(.cp437)

    /// Adds a record: its label and the contents of its fields; an object list counts by its own fields.
    mutating func add(_ line: SIE4Line, of block: UnsafeBufferPointer<UInt8>) {
        var inner = SIE4Line()
        for field in line.fields {
            if field.form == .list {
                inner.split(list: field, of: block)
                for field in inner.fields { add(SIE4Line.content(field, of: block)) }
            } else {
                add(SIE4Line.content(field, of: block))
            }
        }
    }

    private mutating func add(_ content: [UInt8]) {
        // The sum is over code page 437 even when the file is stored as something else.
        let bytes = content.contains { $0 >= 0x80 } ? encoder.encodeUTF8(content) ?? content : content
        value = bytes.withUnsafeBufferPointer { crc32(value, $0.baseAddress, UInt32($0.count)) }
    }
}
