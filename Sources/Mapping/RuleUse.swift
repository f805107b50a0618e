public import Diagnostics
public import LedgerModel

/// Reports rules that took nothing although the data has a code that they almost name.
///
/// One finding for each rule, or for all rules of one cause in a column: a spreadsheet that drops leading zeros drops
/// them from every rule.
struct RuleUse {
    /// A rule's cell with the code that it almost names, and the totals of that code.
    struct Near {
        let rule: Int
        let part: CodePart
        let cause: NearCode.Cause
        let alternative: CodePattern.Alternative
        let code: String
        var rows = 0
        var ore: Int64 = 0
        /// The first rule, from the top, that takes some of it; nil when none does.
        var taker: Int?
        /// Whether a rule that does not look at this code part sends the amounts elsewhere.
        var fallsThrough = false
    }

    private let table: MappingTable
    private let unused: Set<Int>
    /// By code part and hash of a code: the codes that unused rules name, each with those rules.
    private var wanted = Array(repeating: [UInt64: [(code: [UInt8], rules: [Int])]](), count: CodePart.allCases.count)
    /// By code part: a direct-mapped cache of short codes that are known to have no candidates.
    ///
    /// Thousands of konteringar share some hundred codes. A slot holds the latest code with its hash; 0 is none.
    private var plain = Array(repeating: [UInt64](), count: CodePart.allCases.count)
    /// By code part: the rules with a range, and the longest bound of any.
    private var ranges = Array(repeating: (rules: [Int](), longest: 0), count: CodePart.allCases.count)
    /// By rule; at most one a rule.
    private var found: [Int: Near] = [:]

    /// A review of what rules took; only rules valid on some day from `start` up to `end` are reviewed.
    init(_ table: MappingTable, _ taken: [TakenKonteringar], from start: LedgerDate, before end: LedgerDate) {
        self.table = table
        var isUsed = Array(repeating: false, count: table.rules.count)
        for taken in taken {
            for index in 0..<taken.list.count where taken.rows[index] > 0 {
                if let rule = taken.list.rule(at: index) { isUsed[rule] = true }
            }
        }
        let span = Validity(start: start, end: end)
        unused = Set(table.rules.indices.filter { !isUsed[$0] && table.rules[$0].validity.overlaps(span) })
        guard !unused.isEmpty else { return }
        for rule in table.rules.indices where unused.contains(rule) { want(rule) }
        for taken in taken { look(through: taken) }
    }

    /// What was found, by cause and column, in the order of the rules.
    var groups: [[Near]] {
        let nears = found.values.sorted { $0.rule < $1.rule }
        let groups = Dictionary(grouping: nears) { [$0.cause.rawValue, $0.part.index] }
        return groups.values.sorted { $0[0].rule < $1[0].rule }
    }

    private mutating func want(_ rule: Int) {
        for (part, pattern) in table.rules[rule].patterns.enumerated() {
            guard case .oneOf(let alternatives) = pattern else { continue }
            for alternative in alternatives {
                switch alternative {
                case .code(let code): want(rule, Array(code.utf8), part)
                case .range(let lower, _):
                    ranges[part].rules.append(rule)
                    ranges[part].longest = max(ranges[part].longest, lower.utf8.count)
                case .prefix: break
                }
            }
        }
    }

    private mutating func want(_ rule: Int, _ code: [UInt8], _ part: Int) {
        let hash = NearCode.hash(code)
        if let place = wanted[part][hash]?.firstIndex(where: { $0.code == code }) {
            wanted[part][hash]?[place].rules.append(rule)
        } else {
            wanted[part][hash, default: []].append((code, [rule]))
        }
    }

    /// Whether some rule may almost name a code of a kontering.
    private mutating func hasCandidates(_ list: KonteringList, _ index: Int) -> Bool {
        var hasCandidates = false
        list.forEachCode(of: index) { part, code in
            if hasCandidates || code.isEmpty || wanted[part].isEmpty && ranges[part].rules.isEmpty { return }
            let word = code.count > 8 ? 0 : code.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
            let place = Int((word &* 0x9E37_79B9_7F4A_7C15) >> 52)
            if plain[part].isEmpty { plain[part] = Array(repeating: 0, count: 1 << 12) }
            if word > 0, plain[part][place] == word { return }
            hasCandidates = !candidates(Array(code)[...], part).isEmpty
            if !hasCandidates { plain[part][place] = word }
        }
        return hasCandidates
    }

    /// The rules that may almost name a code; rules that name it exactly, possibly thousands, are left out.
    private func candidates(_ code: ArraySlice<UInt8>, _ part: Int) -> [Int] {
        var rules: [Int] = []
        if !wanted[part].isEmpty {
            for named in wanted[part][NearCode.hash(code)] ?? [] where !named.code.elementsEqual(code) {
                rules += named.rules
            }
        }
        // A range can miss a code because of leading zeros in the code or in its bounds.
        if code.first == UInt8(ascii: "0") || code.count < ranges[part].longest { rules += ranges[part].rules }
        return rules
    }

