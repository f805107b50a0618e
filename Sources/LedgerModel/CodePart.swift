/// One element for each ``CodePart``, in the order of ``CodePart/index``.
public typealias PerCodePart<Element> = InlineArray<7, Element>

/// A part of the kodsträng that a row is booked on.
public enum CodePart: String, CaseIterable, Hashable, Comparable, Sendable {
    /// The account.
    case konto
    /// The organisation that answers for it.
    case ansvar
    /// The ledger's own code for activity area; `verksamhet` alone is always the mapped row of the report.
    case vht
    /// The activity.
    case aktivitet
    /// The project.
    case projekt
    /// The counterpart, which marks internal items.
    case motpart
    /// The object.
    case objekt

    /// Position in a kodsträng, 0...6.
    public var index: Int {
        switch self {
        case .konto: 0
        case .ansvar: 1
        case .vht: 2
        case .aktivitet: 3
        case .projekt: 4
        case .motpart: 5
        case .objekt: 6
        }
    }

    /// Orders as in a kodsträng.
    public static func < (left: CodePart, right: CodePart) -> Bool {
        left.index < right.index
    }
}
