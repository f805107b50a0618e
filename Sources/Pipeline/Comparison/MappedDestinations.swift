import Aggregation
import LedgerModel
import Mapping

/// Where a mapping of the ledger puts amounts, as ids.
struct MappedDestinations {
    /// A place in the report.
    struct Place: Hashable {
        let verksamhet: String
        let slag: String
    }

    /// A place, and the line of the rule that puts amounts there.
    struct Destination: Hashable {
        /// Nil outside the report.
        let place: Place?
        /// The line of the mapping table; nil where no rule takes the amounts, or they are in report terms.
        let line: Int?
    }

    let table: MappingTable
    let registers: Registers
    private let rules: [RuleLine]
    private var known: [Placement: Assignment] = [:]

    init(_ table: MappingTable, _ registers: Registers) {
        self.table = table
        self.registers = registers
        rules = table.ruleLines
    }

    /// Where a rule puts an account; a rule that took amounts once always says where.
    func destination(ofRule rule: Int?, konto: String) -> Destination {
        guard let rule else {
            let kontering = Kontering(konto: konto)
            return Destination(place: unmapped(.ledger(kontering)), line: nil)
        }
        guard let slag = rules[rule].slag ?? table.slag(of: konto) else {
            return Destination(place: unmapped(.ledger(Kontering(konto: konto))), line: rules[rule].line)
        }
        return Destination(
            place: place(Target(verksamhet: rules[rule].verksamhet, slag: slag)), line: rules[rule].line)
    }

    /// Where an amount of a date goes.
    mutating func destination(of placement: Placement, on date: LedgerDate) -> Destination {
        let assignment = assignment(of: placement)
        let stretch = assignment.stretch(on: date)
        let rule = stretch == 0 ? assignment.rule : assignment.changes[stretch - 1].rule
        let place =
            switch assignment.destination(on: date) {
            case .outcome(let target): self.place(target)
            case .balance: Place?.none
            case .unmapped: unmapped(placement)
            }
        return Destination(place: place, line: rule.map { rules[$0].line })
    }

    private mutating func assignment(of placement: Placement) -> Assignment {
        if let assignment = known[placement] { return assignment }
        var batch = LedgerBatch()
        batch.announce(placement, line: 1)
        let assignment = table.assignments(of: batch)[0]
        known[placement] = assignment
        return assignment
    }

    private func place(_ target: Target) -> Place {
        Place(
            verksamhet: registers.verksamheter.verksamheter[target.verksamhet].id,
            slag: registers.slag[target.slag].id)
    }

    /// The row for amounts that no rule takes, where there is one.
    private func unmapped(_ placement: Placement) -> Place? {
        guard let row = registers.verksamheter.index(of: Register.unmappedID) else { return nil }
        return place(
            Target(verksamhet: row, slag: registers.likelySlag(of: placement, ofAccount: { table.slag(of: $0) })))
    }
}
