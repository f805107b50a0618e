import Storage

/// Digests what is written to it, piece by piece.
///
/// A class, because a digest cannot be copied and a handler of XML can.
final class CanonicalSink {
    /// What stands for characters in text, and in the values of attributes.
    static let textEscapes: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x0D: "&#xD;"]
    static let valueEscapes: [UInt8: String] = [
        0x26: "&amp;", 0x3C: "&lt;", 0x22: "&quot;", 0x09: "&#x9;", 0x0A: "&#xA;", 0x0D: "&#xD;",
    ]

    private var digest: MessageDigest
    private var pending: [UInt8] = []
    private static let size = 64 << 10

    init(_ algorithm: MessageDigest.Algorithm) {
        digest = MessageDigest(algorithm)
        pending.reserveCapacity(Self.size)
    }

    func write(_ text: String) {
        pending.append(contentsOf: text.utf8)
        if pending.count >= Self.size { flush() }
    }

    func write(_ bytes: ByteView, escaping escapes: [UInt8: String]) {
        // All that is escaped comes before the first letter.
        guard bytes.contains(where: { $0 <= 0x3E && escapes[$0] != nil }) else {
            pending.append(contentsOf: bytes)
            if pending.count >= Self.size { flush() }
            return
        }
        for byte in bytes {
            if byte <= 0x3E, let escape = escapes[byte] {
                pending.append(contentsOf: escape.utf8)
            } else {
                pending.append(byte)
            }
        }
        if pending.count >= Self.size { flush() }
    }

    private func flush() {
        pending.withUnsafeBytes { digest.update($0) }
        pending.removeAll(keepingCapacity: true)
    }

    /// The digest of all that has been written, in base64.
    func finish() -> String {
        flush()
        return Self.base64(digest.finish())
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32((3 - group.count) * 8)
            for index in 0..<4 {
                text.append(index <= group.count ? letters[Int(bits >> UInt32(18 - index * 6)) & 63] : 0x3D)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
