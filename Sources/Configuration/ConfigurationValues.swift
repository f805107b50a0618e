import Diagnostics

/// What single values mean.
extension ConfigurationReader {
    /// Reports that `value` is not `expected`; always nil.
    func wrongType<Meaning>(_ value: YAMLValue, _ expected: String) -> Meaning? {
        // An empty value has been reported by the block or list that holds it.
        if !value.isNull { report(.wrongType(expected: expected, found: value.kind, at: value.location)) }
        return nil
    }

    /// Text, in quotes or not; codes such as `0805` stay as they are written.
    func string(_ value: YAMLValue) -> String? {
        switch value.content {
        case .plain(let text) where !value.isNull: text
        case .quoted(let text) where !text.isEmpty: text
        default: wrongType(value, "text")
        }
    }

    /// A whole number without quotes.
    func integer(_ value: YAMLValue, in range: ClosedRange<Int>) -> Int? {
        guard case .plain(let text) = value.content, let number = Int(text) else {
            return wrongType(value, "a whole number")
        }
        if range.contains(number) { return number }
        report(.outOfRange(text, range, at: value.location))
        return nil
    }

    /// `true` or `false` without quotes.
    func boolean(_ value: YAMLValue) -> Bool? {
        guard case .plain(let text) = value.content, let isTrue = Bool(text) else {
            return wrongType(value, "`true` or `false`")
        }
        return isTrue
    }

    /// One of `allowed`.
    func choice(_ value: YAMLValue, of allowed: [String]) -> String? {
        guard let text = string(value) else { return nil }
        if allowed.contains(text) { return text }
        // A unit that is a thousand times another must not be taken for it.
        let meant = Self.otherNames[text.lowercased()].flatMap { allowed.contains($0) ? $0 : nil }
        let nearest = meant ?? Spelling.nearest(to: text, among: allowed)
        report(.badValue(text, nearest: nearest, allowed: allowed, at: value.location))
        return nil
    }

    /// What else people call some values.
    private static let otherNames = [
        "mkr": "mnkr", "msek": "mnkr", "mkronor": "mnkr", "ksek": "tkr", "tsek": "tkr", "kkr": "tkr", "sek": "kr",
        "kronor": "kr",
    ]

    /// One of the cases of an enumeration.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> (YAMLValue) -> Choice? {
        { self.choice($0, of: type.allCases.map(\.rawValue)).flatMap(Choice.init) }
    }

    /// A list, empty or not.
    func list(_ value: YAMLValue) -> [YAMLValue]? {
        guard case .list(let values) = value.content else { return wrongType(value, "a list") }
        for value in values where value.isNull {
            report(.wrongType(expected: "an entry of the list", found: "nothing", at: value.location))
        }
        return values
    }

    /// A list of at least one entry; `what` is its key.
    func entries(_ value: YAMLValue, of what: String) -> [YAMLValue]? {
        guard let values = list(value) else { return nil }
        if values.isEmpty { report(.emptyList(what, at: value.location)) }
        return values
    }

    /// A list of different names out of `allowed`; `what` names one of them in a message.
    func names(_ value: YAMLValue, _ what: String, of allowed: [String]) -> [String]? {
        guard let values = list(value) else { return nil }
        let names = values.compactMap { value in choice(value, of: allowed).map { ($0, value.location) } }
        reportDuplicates(names, what)
        return names.map(\.0)
    }

    /// An id of ASCII letters in lower case, digits and the signs that `allowed` (such as `a-z 0-9 -`) ends with.
    func identifier(_ value: YAMLValue, allowed: String) -> String? {
        guard let text = string(value) else { return nil }
        let signs = allowed.split(separator: " ").dropFirst(2).joined()
        func isAllowed(_ letter: Character) -> Bool {
            letter.isASCII && (letter.isLowercase || letter.isWholeNumber) || signs.contains(letter)
        }
        if text.allSatisfy(isAllowed) { return text }
        let replacements: [Character: Character] = ["å": "a", "ä": "a", "ö": "o", "é": "e"]
        let proposal = text.lowercased().map { letter in
            let plain = replacements[letter] ?? letter
            return isAllowed(plain) ? plain : (signs.last ?? "-")
        }
        report(.badIdentifier(text, allowed: allowed, proposal: String(proposal), at: value.location))
        return nil
    }

    /// Reports every id that an earlier one equals; `what` names the kind of id.
    func reportDuplicates(_ ids: [(id: String, location: SourceLocation)], _ what: String) {
        var lines: [String: Int?] = [:]
        for (id, location) in ids {
            if let first = lines[id] {
                report(.duplicate(what, id, firstLine: first, at: location))
            } else {
                lines[id] = .some(location.line)
            }
        }
    }

    /// A path that is the same for every period, resolved.
    func path(_ value: YAMLValue) -> String? {
        guard let pattern = pattern(value) else { return nil }
        if let path = pattern.fixedPath { return path }
        report(.misplacedVariable(inUtfall: false, at: value.location))
        return nil
    }

    /// A path or glob, resolved as far as it can be without a period.
    func pattern(_ value: YAMLValue) -> PathPattern? {
        guard let text = string(value) else { return nil }
        do throws(PathPattern.Fault) {
            return try PathPattern(text, environment: environment, location: location)
        } catch {
            switch error {
            case .unset(let name): report(.unsetVariable(name, at: value.location))
            case .unknown(let name):
                report(.unknownVariable(name, known: PathPattern.variables, at: value.location))
            }
            return nil
        }
    }
}
