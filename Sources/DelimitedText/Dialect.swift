/// How a delimited text separates and quotes its fields.
public struct Dialect: Hashable, Sendable {
    /// The byte between fields.
    public var delimiter: UInt8
    /// The byte round fields that hold delimiters, quotes or line breaks; nil when the text has no quoting.
    public var quote: UInt8?

    /// A dialect, by default semicolon and double quote, as Swedish spreadsheets write.
    public init(delimiter: UInt8 = UInt8(ascii: ";"), quote: UInt8? = UInt8(ascii: "\"")) {
        self.delimiter = delimiter
        self.quote = quote
    }

    /// Comma and double quote, as in RFC 4180.
    public static let comma = Dialect(delimiter: UInt8(ascii: ","))
    /// Semicolon and double quote.
    public static let semicolon = Dialect()
    /// Tab and double quote.
    public static let tab = Dialect(delimiter: UInt8(ascii: "\t"))
}
