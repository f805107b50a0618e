/// The decision that a part of a budget rests on.
public struct Decision: Hashable, Comparable, Sendable {
    /// What a decision does to a budget.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The budget as it was first decided.
        case ursprunglig
        /// An addition, or a cut.
        case tillagg
        /// A transfer between rows of the budget; all its rows add up to 0.
        case omforing
    }

    /// Its name, such as a paragraph of the minutes; empty when the budget does not say.
    public let id: String
    /// The day of the decision; nil when the budget does not say, which only the first budget may.
    public let decided: LedgerDate?
    /// What it does to the budget.
    public let kind: Kind

    /// A decision.
    public init(id: String, decided: LedgerDate?, kind: Kind) {
        self.id = id
        self.decided = decided
        self.kind = kind
    }

    /// Orders by day, those without one first, then by id and kind.
    public static func < (left: Decision, right: Decision) -> Bool {
        let (one, other) = (left.decided?.rawValue ?? 0, right.decided?.rawValue ?? 0)
        if one != other { return one < other }
        if left.id != right.id { return left.id.utf8.lexicographicallyPrecedes(right.id.utf8) }
        return left.kind.rawValue < right.kind.rawValue
    }

    /// Whether it is in force on a day.
    public func isInForce(on day: LedgerDate) -> Bool {
        decided.map { $0 <= day } ?? true
    }
}

extension Decision: CustomStringConvertible {
    /// `tillagg KF § 42 (2026-04-20)`, what is not known left out.
    public var description: String {
        let day = decided.map { " (\($0))" } ?? ""
        return kind.rawValue + (id.isEmpty ? "" : " \(id)") + day
    }
}
