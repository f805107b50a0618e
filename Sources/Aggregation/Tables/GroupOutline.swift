import Diagnostics
import LedgerModel

/// The rows of a group: a walk through a register, parents before children, siblings in report order.
struct GroupOutline {
    /// A row of the group.
    struct Node {
        let id: String
        let title: String
        let level: Int
        /// What it stands for in the register.
        let index: Int
        /// What its figures are of.
        let members: [Int]
        /// Whether it is for what stands on a parent itself.
        var isCommon = false
    }

    private let tree: RegisterTree
    private let depth: Int?
    private(set) var nodes: [Node] = []
    /// Everything that the group covers.
    private(set) var all: [Int] = []
    /// The verksamheter that a group by slag is limited to by `under`; nil for all.
    private(set) var verksamheter: Set<Int>?
    /// Whether it goes through the whole register.
    private(set) var isWhole = false

    /// Walks a group's part of the register; nil, with a finding, when it names something unknown.
    init?(_ group: TableGroup, _ selector: TableSelector, _ registers: Registers, log: inout DiagnosticLog) {
        tree = RegisterTree(group.by, registers)
        var under: Int?
        if let reference = group.under {
            switch Self.place(reference, group.by, registers, &log) {
            case .inRegister(let index): under = index
            case .limit(let members): verksamheter = members
            case nil: return nil
            }
        }
        let named = (group.by == .verksamhet ? selector.verksamhet : selector.slag)?.compactMap { reference in
            group.by == .verksamhet
                ? registers.verksamheter.index(of: reference.id) : registers.slag.index(of: reference.id)
        }
        let tree = tree
        let roots = named ?? under.map { [$0] } ?? tree.roots
        isWhole = named == nil && under == nil
        let top = roots.first.map { tree.level($0) } ?? 1
        depth = group.level.map { max($0, top) }
        // Below a verksamhet stands what lies within it; named ones stand themselves.
        let showsRoots = named != nil || under == nil || group.showsRoot || depth != nil
        for root in roots {
            if showsRoots || tree.children(root).isEmpty { append(root) } else { appendChildren(of: root) }
        }
        all = roots.flatMap(tree.subtree)
    }

    private enum Place {
        case inRegister(Int)
        case limit(Set<Int>)
    }

    /// What `under` names: a row of the group's own register, or a verksamhet that a group by slag is limited to.
    private static func place(
        _ reference: TableReference, _ by: TableGroup.Dimension, _ registers: Registers, _ log: inout DiagnosticLog
    ) -> Place? {
        let (id, slag) = (reference.id, registers.slag.index(of: reference.id))
        let verksamhet = registers.verksamheter.index(of: id)
        switch (by, verksamhet, slag) {
        case (.verksamhet, let index?, _): return .inRegister(index)
        case (.slag, .some, .some):
            log.add(.ambiguousTableID(id, at: reference.location))
        case (.slag, nil, let index?): return .inRegister(index)
        case (.slag, let index?, nil): return .limit(Set(registers.verksamheter.subtree(of: index)))
        default:
            let known = registers.verksamheter.verksamheter.map(\.id)
            let others = by == .slag ? registers.slag.slag.map(\.id) : []
            log.add(
                .unknownTableID(
                    id, what: by == .slag ? "slag or verksamhet" : "verksamhet", known + others,
                    at: reference.location))
        }
        return nil
    }

    /// Appends the rows of a part of the register and of what lies below it.
    private mutating func append(_ index: Int) {
        let below = tree.children(index)
        let level = tree.level(index)
        if depth == nil || level == depth || below.isEmpty {
            nodes.append(
                Node(
                    id: tree.id(index), title: tree.title(index), level: level, index: index,
                    members: tree.subtree(index)))
        }
        guard !below.isEmpty, level < depth ?? Int.max else { return }
        appendChildren(of: index)
    }

    private mutating func appendChildren(of index: Int) {
        for child in tree.children(index) { append(child) }
        // Amounts on the parent itself belong to none of its children; without this row they would not add up.
        nodes.append(
            Node(
                id: "\(tree.id(index)):gemensamt", title: tree.common(index), level: tree.level(index) + 1,
                index: index, members: [index], isCommon: true))
    }
}
