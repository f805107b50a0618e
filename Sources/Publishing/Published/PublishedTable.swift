public import JSON

/// A table as a run has published it: exact values as text for machines, and the text as printed.
public struct PublishedTable: Hashable, Sendable {
    /// A column.
    public struct Column: Hashable, Sendable {
        /// Its id.
        public let id: String
        /// Its heading.
        public let title: String
        /// A heading over it and its neighbours; empty where there is none.
        public let group: String
    }

    /// A row.
    public struct Row: Hashable, Sendable {
        /// Its id.
        public let id: String
        /// Its name.
        public let title: String
        /// Its cells, one a column.
        public let cells: [Cell]
    }

    /// A figure; `value` is nil where there is none, which is not 0.
    public struct Cell: Hashable, Sendable {
        /// Kronor with two decimals, percent with four.
        public let value: String?
        /// As printed.
        public let text: String
    }

    /// Its id.
    public let id: String
    /// Its heading.
    public let title: String
    /// The unit of print.
    public let unit: String
    /// Its columns, left to right.
    public let columns: [Column]
    /// Its rows, top to bottom.
    public let rows: [Row]

    /// Reads the `.json` of a table; nil when it is none.
    public init?(_ json: JSONValue) {
        guard let id = json["id"]?.text, let title = json["title"]?.text, let unit = json["unit"]?.text,
            let columns = json["columns"]?.elements, let rows = json["rows"]?.elements
        else { return nil }
        self.id = id
        self.title = title
        self.unit = unit
        self.columns = columns.compactMap { column in
            guard let id = column["id"]?.text, let title = column["title"]?.text else { return nil }
            return Column(id: id, title: title, group: column["group"]?.text ?? "")
        }
        self.rows = rows.compactMap { row in
            guard let id = row["id"]?.text, let title = row["title"]?.text, let cells = row["cells"]?.elements else {
                return nil
            }
            return Row(
                id: id, title: title,
                cells: cells.map { Cell(value: $0["value"]?.text, text: $0["text"]?.text ?? "") })
        }
        guard self.columns.count == columns.count, self.rows.count == rows.count,
            self.rows.allSatisfy({ $0.cells.count == columns.count })
        else { return nil }
    }
}
