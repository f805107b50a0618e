import JSON
import Storage

/// The text of a value that is kept between runs: read back as it was written, or not at all.
enum StoredText {
    /// Of the form of the content; a text of another version is not read.
    static let version = 1

    /// One line, the same for the same content: version, checksum, content.
    static func text(of content: JSONValue) -> String {
        let digest = SHA256Digest.of(JSONText.line(content))
        return JSONText.line(["version": .integer(version), "sha256": .string(digest), "content": content]) + "\n"
    }

    /// The content of a text; nil when any byte differs from what ``text(of:)`` writes for it.
    static func content(of bytes: [UInt8]) -> JSONValue? {
        guard let content = JSONReader.value(of: bytes)?["content"], bytes.elementsEqual(text(of: content).utf8) else {
            return nil
        }
        return content
    }
}
