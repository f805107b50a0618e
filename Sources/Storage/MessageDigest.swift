import CCrypto

/// A digest of a stream of bytes, fed piece by piece.
public struct MessageDigest: ~Copyable, @unchecked Sendable {
    /// How the digest is computed.
    public enum Algorithm: Sendable {
        /// 160 bits; no protection against forgery, but old signatures have it.
        case sha1
        /// 256 bits.
        case sha256
        /// 384 bits.
        case sha384
        /// 512 bits.
        case sha512
    }

    // Unchecked: the context has one owner, since the struct cannot be copied.
    private let context: OpaquePointer
    private let algorithm: Algorithm

    /// A digest of no bytes yet.
    public init(_ algorithm: Algorithm) {
        precondition(Self.isLibraryReady, "libcrypto can be used")
        guard let context = EVP_MD_CTX_new() else { preconditionFailure("no memory for a digest of 100 bytes") }
        self.context = context
        self.algorithm = algorithm
        start()
    }

    deinit {
        EVP_MD_CTX_free(context)
    }

    /// Adds bytes.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        let done = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
        precondition(done == 1, "a started digest takes any bytes")
    }

    /// The digest of all bytes so far; the next update starts a new stream.
    public mutating func finish() -> [UInt8] {
        let digest = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(EVP_MAX_MD_SIZE)) { bytes in
            var count: UInt32 = 0
            let done = EVP_DigestFinal_ex(context, bytes.baseAddress, &count)
            precondition(done == 1, "a started digest can be finished")
            return Array(bytes.prefix(Int(count)))
        }
        start()
        return digest
    }

    private func start() {
        let function =
            switch algorithm {
            case .sha1: EVP_sha1()
            case .sha256: EVP_sha256()
            case .sha384: EVP_sha384()
            case .sha512: EVP_sha512()
            }
        let done = EVP_DigestInit_ex(context, function, nil)
        precondition(done == 1, "libcrypto always has these digests")
    }

    /// Whether the library is ready, initialised without the system's configuration file.
    ///
    /// The file does not affect digests, and takes a millisecond to read.
    private static let isLibraryReady = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil) == 1
}
