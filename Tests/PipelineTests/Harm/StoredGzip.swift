/// Writes a gzip file whose content is stored as it is.
enum StoredGzip {
    /// A gzip file with one member; the content must be shorter than 65 536 bytes.
    static func bytes(_ content: [UInt8]) -> [UInt8] {
        let (size, sum) = (content.count, checksum(content))
        let block: [UInt8] = [1, UInt8(size & 0xFF), UInt8(size >> 8), ~UInt8(size & 0xFF), ~UInt8(size >> 8)]
        let ends = [sum, UInt32(size)].flatMap { number in (0..<4).map { UInt8(number >> ($0 * 8) & 0xFF) } }
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + block + content + ends
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
