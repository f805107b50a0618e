import CLibXML2

/// What libxml2 says of a schema or of a file that does not follow it, in words for people.
enum SchemaFinding {
    /// One sentence, in which names of one namespace stand without it; others keep theirs in braces.
    static func plain(_ error: xmlError, in namespace: String) -> String {
        let words = error.message.map { String(cString: $0) } ?? "error \(error.code)"
        let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
        let plain = line.replacing("{\(namespace)}", with: "")
        return plain.hasSuffix(".") ? String(plain.dropLast()) : plain
    }
}
