import LedgerModel
import Presentation

/// A row of a table before its figures: what it is called and which targets it sums.
struct RowPlan {
    let id: String
    let title: String
    let level: Int
    /// Slots of the targets.
    let slots: [Int]
    /// Whether it sums everything, rather than only what lies below a verksamhet of the register.
    var takesAll = false
    /// Whether it is left out when all its figures are 0.
    var isOptional = false

    /// The targets that its figures are sums of.
    var targets: TargetSelection {
        takesAll ? .all : TargetSelection(slots.map(Target.init(slot:)))
    }

    /// The rows of a table, the total last.
    ///
    /// `showsUnmapped` says whether the row for unmapped amounts is shown, when the register has it.
    static func plans(
        _ rows: TableSpecification.Rows, register: Register, showsUnmapped: Bool
    ) -> [RowPlan] {
        let outline = Outline(register, rows, showsUnmapped: showsUnmapped)
        var plans: [RowPlan]
        switch rows.by {
        case .verksamhet: plans = outline.plans
        case .slag:
            let unmapped = outline.slots.filter {
                Target(slot: $0).verksamhet == register.index(of: Register.unmappedID)
            }
            plans = Slag.allCases.map { slag in
                let slots = outline.slots.filter { Target(slot: $0).slag == slag && !unmapped.contains($0) }
                return RowPlan(id: slag.rawValue, title: RowTitle.of(slag), level: 1, slots: slots)
            }
            // Unmapped amounts have a row of their own in every table, so that they are not hidden among the costs.
            if showsUnmapped, !unmapped.isEmpty {
                plans.append(
                    RowPlan(id: Register.unmappedID, title: Register.unmappedName, level: 1, slots: unmapped))
            }
        }
        if let total = rows.total {
            plans.append(
                RowPlan(id: "total", title: total, level: 0, slots: outline.slots, takesAll: rows.under == nil))
        }
        return plans
    }
}

/// Walks the register from the top of what a table shows, parents before children, siblings in report order.
private struct Outline {
    private let verksamheter: [Register.Verksamhet]
    private let children: [[Int]]
    /// The depth shown; nil for every depth.
    private let depth: Int?
    private(set) var plans: [RowPlan] = []
    /// Slots of everything the table covers.
    private(set) var slots: [Int] = []

    init(_ register: Register, _ rows: TableSpecification.Rows, showsUnmapped: Bool) {
        verksamheter = register.verksamheter
        var children = Array(repeating: [Int](), count: verksamheter.count)
        for (index, verksamhet) in verksamheter.enumerated() {
            if let parent = verksamhet.overordnad { children[parent].append(index) }
        }
        self.children = children
        var roots = verksamheter.indices.filter { register.verksamheter[$0].overordnad == nil }
        if let under = rows.under {
            guard let root = register.index(of: under) else {
                preconditionFailure("the configuration is checked against the register: '\(under)'")
            }
            roots = [root]
        }
        let top = roots.first.map { register.verksamheter[$0].level } ?? 1
        depth = rows.level.map { max($0, top) }
        for root in roots where showsUnmapped || verksamheter[root].id != Register.unmappedID { append(root) }
        slots = roots.flatMap(subtree)
    }

    /// Appends the rows of a verksamhet and of what lies below it.
    private mutating func append(_ index: Int) {
        let (own, below) = (verksamheter[index], children[index])
        if depth == nil || own.level == depth || below.isEmpty {
            plans.append(RowPlan(id: own.id, title: own.namn, level: own.level, slots: subtree(index)))
        }
        guard !below.isEmpty, own.level < depth ?? Int.max else { return }
        for child in below { append(child) }
        // Amounts booked on the parent itself belong to none of its children; without this row they would not add up.
        plans.append(
            RowPlan(
                id: "\(own.id):gemensamt", title: RowTitle.common(to: own.namn), level: own.level + 1,
                slots: slots(of: index), isOptional: true))
    }

    private func subtree(_ index: Int) -> [Int] {
        slots(of: index) + children[index].flatMap(subtree)
    }

    private func slots(of index: Int) -> [Int] {
        Slag.allCases.map { Target(verksamhet: index, slag: $0).slot }
    }
}
