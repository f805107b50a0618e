public import LedgerModel

/// A compiled mapping table: decides where each placement's amounts go.
///
/// The first rule from the top that takes a kontering wins; a lookup costs about the same for ten rules as for ten
/// thousand.
public struct MappingTable: Sendable {
    let rules: [MappingRule]
    /// How the file of the table is written.
    var form = TableForm(path: "", bytes: [], columns: [], delimiter: ";")
    let registers: Registers
    let accounts: SlagAccounts
    private let index: RuleIndex
    /// Whether some rule is for balance accounts alone and gives them a slag outside the net.
    private let hasBalanceRules: Bool
    private let calendar: FiscalCalendar

    /// Compiles rules given from the top.
    init(_ rules: [MappingRule], _ registers: Registers, _ accounts: SlagAccounts, calendar: FiscalCalendar) {
        self.rules = rules
        self.registers = registers
        self.accounts = accounts
        self.calendar = calendar
        index = RuleIndex(rules)
        hasBalanceRules = rules.contains { rule in
            rule.isOfBalanceAccounts && rule.slag.map { !registers.slag[$0].art.countsToNet } ?? false
        }
    }

    /// The bytes of its file.
    public var bytes: [UInt8] { form.bytes }

    /// The number of rules.
    public var count: Int { rules.count }

    /// The id of the slag to propose for amounts that nothing says the slag of.
    func likelySlag(isIncome: Bool) -> String {
        let art: Art = isIncome ? .intakt : .kostnad
        return registers.slag.slag.first { $0.art == art }?.id ?? art.rawValue
    }

    /// What the register of slag says of accounts, as text: another text, other slag.
    public var accountsText: String { accounts.text }

    /// The slag of an account where a rule says none; nil where a rule must say.
    @Sendable public func slag(of konto: String) -> Int? { accounts.slag(of: konto) }

    /// The rules from the top, as seen outside this module.
    public var ruleLines: [RuleLine] {
        rules.map { RuleLine(line: $0.line, verksamhet: $0.verksamhet, slag: $0.slag) }
    }

    /// Where the amounts of each placement go that a batch announces, at all times.
    ///
    /// Accounts of class 1-2 are balance accounts whatever the rules say, unless a slag outside the net names them. The
    /// result is `.unmapped` for an account that a rule without slag takes and nothing says the slag of, and for a
    /// verksamhet in report terms that the register lacks; ``UnmappedReview`` reports why.
    ///
    /// Without `takesReports`, rows in report terms are outside the report: their verksamheter are another mapping's.
    public func assignments(of batch: LedgerBatch, takesReports: Bool = true) -> [Assignment] {
        let codes = batch.codes.span
        var assignments: [Assignment] = []
        assignments.reserveCapacity(batch.newPlacements.count)
        for new in batch.newPlacements {
            assignments.append(
                takesReports || !new.isReport ? assignment(of: new, in: batch, codes) : Assignment(.balance))
        }
        return assignments
    }

    /// The first rule that takes a kontering on some date, when neither it nor the account class says the slag.
    func silentRule(for kontering: Kontering) -> MappingRule? {
        guard accounts.slag(of: kontering.konto) == nil else { return nil }
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
        guard case .report(let verksamhet, let id) = placement,
            let index = registers.verksamheter.index(of: verksamhet), let slag = registers.slag.index(of: id)
        else { return Assignment(.unmapped) }
        return Assignment(.outcome(Target(verksamhet: index, slag: slag)))
    }

    @inline(__always)
    private func assignment(of new: NewPlacement, in batch: LedgerBatch, _ codes: Span<UInt8>) -> Assignment {
        if new.isReport { return assignment(inReportTerms: batch.placement(new)) }
        let accountClass = AccountClass(konto: codes, new.bounds(at: CodePart.konto.index))
        if accounts.isEmpty, !hasBalanceRules {
            if accountClass.isBalance { return Assignment(.balance) }
            return assignment(of: new, Account(slag: registers.slag.slag(ofClass: accountClass.art)), in: batch, codes)
        }
        let konto = String(decoding: batch.codes[new.bounds(at: CodePart.konto.index)], as: UTF8.self)
        guard accountClass.isBalance else {
            return assignment(of: new, Account(slag: accounts.slag(of: konto)), in: batch, codes)
        }
        // Of the balance sheet counts what a slag outside the net names, such as an investment.
        if let slag = accounts.named(konto), isOutside(slag) {
            return assignment(of: new, Account(slag: slag, isBalance: true), in: batch, codes)
        }
        return hasBalanceRules ? assignment(ofBalance: new, in: batch) : Assignment(.balance)
    }

    /// Where the amounts of a balance account go that only rules name: those for it alone, with a slag outside the net.
    private func assignment(ofBalance new: NewPlacement, in batch: LedgerBatch) -> Assignment {
        let winner = takers(of: batch.kontering(new)).first
        guard let winner, rules[winner].isOfBalanceAccounts, let slag = rules[winner].slag, isOutside(slag),
            rules[winner].validity == .always
        else { return Assignment(.balance) }
        return Assignment(.outcome(Target(verksamhet: rules[winner].verksamhet, slag: slag)), rule: winner)
    }

    /// What an account says by itself of the amounts booked on it.
    private struct Account {
        /// The slag where a rule says none.
        let slag: Int?
        /// Whether it is of the balance sheet, so that only a slag outside the net counts.
        var isBalance = false
    }

    /// Whether a rule says a slag outside the net, or none, which leaves it to the register of slag.
    func namesOutside(_ rule: MappingRule) -> Bool {
        rule.slag.map(isOutside) ?? !accounts.isEmpty
    }

    private func isOutside(_ slag: Int) -> Bool { !registers.slag[slag].art.countsToNet }

    @inline(__always)
    private func assignment(
        of new: NewPlacement, _ account: Account, in batch: LedgerBatch, _ codes: Span<UInt8>
    ) -> Assignment {
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
            return Assignment(destination(rules[first], account), rule: first)
        }
        return assignment(overTime: batch.kontering(new), account)
    }

    /// Where the amounts of a rule go on an account.
    private func destination(_ rule: MappingRule, _ account: Account) -> Assignment.Destination {
        guard let slag = rule.slag ?? account.slag else { return .unmapped }
        if account.isBalance, !isOutside(slag) { return .balance }
        return .outcome(Target(verksamhet: rule.verksamhet, slag: slag))
    }

    private func assignment(overTime kontering: Kontering, _ account: Account) -> Assignment {
        let takers = takers(of: kontering)
        var starts: [LedgerDate] = [Validity.always.start]
        for taker in takers { starts += [rules[taker].validity.start, rules[taker].validity.end] }
        var stretches: [Assignment.Stretch] = []
        for start in starts.sorted() where start < Validity.endOfTime {
            let winner = takers.first { rules[$0].validity.contains(start) }
            let destination = winner.map { self.destination(rules[$0], account) } ?? .unmapped
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
