/// Which codes a cell of the mapping table takes: any at all, or those of its alternatives.
enum CodePattern: Hashable {
    /// An empty cell: any code, also none.
    case any
    /// The alternatives of a cell; never empty.
    case oneOf([Alternative])

    /// One way for a code to match; a row without the code never does.
    enum Alternative: Hashable {
        /// `510`: this code alone.
        case code(String)
        /// `51*`: every code that starts so; `*` alone takes every code that is there.
        case prefix(String)
        /// `5100-5199`: codes whose first characters, as many as a bound has, lie within the bounds.
        case range(String, String)
    }

    /// Whether it takes `code`, empty for a row without the code.
    func matches(_ code: String) -> Bool {
        switch self {
        case .any: true
        case .oneOf(let alternatives): alternatives.contains { $0.matches(code) }
        }
    }

    /// Whether it takes every code that `other` takes, as far as single alternatives tell.
    func covers(_ other: CodePattern) -> Bool {
        switch (self, other) {
        case (.any, _): true
        case (_, .any): false
        case (.oneOf(let mine), .oneOf(let theirs)):
            theirs.allSatisfy { narrow in mine.contains { $0.covers(narrow) } }
        }
    }

    /// A code that the pattern takes, and that no pattern takes which is narrower in its first alternative.
    var sample: String {
        guard case .oneOf(let alternatives) = self else { return "" }
        switch alternatives[0] {
        case .code(let code), .range(let code, _): return code
        case .prefix(let prefix): return prefix.isEmpty ? "\u{1}" : prefix
        }
    }
}

extension CodePattern.Alternative {
    /// Whether it takes `code`.
    func matches(_ code: String) -> Bool {
        switch self {
        case .code(let own): code.utf8.elementsEqual(own.utf8)
        case .prefix(let prefix): !code.isEmpty && code.utf8.starts(with: prefix.utf8)
        case .range(let lower, let upper):
            code.utf8.count >= lower.utf8.count && isOrdered(lower.utf8, code.utf8.prefix(lower.utf8.count))
                && isOrdered(code.utf8.prefix(upper.utf8.count), upper.utf8)
        }
    }

    /// Whether it takes every code that `other` takes.
    func covers(_ other: Self) -> Bool {
        switch (self, other) {
        case (_, .code(let code)): matches(code)
        case (.prefix(let prefix), .prefix(let longer)): longer.utf8.starts(with: prefix.utf8)
        case (.prefix(let prefix), .range(let lower, let upper)):
            lower.utf8.starts(with: prefix.utf8) && upper.utf8.starts(with: prefix.utf8)
        case (.range(let lower, _), .prefix(let prefix)):
            prefix.utf8.count >= lower.utf8.count && matches(prefix)
        case (.range(let lower, _), .range(let otherLower, let otherUpper)):
            otherLower.utf8.count >= lower.utf8.count && matches(otherLower) && matches(otherUpper)
        case (.code, _): false
        }
    }

    /// What the matching codes start with, in bytes: a code's own beginnings lead to every pattern that may take it.
    ///
    /// A range whose bounds part at a digit gives one beginning per digit there, `5090-5110` thus `50` and `51`.
    var beginnings: [[UInt8]] {
        switch self {
        case .code(let text), .prefix(let text): return [Array(text.utf8)]
        case .range(let lower, let upper):
            let common = zip(lower.utf8, upper.utf8).prefix { $0 == $1 }.map(\.0)
            guard common.count < lower.utf8.count else { return [common] }
            let (first, last) = (Array(lower.utf8)[common.count], Array(upper.utf8)[common.count])
            let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
            guard digits.contains(first), digits.contains(last) else { return [common] }
            return (first...last).map { common + [$0] }
        }
    }
}

/// Whether `left` sorts before `right` or equals it, byte by byte.
private func isOrdered(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> Bool {
    !right.lexicographicallyPrecedes(left)
}
