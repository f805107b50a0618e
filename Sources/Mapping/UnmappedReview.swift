public import Diagnostics
import LedgerModel

/// Reports the amounts that no rule takes, over all files of a run: one finding for each missing rule.
public struct UnmappedReview {
    private let table: MappingTable
    /// The code parts that rules look at, the most used first.
    private let parts: [CodePart]
    private var named: [CodePart: [String: Bool]] = [:]
    /// What rules have taken; for some parts, also the set of codes in it.
    private let taken: [TakenKonteringar]
    private var takenCodes: [CodePart: Set<String>] = [:]

    /// The number of konteringar shown where there is no code to group by.
    private static let shown = 20
    private static let examples = 8

    /// The konteringar of one finding.
    private struct Group {
        var konteringar: [Kontering: Int] = [:]
        var konton: [String] = []
        var records = 0
        var ore: Int64 = 0
        var dates: ClosedRange<LedgerDate>?
        let location: SourceLocation

        mutating func add(_ amount: UnmappedAmount, _ kontering: Kontering?) {
            if let new = amount.dates {
                let known = dates ?? new
                dates = min(known.lowerBound, new.lowerBound)...max(known.upperBound, new.upperBound)
            }
            records += amount.records
            ore &+= amount.ore
            guard let kontering else { return }
            if konteringar.updateValue(0, forKey: kontering) != nil { return }
            if !konton.contains(kontering.konto), konton.count <= UnmappedReview.examples {
                konton.append(kontering.konto)
            }
        }

        var amount: String { Amount(ore: ore).description }

        /// The kontering, if there is only one.
        var only: Kontering? { konteringar.count == 1 ? konteringar.keys.first : nil }

        var kontonInWords: String {
            let more = konton.count > UnmappedReview.examples ? ", …" : ""
            return konton.prefix(UnmappedReview.examples).joined(separator: ", ") + more
        }
    }

    /// What puts amounts into the same group.
    private enum Key: Hashable {
        /// No rule names the code.
        case code(CodePart, String)
        /// Rules name each code, but not together.
        case combination([String])
        /// Rules take it at other times; given are the rules' lines.
        case gap([Int])
        /// A rule without slag takes it, and the account class does not decide.
        case slag(line: Int, accountClass: Int?)
        /// The register lacks the id.
        case verksamhet(String)
    }

    /// A review by a mapping table, given what its rules have taken.
    public init(_ table: MappingTable, taken: [TakenKonteringar] = []) {
        self.table = table
        self.taken = taken
        let used = CodePart.allCases.map { part in
            (part: part, rules: table.rules.count { $0.patterns[part.index] != .any })
        }
        let looked = used.filter { $0.rules > 0 }.sorted { ($1.rules, $0.part) < ($0.rules, $1.part) }.map(\.part)
        let inHeader = CodePart.allCases.filter { table.form.columns.contains($0.rawValue) }
        parts = looked.isEmpty ? inHeader : looked
    }

    /// Reports amounts, given in the order of their files.
    public mutating func report(_ amounts: [UnmappedAmount], log: inout DiagnosticLog) {
        var groups: [Key: Group] = [:]
        var order: [Key] = []
        for amount in amounts {
            let key = key(of: amount)
            if groups[key] == nil { order.append(key) }
            var kontering: Kontering?
            if case .ledger(let codes) = amount.placement { kontering = codes }
            groups[key, default: Group(location: amount.location)].add(amount, kontering)
            if case .code(let part, _) = key { collectTakenCodes(of: part) }
        }
        var combinations = 0
        var rest: (konteringar: Int, group: Group)?
        for key in order {
            guard let group = groups[key] else { continue }
            if case .combination = key { combinations += 1 }
            if case .combination = key, combinations > Self.shown {
                var sum = rest ?? (0, Group(location: group.location))
                sum.konteringar += group.konteringar.count
                sum.group.records += group.records
                sum.group.ore &+= group.ore
                rest = sum
            } else {
                log.add(finding(key, group))
            }
        }
        guard let rest else { return }
        log.add(
            .unmappedRest(
                rest.konteringar, records: rest.group.records, amount: rest.group.amount, at: rest.group.location))
    }

