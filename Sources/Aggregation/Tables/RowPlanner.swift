import Diagnostics
import LedgerModel

/// Turns the rows of a description into rows of a table, one by one from the top.
struct RowPlanner {
    private let registers: Registers
    private(set) var rows: [RowPlan] = []
    private let unmapped: Int?

    init(_ registers: Registers) {
        self.registers = registers
        unmapped = registers.verksamheter.index(of: Register.unmappedID)
    }

    /// Whether there is a row for amounts that no rule takes.
    var hasUnmapped: Bool { rows.contains(where: \.isUnmapped) }

    mutating func add(_ line: TableLine, log: inout DiagnosticLog) {
        switch line.content {
        case .heading:
            append(line, title: line.title ?? "", .heading)
        case .figures:
            addFigures(line, log: &log)
        case .formula(let formula):
            append(line, title: line.title ?? "", .formula(formula, []))
        case .each(let group):
            addGroup(group, line, log: &log)
        }
    }

    private mutating func addFigures(_ line: TableLine, log: inout DiagnosticLog) {
        var sets = SelectorSets(line.selector, registers, &log)
        if line.selector.verksamhet == nil, line.selector.slag != nil, let unmapped {
            // Such amounts have a row of their own, so that they are not hidden among the costs.
            sets.withoutVerksamheter.insert(unmapped)
        }
        let own = line.selector.single
        let named = own.flatMap { name(of: $0) }
        guard let title = line.title ?? named else {
            // An id that is not there has been reported.
            if own == nil { log.add(.rowWithoutTitle(at: line.location)) }
            return
        }
        let isTotal = line.selector.isEverything || line.id == "total"
        append(
            line, id: line.id ?? own, title: title, level: isTotal && line.indent == 0 ? 0 : nil, .figures(sets),
            isUnmapped: own == Register.unmappedID)
    }

    private func name(of id: String) -> String? {
        if let index = registers.verksamheter.index(of: id) { return registers.verksamheter.verksamheter[index].namn }
        return registers.slag.index(of: id).map { registers.slag[$0].namn }
    }

    private mutating func append(
        _ line: TableLine, id: String? = nil, title: String, level: Int? = nil, _ content: RowPlan.Content,
        isUnmapped: Bool = false
    ) {
        var row = RowPlan(
            id: id ?? line.id ?? Slug.text(title), title: title, level: level ?? line.indent + 1, line: line,
            content: content)
        row.isUnmapped = isUnmapped
        row.isHidden = line.isHidden
        rows.append(row)
    }

    // MARK: Groups

    private mutating func addGroup(_ group: TableGroup, _ line: TableLine, log: inout DiagnosticLog) {
        let limits = SelectorSets(line.selector, registers, &log)
        guard let outline = GroupOutline(group, line.selector, registers, log: &log) else { return }
        let hidden = Set(group.hide.flatMap { hiddenIndex($0, group.by, log: &log) })
        for node in outline.nodes where !hidden.contains(node.index) || node.isCommon {
            let isUnmapped = group.by == .verksamhet && node.index == unmapped
            if isUnmapped, hasUnmapped { continue }
            var sets = SelectorSets(verksamheter: outline.verksamheter)
            switch group.by {
            case .verksamhet: sets.verksamheter = Set(node.members)
            case .slag:
                sets.slag = Set(node.members)
                if let unmapped, outline.verksamheter == nil { sets.withoutVerksamheter.insert(unmapped) }
            }
            sets = sets.limited(to: limits)
            if sets.isEmpty { continue }
            var row = RowPlan(
                id: node.id, title: node.title, level: node.level + line.indent, line: line, content: .figures(sets))
            row.isOptional = node.isCommon
            row.isUnmapped = isUnmapped
            row.isHidden = line.isHidden
            rows.append(row)
        }
        if group.by == .slag, outline.verksamheter == nil, outline.isWhole { appendUnmapped(line) }
        if let id = line.id { addOperand(id, of: outline, group.by, limits, line) }
    }

    /// The index of an id that is hidden, as a list of at most one.
    private func hiddenIndex(
        _ reference: TableReference, _ by: TableGroup.Dimension, log: inout DiagnosticLog
    ) -> [Int] {
        switch by {
        case .verksamhet:
            _ = registers.verksamheter(under: reference, &log)
            return registers.verksamheter.index(of: reference.id).map { [$0] } ?? []
        case .slag:
            _ = registers.slag(under: reference, isMatt: false, &log)
            return registers.slag.index(of: reference.id).map { [$0] } ?? []
        }
    }

