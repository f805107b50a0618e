/// The codes that a row is booked on: an account and the other code parts, as strings (`0805` is not `805`).
///
/// A part that the row leaves out is the empty string.
public struct Kontering: Hashable, Sendable {
    /// One code per ``CodePart``, in the order of ``CodePart/index``.
    public private(set) var codes: [String]

    /// A kontering on an account alone.
    public init(konto: String) {
        // Written out, since copying an array in order to change it costs several times as much.
        codes = [konto, "", "", "", "", "", ""]
    }

    /// The code of a part, empty when there is none.
    public subscript(part: CodePart) -> String {
        get { codes[part.index] }
        set { codes[part.index] = newValue }
    }

    /// The account.
    public var konto: String { self[.konto] }
}

extension Kontering: Comparable {
    /// Orders by account, then by the other parts in kodsträng order, by code unit.
    public static func < (left: Kontering, right: Kontering) -> Bool {
        for (one, other) in zip(left.codes, right.codes) where one != other {
            return one.utf8.lexicographicallyPrecedes(other.utf8)
        }
        return false
    }
}

extension Kontering: CustomStringConvertible {
    /// For messages: `konto 5010, ansvar 710, vht 510`, parts without code left out.
    public var description: String {
        CodePart.allCases.filter { !self[$0].isEmpty }.map { "\($0.rawValue) \(self[$0])" }.joined(separator: ", ")
    }
}
