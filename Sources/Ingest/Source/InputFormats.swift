/// The formats that are understood: a new one is a folder under `Formats` and a line here.
enum InputFormats {
    /// Reads a source to its end, writing records and findings to the assembly.
    typealias Reader = @Sendable (ByteSource, inout LedgerAssembly) throws -> Void

    /// All formats and their readers.
    static let all: [(format: SourceFormat, read: Reader)] = [
        (.sie4, SIE4File.read),
        (.csv, CSVReader.read),
        (.xlsx, XLSXReader.read),
        (.sie5, SIE5Reader.read),
        (.xmlsie, XMLSIEReader.read),
        (.xml, RecordXMLReader.read),
    ]

    /// The reader of a format; a format without one is a mistake in the list above.
    static func reader(of format: SourceFormat) -> Reader {
        guard let entry = all.first(where: { $0.format == format }) else {
            preconditionFailure("every format has a line in InputFormats.all")
        }
        return entry.read
    }
}
