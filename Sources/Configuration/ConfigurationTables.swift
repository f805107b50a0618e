import Aggregation
import Diagnostics
import LedgerModel

/// The entries of `tables`.
extension ConfigurationReader {
    private static let identifierSigns = "a-z 0-9 _ -"
    private static let titleVariables = ["{year}", "{year-1}", "{mon}", "{period}"]
    /// Files that every run writes beside its tables.
    private static let runFiles = ["manifest", "diagnostics", "datapackage", "transaktioner"]
    /// Headings that a table's CSV has before its own.
    private static let tableHeadings = ["rad_id", "rad", "niva"]

    /// All tables.
    func tables(_ value: YAMLValue) -> [TableSpecification]? {
        guard let entries = entries(value, of: "tables") else { return nil }
        var ids: [(id: String, location: SourceLocation)] = []
        let tables = entries.compactMap { table($0, ids: &ids) }
        reportDuplicates(ids, "the table id")
        return tables
    }

    private func table(_ value: YAMLValue, ids: inout [(id: String, location: SourceLocation)]) -> TableSpecification? {
        guard let fields = fields(value, of: .table) else { return nil }
        let id = fields.require("id") { value -> String? in
            guard let id = identifier(value, allowed: Self.identifierSigns) else { return nil }
            if vocabulary.datasets.contains(id) {
                report(.reservedIdentifier(id, use: "a dataset", at: value.location))
            }
            if Self.runFiles.contains(id) {
                report(.reservedIdentifier(id, use: "a file of every run", at: value.location))
            }
            ids.append((id, value.location))
            return id
        }
        let title = fields.require("title", self.title)
        let rows = fields.require("rows", self.rows)
        let unit = fields.require("unit", choice(Table.Unit.self))
        let decimals = fields.require("decimals") { integer($0, in: 0...4) }
        let columns = fields.require("columns", self.columns)
        guard let id, let title, let rows, let unit, let decimals, let columns else { return nil }
        return TableSpecification(id: id, title: title, rows: rows, unit: unit, decimals: decimals, columns: columns)
    }

    private func rows(_ value: YAMLValue) -> TableSpecification.Rows? {
        typealias Dimension = TableSpecification.Rows.Dimension
        guard let fields = fields(value, of: .rows) else { return nil }
        let by = fields.require("by", choice(Dimension.self))
        let level = fields.read("level") { integer($0, in: 1...Int.max) }
        let under = fields.read("under", string)
        let total = fields.read("total", string)
        guard let by else { return nil }
        if by == .slag, let entry = fields["level"] {
            report(
                .unknownKey(
                    "level", in: "`rows` by slag", nearest: nil, known: ["by", "under", "total"], at: entry.location))
        }
        return TableSpecification.Rows(by: by, level: level, under: under, total: total)
    }

    private func columns(_ value: YAMLValue) -> [TableSpecification.Column]? {
        guard let entries = entries(value, of: "columns") else { return nil }
        var ids: [(id: String, location: SourceLocation)] = []
        var scope = ColumnScope(all: entries.map(columnID))
        for entry in entries {
            let column = column(entry, in: scope)
            scope.readable.append(column)
            if let column { ids.append((column.id, entry.location)) }
        }
        reportDuplicates(ids, "the column id")
        return scope.readable.compactMap(\.self)
    }

    /// The id of a column that has not been read yet, as it is written.
    private func columnID(_ value: YAMLValue) -> String? {
        guard case .mapping(let entries) = value.content else { return nil }
        switch entries.first(where: { $0.key == "id" })?.value.content {
        case .plain(let id), .quoted(let id): return id
        default: return nil
        }
    }

    private func column(_ value: YAMLValue, in scope: ColumnScope) -> TableSpecification.Column? {
        guard let fields = fields(value, of: .column) else { return nil }
        let id = fields.require("id") { value -> String? in
            guard let id = identifier(value, allowed: Self.identifierSigns) else { return nil }
            if Self.tableHeadings.contains(id) {
                report(.reservedIdentifier(id, use: "a heading of every table", at: value.location))
            }
            return id
        }
        let title = fields.require("title", self.title)
        let content = content(fields, in: scope)
        guard let id, let title, let content else { return nil }
        return TableSpecification.Column(id: id, title: title, content: content)
    }

    /// A heading, whose variables are known.
    private func title(_ value: YAMLValue) -> String? {
        guard let text = string(value) else { return nil }
        var rest = text[...]
        while let brace = rest.firstIndex(of: "{") {
            let end = rest[brace...].firstIndex(of: "}").map(rest.index(after:)) ?? rest.endIndex
            let variable = String(rest[brace..<end])
            if !Self.titleVariables.contains(variable) {
                report(.unknownVariable(variable, known: Self.titleVariables, at: value.location))
            }
            rest = rest[end...]
        }
        return text
    }
}
