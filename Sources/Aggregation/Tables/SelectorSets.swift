import Diagnostics
import LedgerModel

/// The places that the selector of a row or column names, as indexes of the registers.
struct SelectorSets: Hashable, Sendable {
    /// The verksamheter; nil for all.
    var verksamheter: Set<Int>?
    /// The slag or volumes; nil for all that count to the net.
    var slag: Set<Int>?
    /// Verksamheter that are left out.
    var withoutVerksamheter: Set<Int> = []
    /// Slag or volumes that are left out.
    var withoutSlag: Set<Int> = []

    init(verksamheter: Set<Int>? = nil, slag: Set<Int>? = nil) {
        self.verksamheter = verksamheter
        self.slag = slag
    }

    /// Looks up the ids of a selector; unknown ones are reported.
    init(_ selector: TableSelector, _ registers: Registers, _ log: inout DiagnosticLog) {
        if let ids = selector.verksamhet {
            verksamheter = Set(ids.flatMap { registers.verksamheter(under: $0, &log) })
        }
        if let ids = selector.slag { slag = Set(ids.flatMap { registers.slag(under: $0, isMatt: false, &log) }) }
        if let ids = selector.matt {
            slag = (slag ?? []).union(ids.flatMap { registers.slag(under: $0, isMatt: true, &log) })
        }
        for id in selector.except { leaveOut(id, registers, &log) }
    }

    private mutating func leaveOut(_ reference: TableReference, _ registers: Registers, _ log: inout DiagnosticLog) {
        let isVerksamhet = registers.verksamheter.index(of: reference.id) != nil
        let slag = registers.slag.index(of: reference.id)
        switch (isVerksamhet, slag) {
        case (true, .some):
            log.add(.ambiguousTableID(reference.id, at: reference.location))
        case (true, nil):
            withoutVerksamheter.formUnion(registers.verksamheter(under: reference, &log))
        case (false, let slag?):
            withoutSlag.formUnion(registers.slag.subtree(of: slag))
        case (false, nil):
            let known = registers.verksamheter.verksamheter.map(\.id) + registers.slag.slag.map(\.id)
            log.add(.unknownTableID(reference.id, what: "verksamhet, slag or matt", known, at: reference.location))
        }
    }

    /// What a row and a column select together.
    func crossed(with column: SelectorSets, _ registers: Registers) -> TargetSelection {
        let rows = Self.both(verksamheter, column.verksamheter) ?? Set(registers.verksamheter.verksamheter.indices)
        let kinds = Self.both(slag, column.slag) ?? Set(registers.slag.net)
        return TargetSelection(
            verksamheter: rows.subtracting(withoutVerksamheter).subtracting(column.withoutVerksamheter),
            slag: kinds.subtracting(withoutSlag).subtracting(column.withoutSlag))
    }

    /// Whether it leaves out everything that it names.
    var isEmpty: Bool {
        (verksamheter?.subtracting(withoutVerksamheter).isEmpty ?? false)
            || (slag?.subtracting(withoutSlag).isEmpty ?? false)
    }

    /// Limited to what another selects, too; both leave out what either does.
    func limited(to other: SelectorSets) -> SelectorSets {
        var sets = SelectorSets(
            verksamheter: Self.both(verksamheter, other.verksamheter), slag: Self.both(slag, other.slag))
        sets.withoutVerksamheter = withoutVerksamheter.union(other.withoutVerksamheter)
        sets.withoutSlag = withoutSlag.union(other.withoutSlag)
        return sets
    }

    private static func both(_ one: Set<Int>?, _ other: Set<Int>?) -> Set<Int>? {
        guard let one else { return other }
        return other.map(one.intersection) ?? one
    }
}

extension Registers {
    /// A verksamhet and all below it; nothing, with a finding, when there is none with the id.
    func verksamheter(under reference: TableReference, _ log: inout DiagnosticLog) -> [Int] {
        guard let index = verksamheter.index(of: reference.id) else {
            log.add(
                .unknownTableID(
                    reference.id, what: "verksamhet", verksamheter.verksamheter.map(\.id), at: reference.location))
            return []
        }
        return verksamheter.subtree(of: index)
    }

    /// A slag or volume and all below it; nothing, with a finding, when there is none with the id.
    func slag(under reference: TableReference, isMatt: Bool, _ log: inout DiagnosticLog) -> [Int] {
        guard let index = slag.index(of: reference.id), (slag[index].art == .matt) == isMatt else {
            let known = slag.slag.filter { ($0.art == .matt) == isMatt }.map(\.id)
            log.add(.unknownTableID(reference.id, what: isMatt ? "matt" : "slag", known, at: reference.location))
            return []
        }
        return slag.subtree(of: index)
    }
}
