import Diagnostics
import Yams

/// The bridge to the YAML library: the only file that knows it.
enum YAMLDocument {
    /// How many values a configuration may hold with its aliases written out.
    static let valueLimit = 100_000

    /// What the library calls a key that is no text.
    private static let unnamedKey = "<uncovertable>"

    /// What keeps a text from being read as YAML.
    struct Fault: Error {
        let diagnostic: Diagnostic
    }

    /// Reads a document, aliases resolved; nil when it is empty.
    static func read(_ text: ConfigurationText) throws(Fault) -> YAMLValue? {
        let node: Node?
        do {
            // No resolver: it would guess types with regular expressions. And never the default encoding, which looks
            // at the environment.
            node = try Parser(yaml: text.text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch {
            throw Fault(diagnostic: diagnostic(for: error, in: text))
        }
        guard let node else { return nil }
        var remaining = valueLimit
        return try value(of: node, in: text, remaining: &remaining)
    }

    private static func value(
        of node: Node, in text: ConfigurationText, remaining: inout Int
    ) throws(Fault) -> YAMLValue {
        let location = location(of: node, in: text)
        remaining -= 1
        guard remaining > 0 else {
            throw Fault(diagnostic: .configurationTooLarge(limit: valueLimit, at: SourceLocation(text.path)))
        }
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            return YAMLValue(content: isPlain ? .plain(scalar.string) : .quoted(scalar.string), location: location)
        case .sequence(let sequence):
            var values: [YAMLValue] = []
            for element in sequence { values.append(try value(of: element, in: text, remaining: &remaining)) }
            return YAMLValue(content: .list(values), location: location)
        case .mapping(let mapping):
            var entries: [YAMLValue.Entry] = []
            for (key, element) in mapping {
                let place = Self.location(of: key, in: text)
                guard case .scalar(let name) = key else {
                    throw Fault(diagnostic: .wrongType(expected: "a key", found: "a list or a block", at: place))
                }
                let value = try value(of: element, in: text, remaining: &remaining)
                entries.append(YAMLValue.Entry(key: name.string, location: place, value: value))
            }
            return YAMLValue(content: .mapping(entries), location: location)
        case .alias:
            preconditionFailure("the parser resolves aliases")
        }
    }

    private static func location(of node: Node, in text: ConfigurationText) -> SourceLocation {
        guard let mark = node.mark else { return SourceLocation(text.path) }
        return text.location(line: mark.line, column: mark.column)
    }

    private static func diagnostic(for error: any Error, in text: ConfigurationText) -> Diagnostic {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return .configurationSyntax(problem, at: text.location(line: mark.line, column: mark.column))
        case .reader(let problem, let offset, _, _):
            return .configurationSyntax(
                problem, at: offset.map { text.location(offset: $0) } ?? SourceLocation(text.path))
        case .duplicatedKeysInMapping(let keys, let context):
            // A list or block as a key is an error of its own, and leaves the order of the others, and so the mark,
            // to chance.
            guard !keys.contains(unnamedKey) else {
                return .wrongType(expected: "a key", found: "a list or a block", at: SourceLocation(text.path))
            }
            let location = text.location(line: context.mark.line, column: context.mark.column)
            return .duplicateKey(keys.first ?? "", at: location)
        default:
            return .configurationSyntax("\(error)", at: SourceLocation(text.path))
        }
    }
}
