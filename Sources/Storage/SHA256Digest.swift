/// SHA-256 of a stream of bytes, fed piece by piece.
public struct SHA256Digest: ~Copyable, Sendable {
    private var digest = MessageDigest(.sha256)

    /// A digest of no bytes yet.
    public init() {}

    /// Adds bytes.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        digest.update(bytes)
    }

    /// The digest of all bytes so far as 64 lower-case hex digits; the next update starts a new stream.
    public mutating func finish() -> String {
        let digits = digest.finish().flatMap { [Self.hexDigits[Int($0 >> 4)], Self.hexDigits[Int($0 & 15)]] }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The digest of a text's UTF-8 bytes.
    public static func of(_ text: String) -> String {
        var digest = SHA256Digest()
        var text = text
        text.withUTF8 { digest.update(UnsafeRawBufferPointer($0)) }
        return digest.finish()
    }

    /// The digest of bytes.
    public static func of(_ bytes: [UInt8]) -> String {
        var digest = SHA256Digest()
        bytes.withUnsafeBytes { digest.update($0) }
        return digest.finish()
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)
}