    private mutating func key(of amount: UnmappedAmount) -> Key {
        switch amount.placement {
        case .report(let verksamhet, _): return .verksamhet(verksamhet)
        case .ledger(let kontering):
            if let date = amount.dates?.lowerBound {
                let others = table.rulesAtOtherTimes(for: kontering, than: date)
                if !others.isEmpty { return .gap(others.map(\.line)) }
            }
            if let silent = table.silentRule(for: kontering) {
                return .slag(line: silent.line, accountClass: AccountClass(konto: kontering.konto).digit)
            }
            for part in parts where !kontering[part].isEmpty && !isNamed(kontering[part], part) {
                return .code(part, kontering[part])
            }
            return .combination(parts.sorted().map { kontering[$0] })
        }
    }

    /// Whether a rule takes the code by a cell that is not empty.
    private mutating func isNamed(_ code: String, _ part: CodePart) -> Bool {
        if let known = named[part]?[code] { return known }
        let isNamed = table.rules.contains { rule in
            rule.patterns[part.index] != .any && rule.patterns[part.index].matches(code)
        }
        named[part, default: [:]][code] = isNamed
        return isNamed
    }

    // MARK: Findings

    private func finding(_ key: Key, _ group: Group) -> Diagnostic {
        switch key {
        case .verksamhet(let id):
            let nearest = Spelling.nearest(to: id, among: table.registers.verksamheter.verksamheter.map(\.id))
            return .unknownReportVerksamhet(
                id, nearest: nearest, records: group.records, amount: group.amount, at: group.location)
        case .slag(let line, let accountClass):
            return slagMissing(line, accountClass, group)
        case .gap(let lines):
            return gap(lines, group)
        case .code(let part, let code):
            return .unmapped(
                group.only?.description ?? "\(part.rawValue) \(code)", konteringar: group.konteringar.count,
                records: group.records, amount: group.amount,
                remedy: remedy([part: code], group, near: near(code, part)), at: group.location)
        case .combination(let codes):
            let shown = zip(parts.sorted(), codes).filter { !$0.1.isEmpty }
            let missing = zip(parts.sorted(), codes).filter { $0.1.isEmpty }.map { "without \($0.0.rawValue)" }
            let subject = group.only?.description ?? shown.map { "\($0.0.rawValue) \($0.1)" }.joined(separator: ", ")
            let words = ([subject] + missing).filter { !$0.isEmpty }.joined(separator: " ")
            return .unmapped(
                words, konteringar: group.konteringar.count, records: group.records, amount: group.amount,
                remedy: remedy(Dictionary(uniqueKeysWithValues: shown), group), at: group.location)
        }
    }

    /// The finding for amounts that rules take at other times.
    private func gap(_ lines: [Int], _ group: Group) -> Diagnostic {
        let rules = table.rules.filter { lines.contains($0.line) }
        let dates = group.dates ?? LedgerDate(unchecked: 0)...LedgerDate(unchecked: 0)
        let subject = group.only?.description ?? "konto \(group.kontonInWords)"
        return .unmappedThen(
            subject, dates: Self.words(dates), rules: rules.map { ($0.line, $0.validity.description) },
            konteringar: group.konteringar.count, records: group.records, amount: group.amount,
            remedy: MissingRule(.gap(line: lineForGap(of: rules, dates, group), header: table.form.header)),
            at: group.location)
    }

    private static func words(_ dates: ClosedRange<LedgerDate>) -> String {
        guard dates.lowerBound == dates.upperBound else { return "from \(dates.lowerBound) to \(dates.upperBound)" }
        let date = dates.lowerBound
        return date.day > 0 ? "on \(date)" : "in \(date), which counts as its first day"
    }

