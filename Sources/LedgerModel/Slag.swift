/// A kind of income or cost in the report, such as personnel costs; or a volume (matt), which counts like one.
public struct Slag: Hashable, Sendable {
    /// How the months of a volume add up to the year so far.
    public enum Accumulation: String, CaseIterable, Hashable, Sendable {
        /// They are added, as money is.
        case summa
        /// Their mean: children enrolled.
        case snitt
        /// The last month given: inhabitants.
        case sista
    }

    /// Identifier, as mapping, budget and tables name it.
    public let id: String
    /// Name in print.
    public let namn: String
    /// Index of the slag above it, nil at the top.
    public let overordnad: Int?
    /// Depth, 1 at the top.
    public let level: Int
    /// What kind of amounts it has.
    public let art: Art
    /// The unit of a volume in print; empty for money.
    public let enhet: String
    /// The decimals of a volume in print; 0 for money.
    public let decimals: Int
    /// How the months of a volume add up; money is added.
    public let accumulation: Accumulation
}
