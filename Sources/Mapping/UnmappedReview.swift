public import Diagnostics
import LedgerModel

/// Tells what no rule takes, over all files of a run: one finding for each rule that is missing.
public struct UnmappedReview {
    private let table: MappingTable
    /// The code parts that rules look at, those that most rules look at first.
    private let parts: [CodePart]
    private var named: [CodePart: [String: Bool]] = [:]

    /// Where there is no code to group by, so many konteringar are shown.
    private static let shown = 20
    private static let examples = 8

    /// What a finding is about.
    private struct Group {
        var konteringar: [Kontering: Int] = [:]
        var konton: [String] = []
        var records = 0
        var ore: Int64 = 0
        let location: SourceLocation

        mutating func add(_ amount: UnmappedAmount, _ kontering: Kontering?) {
            records += amount.records
            ore &+= amount.ore
            guard let kontering else { return }
            if konteringar.updateValue(0, forKey: kontering) != nil { return }
            if !konton.contains(kontering.konto), konton.count <= UnmappedReview.examples {
                konton.append(kontering.konto)
            }
        }

        var amount: String { Amount(ore: ore).description }
    }

    /// What makes amounts be of one group.
    private enum Key: Hashable {
        /// No rule names the code.
        case code(CodePart, String)
        /// Rules name each code, but not together.
        case combination([String])
        /// A rule takes it that says no slag.
        case slag(line: Int, accountClass: Int?)
        /// The register lacks the id.
        case verksamhet(String)
    }

    /// A review by a mapping table.
    public init(_ table: MappingTable) {
        self.table = table
        let used = CodePart.allCases.map { part in
            (part: part, rules: table.rules.count { $0.patterns[part.index] != .any })
        }
        let looked = used.filter { $0.rules > 0 }.sorted { ($1.rules, $0.part) < ($0.rules, $1.part) }.map(\.part)
        let inHeader = CodePart.allCases.filter { table.form.columns.contains($0.rawValue) }
        parts = looked.isEmpty ? inHeader : looked
    }

    /// Tells of amounts that are given in the order of their files.
    public mutating func report(_ amounts: [UnmappedAmount], log: inout DiagnosticLog) {
        var groups: [Key: Group] = [:]
        var order: [Key] = []
        for amount in amounts {
            let key = key(of: amount.coding)
            if groups[key] == nil { order.append(key) }
            var kontering: Kontering?
            if case .ledger(let codes) = amount.coding { kontering = codes }
            groups[key, default: Group(location: amount.location)].add(amount, kontering)
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

    private mutating func key(of coding: Coding) -> Key {
        switch coding {
        case .report(let verksamhet, _): return .verksamhet(verksamhet)
        case .ledger(let kontering):
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
            let nearest = Spelling.nearest(to: id, among: table.register.verksamheter.map(\.id))
            return .unknownReportVerksamhet(
                id, nearest: nearest, records: group.records, amount: group.amount, at: group.location)
        case .slag(let line, let accountClass):
            return slagMissing(line, accountClass, group)
        case .code(let part, let code):
            let only = group.konteringar.count == 1 ? group.konteringar.keys.first : nil
            let subject = only?.description ?? "\(part.rawValue) \(code)"
            return .unmapped(
                subject, konteringar: group.konteringar.count, records: group.records, amount: group.amount,
                remedy: remedy([part.rawValue: code], part == .konto ? code : nil, group, near: near(code, part)),
                at: group.location)
        case .combination(let codes):
            let shown = zip(parts.sorted(), codes).filter { !$0.1.isEmpty }
            let missing = zip(parts.sorted(), codes).filter { $0.1.isEmpty }.map { "without \($0.0.rawValue)" }
            let only = group.konteringar.count == 1 ? group.konteringar.keys.first : nil
            let subject = only?.description ?? shown.map { "\($0.0.rawValue) \($0.1)" }.joined(separator: ", ")
            var cells: [String: String] = [:]
            for (part, code) in shown { cells[part.rawValue] = code }
            let words = ([subject] + missing).filter { !$0.isEmpty }.joined(separator: " ")
            return .unmapped(
                words, konteringar: group.konteringar.count, records: group.records, amount: group.amount,
                remedy: remedy(cells, cells["konto"], group, near: nil), at: group.location)
        }
    }

    private func slagMissing(_ line: Int, _ accountClass: Int?, _ group: Group) -> Diagnostic {
        let rule = table.rules.first { $0.line == line }
        let id = rule.map { table.register.verksamheter[$0.verksamhet].id } ?? ""
        let only = group.konteringar.count == 1 ? group.konteringar.keys.first : nil
        let hasColumns = ["konto", "slag"].allSatisfy(table.form.columns.contains)
        let more = group.konton.count > Self.examples
        let konton = group.konton.prefix(Self.examples).joined(separator: ", ") + (more ? ", …" : "")
        let cells = [
            "konto": group.konton.prefix(Self.examples).joined(separator: "|"), "verksamhet": id,
            "slag": group.ore < 0 ? Slag.intakt.rawValue : Slag.kostnad.rawValue,
        ]
        return .slagMissing(
            only?.description ?? "konto \(konton)", accountClass: accountClass, rule: line,
            konteringar: group.konteringar.count, records: group.records, amount: group.amount,
            remedy: hasColumns ? table.form.line(cells) : nil, at: group.location)
    }

    /// The line that is missing, as it is to be pasted, and the one that nearly was meant.
    private func remedy(
        _ codes: [String: String], _ konto: String?, _ group: Group, near: NearCodePair?
    ) -> MissingRule {
        var cells = codes
        cells["verksamhet"] = "VERKSAMHET"
        if let konto, AccountClass(konto: konto).slag == nil {
            cells["slag"] = group.ore < 0 ? Slag.intakt.rawValue : Slag.kostnad.rawValue
        }
        return MissingRule(line: table.form.line(cells), header: table.form.header, near: near)
    }

    /// The rule that nearly names a code.
    private func near(_ code: String, _ part: CodePart) -> NearCodePair? {
        for rule in table.rules {
            guard let near = rule.patterns[part.index].nearly(code) else { continue }
            return NearCodePair(
                line: rule.line, part: part.rawValue, name: near.alternative.text, code: code,
                correction: near.alternative.corrected(to: code, near.cause))
        }
        return nil
    }
}
