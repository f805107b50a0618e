import Aggregation
import Diagnostics
import LedgerModel

/// The rows of a table.
extension ConfigurationReader {
    private static let groupKeys = ["by", "under", "level", "hide"]
    private static let rowKeys = ConfigurationBlock.row.keys.map(\.name)

    /// A list of rows, or one group and a total.
    func rows(_ value: YAMLValue) -> (lines: [TableLine], isShortForm: Bool)? {
        guard case .list = value.content else { return shortRows(value).map { ($0, true) } }
        guard let entries = entries(value, of: "rows") else { return nil }
        return (entries.compactMap(row), false)
    }

    // MARK: The short form

    private func shortRows(_ value: YAMLValue) -> [TableLine]? {
        guard let fields = fields(value, of: .rows) else { return nil }
        let by = fields.require("by", choice(TableGroup.Dimension.self))
        let under = fields.read("under", reference)
        let group = group(fields, by: by ?? .verksamhet, showsRoot: true)
        let selector = selector(fields)
        let total = fields.read("total") { self.total($0, under: under, except: selector.except) }
        guard by != nil else { return nil }
        let line = TableLine(.each(group), selector: selector, at: value.location)
        guard let total else { return [line] }
        return total.isFirst ? [total.line, line] : [line, total.line]
    }

    /// The sum of the short form: a title, or a title and its place.
    private func total(
        _ value: YAMLValue, under: TableReference?, except: [TableReference]
    ) -> (line: TableLine, isFirst: Bool)? {
        var isFirst = false
        var title: String?
        if case .mapping = value.content {
            guard let fields = fields(value, of: .total) else { return nil }
            title = fields.require("title", self.title)
            isFirst = fields.read("place") { choice($0, of: ["first", "last"]) } == "first"
        } else {
            title = string(value)
        }
        guard let title else { return nil }
        let selector = TableSelector(verksamhet: under.map { [$0] }, except: except)
        return (TableLine(id: "total", title: title, .figures, selector: selector, at: value.location), isFirst)
    }

    private func group(_ fields: ConfigurationFields, by: TableGroup.Dimension, showsRoot: Bool) -> TableGroup {
        TableGroup(
            by: by, level: fields.read("level") { integer($0, in: 1...Int.max) },
            under: fields.read("under", reference), showsRoot: showsRoot,
            hide: fields.read("hide", references) ?? [])
    }

    // MARK: A list

    private func row(_ value: YAMLValue) -> TableLine? {
        guard let fields = fields(value, of: .row) else { return nil }
        let id = fields.read("id") { identifier($0, allowed: Self.identifierSigns) }
        let title = fields.read("title", self.title)
        guard let content = content(fields) else { return nil }
        let indent = fields.read("indent") { integer($0, in: 0...20) } ?? 0
        let line = TableLine(
            id: id, title: title, content, selector: selector(fields), view: view(fields), indent: indent,
            isHidden: fields.read("hidden", boolean) ?? false, only: fields.read("only", references),
            signs: fields.read("signs", choice(TableSigns.self)), unit: fields.read("unit", choice(Table.Unit.self)),
            decimals: fields.read("decimals") { integer($0, in: 0...4) }, at: value.location)
        switch content {
        case .heading, .formula:
            if title == nil, fields["title"] == nil { report(.rowWithoutTitle(at: value.location)) }
        case .figures, .each: break
        }
        return line
    }

    /// What a row shows, and that its other keys go with it.
    private func content(_ fields: ConfigurationFields) -> TableLine.Content? {
        let shown = ["id", "title", "indent", "hidden"]
        let formulas = Self.formulaKeys.filter { fields[$0.key] != nil }
        let isHeading = fields.read("heading", boolean) ?? false
        let kinds = formulas.map(\.key) + ["by"].filter { fields[$0] != nil } + (isHeading ? ["heading"] : [])
        if kinds.count > 1, let entry = fields[kinds[1]] {
            report(.contradictingKeys(kinds[1], beside: kinds[0], at: entry.location))
            return nil
        }
        if isHeading {
            reportOthers(fields, than: ["heading"] + shown, in: "a heading", of: Self.rowKeys)
            return .heading
        }
        if let formula = formulas.first {
            let known = shown + [formula.key] + formula.value + ["only", "unit", "heading"]
            reportOthers(fields, than: known, in: "a row of `\(formula.key)`", of: Self.rowKeys)
            return self.formula(formula.key, fields, references).map(TableLine.Content.formula)
        }
        let figures = Self.selectorKeys + Self.viewKeys + ["only", "signs", "unit", "decimals", "heading"]
        if fields["by"] != nil {
            let known = ["id"] + Self.groupKeys + figures + ["indent", "hidden"]
            reportOthers(fields, than: known, in: "a row of `by`", of: Self.rowKeys)
            guard let by = fields.read("by", choice(TableGroup.Dimension.self)) else { return nil }
            return .each(group(fields, by: by, showsRoot: false))
        }
        reportOthers(fields, than: shown + figures, in: "a row of figures", of: Self.rowKeys)
        return .figures
    }
}
