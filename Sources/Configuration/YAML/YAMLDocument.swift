import CYAML
import Diagnostics

/// A YAML document, built from the events of libyaml.
///
/// Aliases are replaced by the values of their anchors, which must be complete by then, so that no value contains
/// itself.
struct YAMLDocument: ~Copyable {
    /// How many values a configuration may hold with its aliases written out.
    static let valueLimit = 100_000
    /// How deeply lists and blocks may be nested.
    static let depthLimit = 100

    /// What keeps a text from being read as YAML.
    struct Fault: Error {
        let diagnostic: Diagnostic
    }

    /// An anchored value, and how many values it expands to.
    private struct Anchored {
        let value: YAMLValue
        let count: Int
    }

    private let text: ConfigurationText
    private let parser: YAMLParser
    private var anchors: [String: Anchored] = [:]
    private var count = 0

    private init(_ text: ConfigurationText, parser: YAMLParser) {
        self.text = text
        self.parser = parser
    }

    /// Reads a text that is one document; nil when it is empty.
    static func read(_ text: ConfigurationText) throws(Fault) -> YAMLValue? {
        let bytes = Array(text.text.utf8)
        return try bytes.span.withUnsafeBufferPointer { (bytes) throws(Fault) in
            var document = YAMLDocument(text, parser: YAMLParser(bytes))
            return try document.read()
        }
    }

    private mutating func read() throws(Fault) -> YAMLValue? {
        _ = try next()  // The start of the stream.
        guard try next().type == YAML_DOCUMENT_START_EVENT else { return nil }
        let value = try value(from: try next(), depth: 0)
        _ = try next()  // The end of the document.
        let event = try next()
        guard event.type == YAML_STREAM_END_EVENT else {
            throw syntax("another document starts here", at: event.start)
        }
        return value
    }
}

extension YAMLDocument {
    private func next() throws(Fault) -> YAMLEvent {
        if let event = parser.next() { return event }
        if let offset = parser.unreadableOffset {
            throw Fault(diagnostic: .configurationSyntax(parser.problem, at: text.location(byteOffset: offset)))
        }
        throw syntax(parser.problem, at: parser.problemMark)
    }

    private mutating func value(from event: consuming YAMLEvent, depth: Int) throws(Fault) -> YAMLValue {
        let countBefore = count
        try add(1)
        guard depth <= Self.depthLimit else {
            throw Fault(diagnostic: .configurationTooDeep(limit: Self.depthLimit, at: location(event.start)))
        }
        let location = location(event.start)
        let content: YAMLValue.Content
        switch event.type {
        case YAML_ALIAS_EVENT:
            guard let anchored = anchors[event.anchor ?? ""] else {
                throw syntax("found undefined alias", at: event.start)
            }
            try add(anchored.count - 1)
            return anchored.value
        case YAML_SCALAR_EVENT: content = event.isPlain ? .plain(event.scalar) : .quoted(event.scalar)
        case YAML_SEQUENCE_START_EVENT: content = .list(try list(depth: depth))
        default: content = .mapping(try entries(depth: depth))
        }
        let value = YAMLValue(content: content, location: location)
        if let anchor = event.anchor { anchors[anchor] = Anchored(value: value, count: count - countBefore) }
        return value
    }

    private mutating func list(depth: Int) throws(Fault) -> [YAMLValue] {
        var values: [YAMLValue] = []
        while true {
            let event = try next()
            guard event.type != YAML_SEQUENCE_END_EVENT else { return values }
            values.append(try value(from: event, depth: depth + 1))
        }
    }

    private mutating func entries(depth: Int) throws(Fault) -> [YAMLValue.Entry] {
        var entries: [YAMLValue.Entry] = []
        var firsts: [String: SourceLocation] = [:]
        var repeated: String?
        while true {
            let event = try next()
            guard event.type != YAML_MAPPING_END_EVENT else { break }
            let place = location(event.start)
            guard let key = try value(from: event, depth: depth + 1).text else {
                throw Fault(diagnostic: .wrongType(expected: "a key", found: "a list or a block", at: place))
            }
            if firsts[key] == nil { firsts[key] = place } else { repeated = repeated ?? key }
            let value = try value(from: try next(), depth: depth + 1)
            entries.append(YAMLValue.Entry(key: key, location: place, value: value))
        }
        if let repeated, let first = firsts[repeated] {
            throw Fault(diagnostic: .duplicateKey(repeated, at: first))
        }
        return entries
    }

    private mutating func add(_ values: Int) throws(Fault) {
        count += values
        guard count < Self.valueLimit else {
            throw Fault(diagnostic: .configurationTooLarge(limit: Self.valueLimit, at: SourceLocation(text.path)))
        }
    }

    private func location(_ mark: yaml_mark_t) -> SourceLocation {
        text.location(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }

    private func syntax(_ problem: String, at mark: yaml_mark_t) -> Fault {
        Fault(diagnostic: .configurationSyntax(problem, at: location(mark)))
    }
}