    /// The whole group as an operand of formulas: a sum of its amounts, not of its lines.
    private mutating func addOperand(
        _ id: String, of outline: GroupOutline, _ by: TableGroup.Dimension, _ limits: SelectorSets, _ line: TableLine
    ) {
        var sets = SelectorSets(verksamheter: outline.verksamheter)
        if by == .verksamhet { sets.verksamheter = Set(outline.all) } else { sets.slag = Set(outline.all) }
        var row = RowPlan(
            id: id, title: id, level: 1, line: line, content: .figures(sets.limited(to: limits)))
        row.isHidden = true
        rows.append(row)
    }

    // MARK: Amounts that no rule takes

    /// Adds the row for such amounts behind a group; it stands once in a table.
    private mutating func appendUnmapped(_ line: TableLine) {
        guard !hasUnmapped, let row = unmappedRow(line) else { return }
        rows.append(row)
    }

    private func unmappedRow(_ line: TableLine) -> RowPlan? {
        guard let unmapped else { return nil }
        var row = RowPlan(
            id: Register.unmappedID, title: Register.unmappedName, level: 1, line: line,
            content: .figures(SelectorSets(verksamheter: [unmapped])))
        row.isUnmapped = true
        return row
    }

    /// Adds the row for such amounts to a list without it, after the last row of a part of the register.
    mutating func addUnmapped(after specification: TableSpecification) {
        guard !hasUnmapped, !specification.isShortForm, let location = specification.rows.first?.location else {
            return
        }
        let line = TableLine(.figures, at: location)
        guard let row = unmappedRow(line) else { return }
        let isPart = { (row: RowPlan) in
            guard case .figures = row.content else { return false }
            return !row.line.selector.isEverything || row.line.content != .figures
        }
        // Before the total that follows the parts; a total that stands first has its parts below.
        let first = rows.firstIndex(where: isPart) ?? rows.endIndex
        let total = rows[first...].firstIndex { $0.isEverything }
        let last = rows.lastIndex(where: isPart).map { $0 + 1 }
        rows.insert(row, at: total ?? last ?? rows.endIndex)
    }

    // MARK: Ids

    /// Gives rows another id where several would have the same, unless it is one that the description gives.
    ///
    /// A row with a title goes by it, a row of a group by the group's id and its own.
    mutating func settleIdentity() {
        let places = Dictionary(grouping: rows.indices) { rows[$0].id }
        let others = rows.map(\.otherID)
        for index in rows.indices {
            guard let same = places[rows[index].id], same.count > 1, let other = others[index] else { continue }
            // Where all have another one, the first keeps what it is called by.
            if index == same[0], same.allSatisfy({ others[$0] != nil }) { continue }
            rows[index].id = other
        }
    }

    /// Reports rows that have the id of an earlier one.
    func checkIdentity(log: inout DiagnosticLog) {
        var lines: [String: Int?] = [:]
        for row in rows where row.id != "" {
            if case .heading = row.content, row.line.id == nil { continue }
            if let first = lines[row.id] {
                log.add(.duplicate("the row id", row.id, firstLine: first, at: row.line.location))
            } else {
                lines[row.id] = .some(row.line.location.line)
            }
        }
    }

    /// Finds the rows that formulas name.
    mutating func linkFormulas(log: inout DiagnosticLog) {
        var places: [String: Int] = [:]
        for (index, row) in rows.enumerated() where row.content != .heading { places[row.id] = index }
        for index in rows.indices {
            guard case .formula(let formula, _) = rows[index].content else { continue }
            var operands: [Int] = []
            for operand in formula.operands {
                if let place = places[operand.id] {
                    operands.append(place)
                } else {
                    log.add(.unknownTableID(operand.id, what: "row", rows.map(\.id), at: operand.location))
                }
            }
            rows[index].content = .formula(formula, operands)
        }
    }
}

extension TableSelector {
    /// The one id that it selects by; nil when it selects by none or by several.
    fileprivate var single: String? {
        for ids in [verksamhet, slag, matt] {
            if let ids { return ids.count == 1 ? ids[0].id : nil }
        }
        return nil
    }
}

extension RowPlan {
    /// What it is called where another row has its id; nil where it is called so and nothing else.
    fileprivate var otherID: String? {
        if case .each = line.content { return line.id.flatMap { $0 == id ? nil : "\($0):\(id)" } }
        guard line.id == nil, let title = line.title, Slug.text(title) != id else { return nil }
        return Slug.text(title)
    }
}
