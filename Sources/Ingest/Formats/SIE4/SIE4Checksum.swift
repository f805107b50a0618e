import CZlib

/// The checksum of a SIE file (point 10): CRC-32 over labels and field contents as code page 437.
///
/// Spaces between fields, line ends, quotes, braces and the backslash of `\"` stand outside it. Two sums are kept: over
/// the bytes as they stand, and over what they are in code page 437, since the file may have been stored as something
/// else after the sum was written.
struct SIE4Checksum {
    private var stored: UInt = crc32(0, nil, 0)
    private var recoded: UInt = crc32(0, nil, 0)
    private let decoder: TextDecoder
    private let encoder = CodePageEncoder(.cp437)

    init(decoder: TextDecoder) {
        self.decoder = decoder
    }

    /// The sum over code page 437.
    var value: UInt { recoded }

    /// Whether a stated sum is one of the two.
    func agrees(with stated: String) -> Bool {
        stated == String(recoded) || stated == String(stored)
    }

    /// Adds a record: its label and the contents of its fields; an object list counts by its own fields.
    mutating func add(_ line: SIE4Line, of block: ByteView) {
        for field in line.fields {
            switch field.form {
            case .openBrace: break
            case .bare, .quoted: add(field, of: block)
            case .list:
                var inner = SIE4Line()
                inner.split(list: field, of: block)
                for field in inner.fields { add(field, of: block) }
            }
        }
    }

    private mutating func add(_ field: SIE4Line.Field, of block: ByteView) {
        stored = Self.extend(stored, by: SIE4Line.content(field, of: block, keepsBackslashes: true))
        recoded = Self.extend(recoded, by: recode(SIE4Line.content(field, of: block)))
    }

    private func recode(_ content: [UInt8]) -> [UInt8] {
        guard content.contains(where: { $0 >= 0x80 }) else { return content }
        var text: [UInt8] = []
        content.withBytes { decoder.decode($0, into: &text) }
        return encoder.encodeUTF8(text) ?? content
    }

    private static func extend(_ sum: UInt, by bytes: [UInt8]) -> UInt {
        bytes.withBytes { crc32(sum, $0.baseAddress, UInt32($0.count)) }
    }
}
