/// Turns UTF-8 back into a single-byte encoding, for checksums that are defined over one.
struct CodePageEncoder: Sendable {
    private let bytes: [UInt16: UInt8]

    init(_ page: CodePage) {
        var bytes: [UInt16: UInt8] = [:]
        for (index, point) in page.upper.enumerated() { bytes[point] = UInt8(0x80 + index) }
        self.bytes = bytes
    }

    /// The single-byte form; nil when `text` is not UTF-8 or holds a character that the page lacks.
    func encodeUTF8(_ text: [UInt8]) -> [UInt8]? {
        guard let string = String(validating: text, as: UTF8.self) else { return nil }
        var result: [UInt8] = []
        for point in string.utf16 {
            if point < 0x80 {
                result.append(UInt8(point))
            } else if let byte = bytes[point] {
                result.append(byte)
            } else {
                return nil
            }
        }
        return result
    }
}
