/// Which codes a cell of the mapping table takes: any at all, or those of its alternatives.
enum CodePattern: Hashable {
    /// An empty cell: any code, or none.
    case any
    /// The alternatives of a cell; never empty.
    case oneOf([Alternative])

    /// One way for a code to match; a row without the code never does.
    enum Alternative: Hashable {
        /// `510`: this code alone.
        case code(String)
        /// `51*`: every code that starts with `51`; `*` alone takes every code that is not empty.
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

    /// Whether it takes every code that `other` takes, judged by single alternatives.
    func covers(_ other: CodePattern) -> Bool {
        switch (self, other) {
        case (.any, _): true
        case (_, .any): false
        case (.oneOf(let mine), .oneOf(let theirs)):
            theirs.allSatisfy { narrow in mine.contains { $0.covers(narrow) } }
        }
    }

    /// A code that both this and another pattern take; nil where there is none.
    func common(with other: CodePattern) -> String? {
        guard case .oneOf(let mine) = self, case .oneOf(let theirs) = other else { return sample }
        for one in mine {
            for another in theirs {
                // Both take a stretch of codes in their order, which meet, if at all, where the later one begins.
                let code = max(one.lowest, another.lowest)
                if one.matches(code), another.matches(code) { return code }
            }
        }
        return nil
    }

    /// A code that the pattern takes, and that no pattern with a narrower first alternative takes.
    var sample: String {
        guard case .oneOf(let alternatives) = self else { return "" }
        switch alternatives[0] {
        case .code(let code), .range(let code, _): return code
        case .prefix(let prefix): return prefix.isEmpty ? "\u{1}" : prefix
        }
    }
}

extension CodePattern.Alternative {
    /// The first of the codes that it takes, in the order of their letters.
    fileprivate var lowest: String {
        switch self {
        case .code(let text), .prefix(let text), .range(let text, _): text
        }
    }

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

    /// The byte prefixes of matching codes: every code that may match has one of them as a prefix.
    ///
    /// A range has one prefix for each value of the first byte in which its bounds differ: `50` and `51` for
    /// `5090-5110`.
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
