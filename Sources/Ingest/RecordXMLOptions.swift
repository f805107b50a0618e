public import LedgerModel

/// What a pipeline says about XML of no known kind: which element is a record, and where in it the fields stand.
///
/// Names are local names; namespaces and their prefixes do not matter.
public struct RecordXMLOptions: Hashable, Sendable {
    /// The element of a record: a whole path such as `/Export/Rader/Rad`, or `//Rad` wherever it stands.
    public var record: String
    /// The path of each field (see ``fieldNames``) from the record: `Konto`, `@konto`, `Belopp/Varde`, `Belopp/@varde`.
    public var fields: [String: String]
    /// The decimal mark, `,` or `.`; nil when it is to be recognised.
    public var decimalMark: UInt8?
    /// The unit that amounts are written in.
    public var unit: Table.Unit

    /// What a pipeline says.
    public init(record: String, fields: [String: String], decimalMark: UInt8? = nil, unit: Table.Unit = .kr) {
        self.record = record
        self.fields = fields
        self.decimalMark = decimalMark
        self.unit = unit
    }

    /// The fields that a record can have: the columns of tables but the two that only help to read others.
    public static var fieldNames: [String] {
        CSVField.allCases.filter { $0 != .ar && $0 != .tecken }.map(\.rawValue)
    }
}
