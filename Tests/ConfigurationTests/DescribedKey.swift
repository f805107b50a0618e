@testable import Configuration

/// A key at its place in the file, and documents that have a value there.
struct DescribedKey: CustomStringConvertible, Sendable {
    let block: ConfigurationBlock
    let key: ConfigurationKey
    /// The whole document, given the text of the block.
    let document: @Sendable (String) -> String

    var description: String { "\(key.name) of \(block.place)" }

    /// All keys of the file.
    static func all(of block: ConfigurationBlock, document: @escaping @Sendable (String) -> String = { $0 })
        -> [DescribedKey]
    {
        block.keys.flatMap { key -> [DescribedKey] in
            let one = DescribedKey(block: block, key: key, document: document)
            switch key.kind {
            case .block(let inner):
                return [one] + all(of: inner) { one.text(with: $0) }
            case .list(.block(let inner), _, _):
                return [one] + all(of: inner) { one.text(with: "[\($0)]") }
            case .definitions(let inner):
                return [one] + all(of: inner) { one.text(with: "{egen: \($0)}") }
            case .anyOf(let kinds):
                return [one]
                    + kinds.flatMap { kind -> [DescribedKey] in
                        switch kind {
                        case .block(let inner): all(of: inner) { one.text(with: $0) }
                        case .list(.block(let inner), _, _): all(of: inner) { one.text(with: "[\($0)]") }
                        case .list(.anyOf(let kinds), _, _):
                            kinds.flatMap { kind -> [DescribedKey] in
                                guard case .block(let inner) = kind else { return [] }
                                return all(of: inner) { one.text(with: "[\($0)]") }
                            }
                        default: []
                        }
                    }
            default: return [one]
            }
        }
    }

    /// The document with a value at the key, or without the key.
    func text(with value: String?) -> String {
        let others = block.keys.filter { $0.isRequired && $0.name != key.name }.map { "\($0.name): \(sample($0))" }
        let companions = value == nil ? nil : Self.companions[description]
        let all = others + [companions, value.map { "\(key.name): \($0)" }].compactMap(\.self)
        return document("{\(all.joined(separator: ", "))}")
    }

    /// The same, with the key's value alone on the second line.
    func marked(_ value: String) -> String {
        let lines = text(with: "\n \(value)\n ")
        precondition(lines.split(separator: "\n").count == 3, "the value is alone on its line")
        return lines
    }

    /// What has to stand beside a key for it to be looked at.
    private static let companions = [
        "scenario of a column": "span: ack", "span of a column": "scenario: utfall",
        "year of a column": "scenario: utfall, span: ack", "zero_base of a column": "percent: [a, a]",
        "decimals of a column": "percent: [a, a]", "scale of a column": "per: [a, a]",
        "version of a column": "scenario: budget", "hidden of a column": "scenario: budget",
        "unit of a column": "scenario: budget", "signs of a column": "scenario: budget",
        "only of a column": "scenario: budget",
        "group of a column": "scenario: budget", "beside of a column": "scenario: budget",
        "zero_base of a row": "percent: [a, a]", "scale of a row": "per: [a, a]", "under of a row": "by: slag",
        "level of a row": "by: slag", "hide of a row": "by: slag",
    ]

    // MARK: Values

    private static let samples = ["date_format": "yyyy-MM-dd", "record": "//Rad"]

    private func sample(_ key: ConfigurationKey) -> String { Self.samples[key.name] ?? sample(key.kind) }

    private func sample(_ kind: ConfigurationKind) -> String {
        switch kind {
        case .text, .path, .identifier: "a"
        case .form: "2026-01"
        case .integer(let range): "\(range.upperBound == Int.max ? range.lowerBound : range.upperBound)"
        case .boolean: "true"
        case .choice(let names): "\"\(names[0])\""
        case .list(let kind, let count, _):
            "[\(Array(repeating: sample(kind), count: count.lowerBound).joined(separator: ", "))]"
        case .block(let block):
            "{\(block.keys.filter(\.isRequired).map { "\($0.name): \(sample($0))" }.joined(separator: ", "))}"
        case .map(let names, let kind): "{\(names[0]): \(sample(kind))}"
        case .known(let names): names.first ?? "a"
        case .print: "\"\""
        case .range(let range): "\(range.lowerBound)..\(range.upperBound)"
        case .definitions(let block): "{egen: \(sample(.block(block)))}"
        case .anyOf(let kinds): sample(kinds[0])
        }
    }

    /// Values that the description allows, at its bounds.
    var fitting: [String] {
        switch key.kind {
        case .integer(let range): [sample(key), "\(range.lowerBound)"]
        case .choice(let names): names.map { "\"\($0)\"" }
        case .boolean: ["true", "false"]
        case .anyOf(let kinds): kinds.map(sample)
        case .known(let names): names
        case .print: ["\"\"", "a"]
        case .range(let range): [sample(key), "\(range.lowerBound)"]
        default: [sample(key)]
        }
    }

    /// Values that it does not allow, just beyond its bounds where it has some.
    var unfitting: [String] { unfitting(key.kind) }

    private func unfitting(_ kind: ConfigurationKind) -> [String] {
        switch kind {
        case .text, .path: ["[a]", "{a: 1}", "\"\""]
        case .form: ["[a]", "2026-13"]
        case .identifier: ["[a]", "Å", "\"\""]
        case .integer(let range):
            ["\"\(range.lowerBound)\"", "a", "1.5", "\(range.lowerBound - 1)"]
                + (range.upperBound == Int.max ? [] : ["\(range.upperBound + 1)"])
        case .boolean: ["5", "\"true\"", "[true]"]
        case .choice: ["zzz", "[a]"]
        case .list(let entry, let count, let areDistinct):
            ["5", "{a: 1}", "[\(unfitting(entry)[0])]"]
                + (count.lowerBound == 0 ? [] : [list(of: entry, count: count.lowerBound - 1)])
                + (count.upperBound == Int.max ? [] : [list(of: entry, count: count.upperBound + 1)])
                + (areDistinct ? [list(of: entry, count: 2)] : [])
        case .block: ["5", "[a]", "{zzz: 1}"]
        case .map(let names, let kind): ["5", "{zzz: \(sample(kind))}", "{\(names[0]): \(unfitting(kind)[0])}"]
        case .known: ["zzz", "[a]"]
        case .print: ["[a]", "{a: 1}"]
        case .range(let range): ["a", "1.5", "\"\(range.lowerBound)..0\"", "\(range.upperBound + 1)", "1..0"]
        case .definitions: ["5", "[a]", "{egen: 5}"]
        case .anyOf: ["{a: 1}"]
        }
    }

    private func list(of kind: ConfigurationKind, count: Int) -> String {
        "[\(Array(repeating: sample(kind), count: count).joined(separator: ", "))]"
    }
}
