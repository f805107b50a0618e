import Aggregation
import Diagnostics
import LedgerModel

/// The columns that a formula may name, given its position.
struct ColumnScope {
    /// The ids of all columns as they stand in the file; nil where there is none.
    let all: [String?]
    /// The columns before the formula; nil where one is at fault, which has been reported.
    var readable: [TableLine?] = []

    /// What is wrong with a reference; nil for a column before the formula.
    func fault(of id: String, in key: String) -> Diagnostic.FormulaFault? {
        let column = readable.compactMap(\.self).first { $0.id == id }
        if ["percent", "per"].contains(key), case .formula(let formula)? = column?.content,
            case .percent = formula.operation
        {
            return .percent
        }
        guard let index = all.firstIndex(of: id) else { return .unknown }
        return index < readable.count ? nil : .later
    }
}

/// The columns of a table.
extension ConfigurationReader {
    private static let columnKeys = ConfigurationBlock.column.keys.map(\.name)
    /// Headings that a table's CSV has before its own.
    private static let tableHeadings = ["rad_id", "rad", "niva"]

    /// All columns, left to right.
    func columns(_ value: YAMLValue) -> [TableLine]? {
        guard let entries = entries(value, of: "columns") else { return nil }
        var ids: [(id: String, location: SourceLocation)] = []
        var scope = ColumnScope(all: entries.map(columnID))
        for entry in entries {
            let column = column(entry, in: scope)
            scope.readable.append(column)
            if let id = column?.id { ids.append((id, entry.location)) }
        }
        reportDuplicates(ids, "the column id")
        return scope.readable.compactMap(\.self)
    }

    /// The id of a column that has not been read yet, as it is written.
    private func columnID(_ value: YAMLValue) -> String? {
        guard case .mapping(let entries) = value.content else { return nil }
        return entries.first { $0.key == "id" }?.value.text
    }

    private func column(_ value: YAMLValue, in scope: ColumnScope) -> TableLine? {
        guard let fields = fields(value, of: .column) else { return nil }
        let id = fields.require("id") { value -> String? in
            guard let id = identifier(value, allowed: Self.identifierSigns) else { return nil }
            if Self.tableHeadings.contains(id) {
                report(.reservedIdentifier(id, use: "a heading of every table", at: value.location))
            }
            return id
        }
        let isHidden = fields.read("hidden", boolean) ?? false
        // A hidden column is not read by anybody, so it needs no heading.
        let title = isHidden ? fields["title"].flatMap { self.title($0.value) } ?? id : fields.read("title", self.title)
        let content = content(fields, in: scope)
        var view = view(fields)
        // What cannot be read has been reported, and is not missing as well.
        if fields["span"] != nil { view.span = view.span ?? .ack }
        if fields["scenario"] != nil { view.scenario = view.scenario ?? .utfall }
        let line = TableLine(
            id: id, title: title, content ?? .figures, selector: selector(fields), view: view,
            isHidden: isHidden, only: fields.read("only", references),
            signs: fields.read("signs", choice(TableSigns.self)), unit: fields.read("unit", choice(Table.Unit.self)),
            decimals: fields.read("decimals") { integer($0, in: 0...4) },
            group: fields.read("group", self.title) ?? "", beside: fields.read("beside", reference),
            at: value.location)
        return id == nil || title == nil || content == nil ? nil : line
    }

    /// What a column shows, and that its other keys go with it.
    private func content(_ fields: ConfigurationFields, in scope: ColumnScope) -> TableLine.Content? {
        let formulas = Self.formulaKeys.filter { fields[$0.key] != nil }
        let figures = ["scenario", "span", "version", "year"] + Self.selectorKeys
        let found = (fields["scenario"] == nil ? [] : ["scenario"]) + formulas.map(\.key)
        guard found.count == 1 || (found.isEmpty && figures.contains { fields[$0] != nil }) else {
            report(.ambiguousColumn(found: found, at: fields.location))
            return nil
        }
        let shown = ["hidden", "only", "unit", "group", "beside"]
        guard let formula = formulas.first else {
            let known = ["id", "title"] + figures + ["decimals", "signs"] + shown
            reportOthers(fields, than: known, in: "a column of `scenario`", of: Self.columnKeys)
            return .figures
        }
        let known = ["id", "title", formula.key] + formula.value + shown
        reportOthers(fields, than: known, in: "a column of `\(formula.key)`", of: Self.columnKeys)
        return self.formula(formula.key, fields) { operands($0, formula.key, scope) }.map(TableLine.Content.formula)
    }

    private func operands(_ value: YAMLValue, _ key: String, _ scope: ColumnScope) -> [TableReference]? {
        references(value).map { $0.compactMap { operand($0, key, scope) } }
    }

    private func operand(_ reference: TableReference, _ key: String, _ scope: ColumnScope) -> TableReference? {
        guard let fault = scope.fault(of: reference.id, in: key) else { return reference }
        let before = scope.all.prefix(scope.readable.count).compactMap(\.self)
        report(
            .badFormula(
                reference.id, fault, nearest: Spelling.nearest(to: reference.id, among: before),
                at: reference.location))
        return nil
    }
}