    /// A rule for the gap between others, when all rows are of one kontering and in one gap.
    private func lineForGap(
        of rules: [MappingRule], _ dates: ClosedRange<LedgerDate>, _ group: Group
    ) -> String? {
        guard let kontering = group.only, dates.lowerBound.day > 0 else { return nil }
        let start = rules.map(\.validity.end).filter { $0 <= dates.lowerBound }.max()
        let end = rules.map(\.validity.start).filter { $0 > dates.lowerBound }.min()
        if let end, end <= dates.upperBound { return nil }
        let used = parts.filter { !kontering[$0].isEmpty }
        guard !used.contains(where: { PatternReader.obstacle(to: kontering[$0]) != nil }) else { return nil }
        var cells = cells(of: Dictionary(uniqueKeysWithValues: used.map { ($0, kontering[$0]) }), group)
        cells["giltig_fran"] = start?.description
        cells["giltig_till"] = end?.dayBefore.description
        return table.form.line(cells)
    }

    private func slagMissing(_ line: Int, _ accountClass: Int?, _ group: Group) -> Diagnostic {
        let rule = table.rules.first { $0.line == line }
        let id = rule.map { table.registers.verksamheter.verksamheter[$0.verksamhet].id } ?? ""
        let hasColumns = ["konto", "slag"].allSatisfy(table.form.columns.contains)
        let konton = group.konton.prefix(Self.examples)
        let canPaste = hasColumns && konton.allSatisfy { PatternReader.obstacle(to: $0) == nil }
        let cells = [
            "konto": konton.map(PatternReader.written).joined(separator: "|"), "verksamhet": id,
            "slag": table.likelySlag(isIncome: group.ore < 0),
        ]
        return .slagMissing(
            group.only?.description ?? "konto \(group.kontonInWords)", accountClass: accountClass, rule: line,
            konteringar: group.konteringar.count, records: group.records, amount: group.amount,
            remedy: canPaste ? table.form.line(cells) : nil, at: group.location)
    }

    /// The missing line, ready to paste, and the line that was probably meant.
    private func remedy(
        _ codes: [CodePart: String], _ group: Group, near: (pair: NearCodePair, isInUse: Bool)? = nil
    ) -> MissingRule {
        for part in CodePart.allCases {
            guard let code = codes[part], let reason = PatternReader.obstacle(to: code) else { continue }
            return MissingRule(
                .unnameable(part: part.rawValue, code: code, reason: reason), near: near?.pair,
                isNearInUse: near?.isInUse == true)
        }
        return MissingRule(
            .line(table.form.line(cells(of: codes, group)), header: table.form.header), near: near?.pair,
            isNearInUse: near?.isInUse == true)
    }

    /// The cells of a rule for some codes.
    private func cells(of codes: [CodePart: String], _ group: Group) -> [String: String] {
        var cells = ["verksamhet": "VERKSAMHET"]
        for part in CodePart.allCases { cells[part.rawValue] = codes[part].map(PatternReader.written) }
        if let konto = codes[.konto], table.accounts.slag(of: konto) == nil {
            cells["slag"] = table.likelySlag(isIncome: group.ore < 0)
        }
        return cells
    }

    /// The rule that almost names a code, and whether its cell takes other rows.
    private func near(_ code: String, _ part: CodePart) -> (pair: NearCodePair, isInUse: Bool)? {
        for rule in table.rules {
            guard let near = rule.patterns[part.index].nearly(code) else { continue }
            let pair = NearCodePair(
                line: rule.line, part: part.rawValue, name: near.alternative.text, code: code,
                correction: near.alternative.corrected(to: code, near.cause))
            return (pair, isInUse(near.alternative, part))
        }
        return nil
    }

    /// Whether an alternative takes a code of rows that rules have taken.
    private func isInUse(_ alternative: CodePattern.Alternative, _ part: CodePart) -> Bool {
        takenCodes[part]?.contains { alternative.matches($0) } == true
    }

    private mutating func collectTakenCodes(of part: CodePart) {
        guard takenCodes[part] == nil else { return }
        var codes: Set<String> = []
        for taken in taken {
            for index in 0..<taken.list.count where taken.rows[index] > 0 && taken.list.rule(at: index) != nil {
                codes.insert(taken.list.kontering(at: index)[part])
            }
        }
        takenCodes[part] = codes
    }
}
