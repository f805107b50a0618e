import DelimitedText

/// A record of a published CSV file.
struct PublishedRecord {
    let bytes: [UInt8]
    let fields: [DelimitedMachine.Field]

    /// A field's text.
    func text(_ index: Int) -> String {
        let field = fields[index]
        guard field.hasDoubledQuotes else { return String(decoding: bytes[field.bounds], as: UTF8.self) }
        return String(decoding: bytes.withUnsafeBufferPointer { field.content(of: $0) }, as: UTF8.self)
    }

    /// All fields' texts.
    var texts: [String] { fields.indices.map(text) }
}
