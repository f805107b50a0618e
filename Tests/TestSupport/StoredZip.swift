/// Writes a zip archive whose files are stored as they are, for tests of what reads archives.
public struct StoredZip {
    /// The archive.
    public private(set) var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0
    private let flags: UInt16

    /// An archive of files with these texts.
    public init(_ files: KeyValuePairs<String, String>) {
        self.init(files.map { ($0.key, Array($0.value.utf8)) })
    }

    /// An archive of files with these bytes; with `isEncrypted` they are marked as encrypted.
    public init(_ files: [(name: String, content: [UInt8])], isEncrypted: Bool = false) {
        flags = isEncrypted ? 1 : 0
        for (name, content) in files { add(name, content) }
        let start = UInt32(bytes.count)
        bytes += directory
        bytes += Self.number(0x0605_4B50 as UInt32) + Self.number(0 as UInt32) + Self.number(count)
        bytes += Self.number(count) + Self.number(UInt32(directory.count)) + Self.number(start)
        bytes += Self.number(0 as UInt16)
    }

    private mutating func add(_ name: String, _ content: [UInt8]) {
        let place = UInt32(bytes.count)
        let size = Self.number(UInt32(content.count))
        var common = Self.number(20 as UInt16) + Self.number(flags) + Self.number(0 as UInt16)
        common += Self.number(0 as UInt16) + Self.number(0x21 as UInt16)
        common += Self.number(Self.checksum(content)) + size + size
        common += Self.number(UInt16(name.utf8.count)) + Self.number(0 as UInt16)
        bytes += Self.number(0x0403_4B50 as UInt32) + common + Array(name.utf8) + content
        directory += Self.number(0x0201_4B50 as UInt32) + Self.number(20 as UInt16) + common
        directory += [UInt8](repeating: 0, count: 10) + Self.number(place) + Array(name.utf8)
        count += 1
    }

    private static func number(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }

    /// CRC-32 as in ISO 3309.
    private static func checksum(_ content: [UInt8]) -> UInt32 {
        var checksum = ~(0 as UInt32)
        for byte in content {
            checksum ^= UInt32(byte)
            for _ in 0..<8 { checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1 }
        }
        return ~checksum
    }
}
