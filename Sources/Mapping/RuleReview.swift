import Diagnostics
import LedgerModel

/// Finds rules without the effect they seem to have: unreachable, invalid for a time, or for balance accounts.
enum RuleReview {
    /// Reports at most one warning per rule.
    static func review(_ table: MappingTable, path: String, log: inout DiagnosticLog) {
        var twins: [[CodePattern]: [Int]] = [:]
        twins.reserveCapacity(table.count)
        for (position, rule) in table.rules.enumerated() {
            let location = SourceLocation(path, line: rule.line)
            defer { twins[rule.patterns, default: []].append(position) }
            if let konto = rule.balanceAccounts, !table.namesOutside(rule) {
                log.add(.ruleForBalanceAccounts(rule.words, konto, at: location))
            } else if let earlier = table.cover(of: position) {
                log.add(.ruleShadowed(rule.words, by: table.rules[earlier].line, at: location))
            } else if let earlier = twins[rule.patterns]?.first(where: { table.rules[$0].contradicts(rule) }) {
                log.add(.ruleOverlapping(rule.words, table.rules[earlier].line, at: location))
            }
        }
    }

}

extension MappingRule {
    /// Whether it names accounts of class 1-2 alone.
    var isOfBalanceAccounts: Bool { balanceAccounts != nil }

    /// The first account of a rule that names accounts of class 1-2 alone; nil for any other rule.
    var balanceAccounts: String? {
        guard case .oneOf(let alternatives) = patterns[CodePart.konto.index] else { return nil }
        let names = alternatives.map { alternative in
            switch alternative {
            case .code(let text), .prefix(let text): (text, text)
            case .range(let lower, let upper): (lower, upper)
            }
        }
        let areAll = names.allSatisfy { lower, upper in
            AccountClass(konto: lower).isBalance && AccountClass(konto: upper).isBalance
        }
        return areAll ? names[0].0 : nil
    }
}

extension MappingRule {
    /// The codes that it names, to identify it in messages whatever line it is on.
    fileprivate var words: String {
        let parts = CodePart.allCases.compactMap { part -> String? in
            guard case .oneOf(let alternatives) = patterns[part.index] else { return nil }
            let texts = alternatives.map { alternative in
                switch alternative {
                case .code(let code): code
                case .prefix(let prefix): prefix + "*"
                case .range(let lower, let upper): "\(lower)-\(upper)"
                }
            }
            return "\(part.rawValue) \(texts.joined(separator: "|"))"
        }
        return parts.isEmpty ? "any kontering" : parts.joined(separator: ", ")
    }

    /// Whether both are valid at some time and decide differently.
    fileprivate func contradicts(_ other: MappingRule) -> Bool {
        validity.overlaps(other.validity) && (verksamhet != other.verksamhet || slag != other.slag)
    }
}
