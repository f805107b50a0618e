import Testing

@testable import Storage

@Suite struct SHA256DigestTests {
    // Expected values: the examples of FIPS 180-4 (`abc` and the empty message), and one million `a`.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func knownAnswers(text: String, digest: String) {
        #expect(SHA256Digest.of(text) == digest)
    }

    @Test func aMillionBytes() {
        let digest = SHA256Digest.of(String(repeating: "a", count: 1_000_000))
        #expect(digest == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func piecesGiveTheSameAsTheWhole() {
        var digest = SHA256Digest()
        for piece in ["a", "", "bc"] {
            Array(piece.utf8).withUnsafeBytes { digest.update($0) }
        }
        #expect(digest.finish() == SHA256Digest.of("abc"))
        #expect(digest.finish() == SHA256Digest.of(""), "finishing starts afresh")
    }
}
