public import LedgerModel

/// How a year's budget is spread over its months.
public struct Periodisation: Hashable, Sendable {
    /// Weights for the twelve months of the fiscal year, for one verksamhet.
    public struct Curve: Hashable, Sendable {
        /// The id of the verksamhet; a curve applies to it alone, not to what lies below.
        public var verksamhet: String
        /// Only for income or only for cost; nil for both.
        public var slag: Slag?
        /// Twelve whole numbers >= 0, not all 0.
        public var weights: [Int64]

        /// A curve.
        public init(verksamhet: String, slag: Slag? = nil, weights: [Int64]) {
            self.verksamhet = verksamhet
            self.slag = slag
            self.weights = weights
        }
    }

    /// The curves; all else is spread in twelfths.
    public var curves: [Curve]

    /// Twelfths, apart from the given curves.
    public init(curves: [Curve] = []) {
        self.curves = curves
    }
}
