public import LedgerModel

/// A compiled mapping table: decides where each placement's amounts go.
///
/// The first rule from the top that takes a kontering wins; a lookup costs about the same for ten rules as for ten
/// thousand.
public struct MappingTable: Sendable {
    let rules: [MappingRule]
    /// How the file of the table is written.
    var form = TableForm(path: "", bytes: [], columns: [], delimiter: ";")
    let register: Register
    private let index: RuleIndex
    private let calendar: FiscalCalendar

    /// Compiles rules given from the top.
    init(_ rules: [MappingRule], register: Register, calendar: FiscalCalendar) {
        self.rules = rules
        self.register = register
        self.calendar = calendar
        index = RuleIndex(rules)
    }

    /// The bytes of its file.
    public var bytes: [UInt8] { form.bytes }

    /// The number of rules.
    public var count: Int { rules.count }

    /// The rules from the top, as seen outside this module.
    public var ruleLines: [RuleLine] {
        rules.map { RuleLine(line: $0.line, verksamhet: $0.verksamhet, slag: $0.slag) }
    }

    /// Where the amounts of each placement go that a batch announces, at all times.
    ///
    /// Accounts of class 1-2 are balance accounts whatever the rules say. The result is `.unmapped` for an account
    /// outside classes 3-7 that a rule without slag takes, and for a verksamhet in report terms that the register
    /// lacks; ``UnmappedReview`` reports why.
    public func assignments(of batch: LedgerBatch) -> [Assignment] {
        let codes = batch.codes.span
        var assignments: [Assignment] = []
        assignments.reserveCapacity(batch.newPlacements.count)
        for new in batch.newPlacements { assignments.append(assignment(of: new, in: batch, codes)) }
        return assignments
    }

    /// The first rule that takes a kontering on some date, when neither it nor the account class says the slag.
    func silentRule(for kontering: Kontering) -> MappingRule? {
        guard AccountClass(konto: kontering.konto).slag == nil else { return nil }
        return takers(of: kontering).lazy.map { rules[$0] }.first { $0.slag == nil }
    }

    /// The rules that take a kontering, but not on a date; empty when one takes it on that date too.
    func rulesAtOtherTimes(for kontering: Kontering, than date: LedgerDate) -> [MappingRule] {
        let takers = takers(of: kontering).map { rules[$0] }
        let day = date.firstDay(in: calendar)
        return takers.contains { $0.validity.contains(day) } ? [] : takers
    }

    /// The positions of the rules that take a kontering, from the top, to the first that does so at all times.
    private func takers(of kontering: Kontering) -> [Int] {
        let takers = index.all(taking: kontering)
        guard let last = takers.firstIndex(where: { rules[$0].validity == .always }) else { return takers }
        return Array(takers[...last])
    }

    private func assignment(inReportTerms placement: Placement) -> Assignment {
        guard case .report(let verksamhet, let slag) = placement, let index = register.index(of: verksamhet) else {
            return Assignment(.unmapped)
        }
        return Assignment(.outcome(Target(verksamhet: index, slag: slag)))
    }

    @inline(__always)
    private func assignment(of new: NewPlacement, in batch: LedgerBatch, _ codes: Span<UInt8>) -> Assignment {
        if new.slag != nil { return assignment(inReportTerms: batch.placement(new)) }
        let accountClass = AccountClass(konto: codes, new.bounds(at: CodePart.konto.index))
        if accountClass.isBalance { return Assignment(.balance) }
        let heads = RulePatterns.Heads { CodeHead(codes, new.bounds(at: $0)) }
        // Made at most once, although thousands of rules with long codes may need it because heads do not decide.
        var whole: Kontering?
        let first = index.first(taking: heads.span) {
            let kontering = whole ?? batch.kontering(new)
            whole = kontering
            return kontering
        }
        guard let first else { return Assignment(.unmapped) }
        // Nearly all rules are valid at all times.
        if rules[first].validity == .always {
            return Assignment(rules[first].destination(accountClass.slag), rule: first)
        }
        return assignment(overTime: batch.kontering(new), accountClass.slag)
    }

    private func assignment(overTime kontering: Kontering, _ ownSlag: Slag?) -> Assignment {
        let takers = takers(of: kontering)
        var starts: [LedgerDate] = [Validity.always.start]
        for taker in takers { starts += [rules[taker].validity.start, rules[taker].validity.end] }
        var stretches: [Assignment.Stretch] = []
        for start in starts.sorted() where start < Validity.endOfTime {
            let winner = takers.first { rules[$0].validity.contains(start) }
            let destination = winner.map { rules[$0].destination(ownSlag) } ?? .unmapped
            if stretches.last?.destination != destination || stretches.last?.rule != winner {
                stretches.append(Assignment.Stretch(start: start, destination: destination, rule: winner))
            }
        }
        return Assignment(stretches: stretches, calendar: calendar)
    }

    /// The position of the first rule above `position` that takes all the later one would.
    func cover(of position: Int) -> Int? {
        index.first(taking: rules[position].sample) { $0 < position && rules[$0].covers(rules[position]) }
    }
}

extension MappingRule {
    /// Where its amounts go on an account whose class says `ownSlag`.
    fileprivate func destination(_ ownSlag: Slag?) -> Assignment.Destination {
        guard let slag = slag ?? ownSlag else { return .unmapped }
        return .outcome(Target(verksamhet: verksamhet, slag: slag))
    }
}
