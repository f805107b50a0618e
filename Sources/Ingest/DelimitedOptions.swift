public import LedgerModel

/// What a pipeline says about the form of a delimited text; whatever is nil is recognised.
public struct DelimitedOptions: Hashable, Sendable {
    /// Header of each field (`datum`, `konto`, `belopp`, ...), compared without regard to case and outer spaces.
    public var columns: [String: String]
    /// The byte between fields.
    public var delimiter: UInt8?
    /// The decimal mark, `,` or `.`.
    public var decimalMark: UInt8?
    /// The encoding.
    public var encoding: TextEncoding?
    /// The unit that amounts are written in.
    public var unit: Table.Unit

    /// What a pipeline says; nothing unless told otherwise.
    public init(
        columns: [String: String] = [:], delimiter: UInt8? = nil, decimalMark: UInt8? = nil,
        encoding: TextEncoding? = nil, unit: Table.Unit = .kr
    ) {
        self.columns = columns
        self.delimiter = delimiter
        self.decimalMark = decimalMark
        self.encoding = encoding
        self.unit = unit
    }
}
