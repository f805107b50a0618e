import CCrypto

/// SHA-256 of a stream of bytes, fed piece by piece.
public struct SHA256Digest: ~Copyable, @unchecked Sendable {
    // Unchecked: the context has one owner, since the struct cannot be copied.
    private let context: OpaquePointer

    /// A digest of no bytes yet.
    public init() {
        precondition(Self.isLibraryReady, "libcrypto can be used")
        guard let context = EVP_MD_CTX_new() else { preconditionFailure("no memory for a digest of 100 bytes") }
        self.context = context
        start()
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    /// Adds bytes.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        let done = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
        precondition(done == 1, "SHA-256 takes any bytes")
    }

    /// The digest of all bytes so far as 64 lower-case hex digits; the next update starts a new stream.
    public mutating func finish() -> String {
        let digest = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(EVP_MAX_MD_SIZE)) { bytes in
            var count: UInt32 = 0
            let done = EVP_DigestFinal_ex(context, bytes.baseAddress, &count)
            precondition(done == 1, "a started digest can be finished")
            return bytes.prefix(Int(count)).flatMap { [Self.hexDigits[Int($0 >> 4)], Self.hexDigits[Int($0 & 15)]] }
        }
        start()
        return String(decoding: digest, as: UTF8.self)
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

    private func start() {
        let done = EVP_DigestInit_ex(context, EVP_sha256(), nil)
        precondition(done == 1, "libcrypto always has SHA-256")
    }

    /// Whether the library is ready, initialised without the system's configuration file.
    ///
    /// The file does not affect SHA-256, and takes a millisecond to read.
    private static let isLibraryReady = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil) == 1

    private static let hexDigits = Array("0123456789abcdef".utf8)
}
