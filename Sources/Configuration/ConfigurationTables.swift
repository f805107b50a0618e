import Aggregation
import Diagnostics
import LedgerModel
import Presentation

/// The entries of `tables`.
extension ConfigurationReader {
    static let identifierSigns = "a-z 0-9 _ -"
    /// Files that every run writes beside its tables.
    private static let runFiles = ["manifest", "diagnostics", "datapackage", "transaktioner"]

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
            let others = mappingNames.flatMap { name in vocabulary.mappedDatasets.map { "\($0)-\(name)" } }
            if (vocabulary.datasets + others).contains(id) {
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
        let signs = fields.read("signs", choice(TableSigns.self)) ?? .incomePositive
        let style = fields.read("style") { self.style($0, base: usualStyle) } ?? usualStyle
        let notes = fields.read("notes", self.notes) ?? []
        let mapping = fields.read("mapping", mappingName)
        if let rows, let columns { reportViews(columns, rows.lines) }
        guard let id, let title, let rows, let unit, let decimals, let columns else { return nil }
        return TableSpecification(
            id: id, title: title, unit: unit, decimals: decimals, signs: signs, style: style, notes: notes,
            mapping: mapping, rows: rows.lines, columns: columns, isShortForm: rows.isShortForm)
    }

    /// Reports columns of figures that say no scenario or span where no row says one either.
    private func reportViews(_ columns: [TableLine], _ rows: [TableLine]) {
        for column in columns where column.content == .figures {
            if column.view.scenario == nil, rows.allSatisfy({ $0.view.scenario == nil }) {
                report(.missingKey("scenario", in: "a column", at: column.location))
            }
            if column.view.span == nil, rows.allSatisfy({ $0.view.span == nil }) {
                report(.missingKey("span", in: "a column", at: column.location))
            }
        }
    }

    /// Sentences below a table: one, or a list.
    private func notes(_ value: YAMLValue) -> [String]? {
        if case .list = value.content { return entries(value, of: "notes").map { $0.compactMap(title) } }
        return title(value).map { [$0] }
    }

    /// A style on top of another.
    func style(_ value: YAMLValue, base: TableStyle) -> TableStyle? {
        guard let fields = fields(value, of: .style) else { return nil }
        var style = base
        if let minus = fields.read("minus", printed) { style.minus = minus }
        if let percent = fields.read("percent", printed) { style.percent = percent }
        if let zero = fields.read("zero", printed) { style.zero = zero }
        if let noRecord = fields.read("no_record", printed) { style.noRecord = noRecord }
        if let blank = fields.read("blank", printed) { style.blank = blank }
        return style
    }

    /// What stands in print: any text, also an empty one in quotes.
    private func printed(_ value: YAMLValue) -> String? {
        switch value.content {
        case .plain(let text) where !value.isNull: text
        case .quoted(let text): text
        default: wrongType(value, "text, in quotes where it is empty or ends in a space")
        }
    }

    /// A heading, whose variables are known.
    func title(_ value: YAMLValue) -> String? {
        guard let text = string(value) else { return nil }
        var rest = text[...]
        while let brace = rest.firstIndex(of: "{") {
            let end = rest[brace...].firstIndex(of: "}").map(rest.index(after:)) ?? rest.endIndex
            let variable = String(rest[brace..<end])
            if !TableTitle.isVariable(variable) {
                report(.unknownVariable(variable, known: TableTitle.variables, at: value.location))
            }
            rest = rest[end...]
        }
        return text
    }
}
