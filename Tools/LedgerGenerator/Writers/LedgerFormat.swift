/// The formats that a ledger can be written in.
public enum LedgerFormat: String, CaseIterable, Sendable {
    /// SIE 4E, code page 437.
    case sie4
    /// SIE 5, UTF-8.
    case sie5
    /// XMLSIE 1.0, UTF-8.
    case xmlsie
    /// Semicolons and decimal comma, UTF-8.
    case csv

    /// The writer of the format.
    public var writer: any LedgerWriter {
        switch self {
        case .sie4: SIE4Writer()
        case .sie5: SIE5Writer()
        case .xmlsie: XMLSIEWriter()
        case .csv: CSVWriter()
        }
    }

    /// Writes `ledger` into `sink`, compressed when `gzip` is asked for.
    ///
    /// The bytes depend on the ledger alone; compressed ones also on the version of zlib.
    public func write(_ ledger: some Ledger, gzip: Bool = false, into sink: @escaping OutputBuffer.Sink) throws {
        guard gzip else {
            var output = OutputBuffer(sink: sink)
            try writer.write(ledger, to: &output)
            return try output.flush()
        }
        let stream = GzipStream(sink: sink)
        var output = OutputBuffer(sink: stream.write)
        try writer.write(ledger, to: &output)
        try output.flush()
        try stream.finish()
    }

    /// The whole of `ledger` as bytes: for tests and small ledgers.
    public func bytes(of ledger: some Ledger, gzip: Bool = false) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try write(ledger, gzip: gzip) { bytes.append(contentsOf: $0) }
        return bytes
    }
}