    private mutating func look(through taken: TakenKonteringar) {
        var (bytes, ends): ([UInt8], [Int]) = ([], [])
        for index in 0..<taken.list.count where taken.rows[index] > 0 {
            guard hasCandidates(taken.list, index) else { continue }
            taken.list.readCodes(of: index, into: &bytes, ends: &ends)
            var start = 0
            var rules: Set<Int> = []
            for (part, end) in ends.enumerated() where end > start {
                rules.formUnion(candidates(bytes[start..<end], part))
                start = end
            }
            let kontering = taken.list.kontering(at: index)
            for rule in rules.sorted() { look(at: rule, kontering, taken, index) }
        }
    }

    private mutating func look(at rule: Int, _ kontering: Kontering, _ taken: TakenKonteringar, _ index: Int) {
        let taker = taken.list.rule(at: index)
        guard let place = near(table.rules[rule], kontering, taker: taker) else { return }
        let code = kontering[place.part]
        var near =
            found[rule]
            ?? Near(rule: rule, part: place.part, cause: place.cause, alternative: place.alternative, code: code)
        // One code a rule is reported: the first by its bytes, since konteringar come in no order. Its totals are what
        // the rule would take with that code.
        if (place.part, code) < (near.part, near.code) {
            near = Near(rule: rule, part: place.part, cause: place.cause, alternative: place.alternative, code: code)
        }
        guard near.part == place.part, near.code == code else { return }
        near.rows += taken.rows[index]
        near.ore &+= taken.ore[index]
        if let taker {
            near.taker = min(near.taker ?? taker, taker)
            let isElsewhere = table.rules[taker].verksamhet != table.rules[rule].verksamhet
            if isElsewhere, table.rules[taker].patterns[place.part.index] == .any { near.fallsThrough = true }
        }
        found[rule] = near
    }

    /// The cell by which a rule misses a kontering that all its other cells take.
    private func near(
        _ rule: MappingRule, _ kontering: Kontering, taker: Int?
    ) -> (part: CodePart, cause: NearCode.Cause, alternative: CodePattern.Alternative)? {
        var first: (part: CodePart, cause: NearCode.Cause, alternative: CodePattern.Alternative)?
        for part in CodePart.allCases where !rule.patterns[part.index].matches(kontering[part]) {
            guard let near = rule.patterns[part.index].nearly(kontering[part]) else { return nil }
            // When another rule names exactly this code, the code was not misspelt.
            if let taker, table.rules[taker].patterns[part.index].names(kontering[part]) { return nil }
            first = first ?? (part, near.cause, near.alternative)
        }
        return first
    }
}

extension MappingTable {
    /// Reports rules that took nothing in a run although the data has a code that they almost name.
    ///
    /// Rules that are not valid on any day from `start` up to `end` are skipped.
    public func review(
        _ taken: [TakenKonteringar], from start: LedgerDate, before end: LedgerDate, log: inout DiagnosticLog
    ) {
        var findings = DiagnosticLog()
        for group in RuleUse(self, taken, from: start, before: end).groups { findings.add(finding(group)) }
        log.add(findings, linesOf: form.bytes)
    }

    private func finding(_ group: [RuleUse.Near]) -> Diagnostic {
        let first = group[0]
        let rule = rules[first.rule]
        let column = rule.columns[first.part.index]
        let location = SourceLocation(form.path, line: rule.line, column: column > 0 ? column : nil)
        let pairs = group.map { near in
            NearCodePair(
                line: rules[near.rule].line, part: near.part.rawValue, name: near.alternative.text, code: near.code,
                correction: near.alternative.corrected(to: near.code, near.cause))
        }
        let rows = group.reduce(0) { $0 + $1.rows }
        let amount = Amount(ore: group.reduce(0) { $0 &+ $1.ore }).description
        let isEaten = first.cause == .zerosGone
        if isEaten, group.count(where: \.fallsThrough) > 1, !hasLeadingZeros(in: first.part) {
            return .leadingZerosGone(pairs, rows: rows, amount: amount, at: location)
        }
        let takers = Set(group.map { $0.taker.map { rules[$0].line } ?? 0 }).sorted()
        return .ruleNearlyNames(
            pairs, isEaten: isEaten, takers: takers, rows: rows, amount: amount, at: location)
    }

    /// Whether a cell of a column names a code with a leading zero.
    private func hasLeadingZeros(in part: CodePart) -> Bool {
        rules.contains { rule in
            guard case .oneOf(let alternatives) = rule.patterns[part.index] else { return false }
            return alternatives.contains { $0.text.hasPrefix("0") }
        }
    }
}
