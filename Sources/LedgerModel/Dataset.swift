/// A published table for machines: named, typed fields and rows sorted by key.
public struct Dataset: Hashable, Sendable {
    /// Identifier, also the file name.
    public var id: String
    /// One sentence for the data package.
    public var title: String
    /// The fields, left to right.
    public var fields: [Field]
    /// Names of the fields that identify a row; rows are sorted by them.
    public var key: [String]
    /// One value per field, each of its field's type or ``DatasetValue/nothing``.
    public var rows: [[DatasetValue]]

    /// A dataset.
    public init(id: String, title: String, fields: [Field], key: [String], rows: [[DatasetValue]]) {
        self.id = id
        self.title = title
        self.fields = fields
        self.key = key
        self.rows = rows
    }

    /// A field's name, type and meaning.
    public struct Field: Hashable, Sendable {
        /// Name in the header.
        public var name: String
        /// Type of its values.
        public var type: FieldType
        /// One sentence for the data package.
        public var description: String

        /// A field.
        public init(_ name: String, _ type: FieldType, _ description: String) {
            self.name = name
            self.type = type
            self.description = description
        }
    }

    /// The types of values a dataset holds.
    public enum FieldType: String, Hashable, Sendable {
        /// Text or a code; codes are never numbers.
        case string
        /// A whole number.
        case integer
        /// Kronor with two decimals.
        case amount
        /// Percent with four decimals.
        case percent
        /// A day, `2026-02-28`.
        case date
        /// A month, `2026-02`.
        case month
        /// A fiscal year, `2026`.
        case year
    }
}
