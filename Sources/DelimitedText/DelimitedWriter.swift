/// Writes delimited text into a byte buffer: LF line ends, quotes only where a field needs them.
public struct DelimitedWriter: Sendable {
    /// What has been written and not yet taken by the caller.
    public var bytes: [UInt8] = []
    private let dialect: Dialect
    private var isAtLineStart = true

    /// A writer of a dialect, comma by default.
    public init(dialect: Dialect = .comma) {
        self.dialect = dialect
    }

    /// Writes a field.
    public mutating func write(_ field: String) {
        separate()
        append(quotingIfNeeded: field.utf8)
    }

    /// Writes a field of UTF-8 bytes.
    public mutating func write(utf8 field: some Collection<UInt8>) {
        separate()
        append(quotingIfNeeded: field)
    }

    /// Ends the record.
    public mutating func endRecord() {
        bytes.append(UInt8(ascii: "\n"))
        isAtLineStart = true
    }

    /// Writes a whole record.
    public mutating func write(record: some Sequence<String>) {
        for field in record { write(field) }
        endRecord()
    }

    private mutating func separate() {
        if !isAtLineStart { bytes.append(dialect.delimiter) }
        isAtLineStart = false
    }

    private mutating func append(quotingIfNeeded field: some Collection<UInt8>) {
        let quote = dialect.quote ?? UInt8(ascii: "\"")
        let needsQuotes = field.contains { byte in
            byte == dialect.delimiter || byte == quote || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        }
        guard needsQuotes else {
            bytes.append(contentsOf: field)
            return
        }
        bytes.append(quote)
        for byte in field {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}
