import DelimitedText

/// A record of a published CSV file.
struct PublishedRecord {
    let bytes: [UInt8]
    let fields: [DelimitedMachine.Field]

    /// A field's text.
    func text(_ index: Int) -> String { fields[index].text(in: bytes) }

    /// All fields' texts.
    var texts: [String] { fields.indices.map(text) }
}
