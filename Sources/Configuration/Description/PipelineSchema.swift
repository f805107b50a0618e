import JSON

/// A JSON Schema of `pipeline.yaml`, for editors that complete and check what is typed.
///
/// It is made of the description that the reader goes by. It takes all that the reader takes: an editor that marks what
/// is right is soon not looked at. What depends on other keys, on other files or on the environment, such as the
/// columns that a formula names, is left to `utfall check`.
public enum PipelineSchema {
    /// The name of the schema's file beside `pipeline.yaml`.
    public static let fileName = "pipeline.schema.json"

    /// The schema, of draft 2020-12, as UTF-8 text; nothing in it is newer than draft 7, which editors know.
    public static let text = JSONText.document(.object(document))

    private static let document: [JSONValue.Member] =
        [
            .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
            .init("title", .string("pipeline.yaml of utfall, version \(PipelineConfiguration.version)")),
        ] + members(.block(.pipeline(Plan.vocabulary)))

    /// What a kind asks of a value.
    private static func members(_ kind: ConfigurationKind) -> [JSONValue.Member] {
        switch kind {
        case .text, .path:
            // Codes such as 0805 need no quotes in the configuration, but editors take them for numbers.
            [.init("type", ["string", "number", "boolean"]), .init("minLength", 1)]
        case .form(let expression):
            [.init("type", "string"), .init("pattern", .string("^(\(expression))$"))]
        case .identifier(let signs):
            [.init("type", ["string", "integer"]), .init("pattern", .string("^[a-z0-9\(signs)]+$"))]
        case .integer(let range) where range.count == 1:
            [.init("const", .integer(range.lowerBound))]
        case .integer(let range):
            [.init("type", "integer")] + bounds(range, "minimum", "maximum")
        case .boolean:
            [.init("type", "boolean")]
        case .choice(let names):
            [.init("enum", .array(names.map { .string($0) }))]
        case .list(let entry, let count, let areDistinct):
            [.init("type", "array"), .init("items", .object(members(entry)))]
                + bounds(count, "minItems", "maxItems") + (areDistinct ? [.init("uniqueItems", true)] : [])
        case .block(let block):
            members(block)
        case .map(let names, let value):
            [
                .init("type", "object"), .init("propertyNames", .object(members(.choice(names)))),
                .init("additionalProperties", .object(members(value))),
            ]
        case .anyOf(let kinds):
            [.init("anyOf", .array(kinds.map { .object(members($0)) }))]
        case .known(let names):
            [.init("anyOf", .array([.object(members(.choice(names))), .object(members(.identifier(signs: "_-")))]))]
        case .print:
            [.init("type", ["string", "number", "boolean"])]
        case .range(let range):
            [
                .init(
                    "anyOf",
                    .array([
                        .object(members(.integer(range))),
                        .object([.init("type", "string"), .init("pattern", "^-?[0-9]+[.][.]-?[0-9]+$")]),
                    ]))
            ]
        case .definitions(let block):
            // What is required depends on the key.
            [
                .init("type", "object"),
                .init("additionalProperties", .object(members(block).filter { $0.name != "required" })),
            ]
        }
    }

    private static func members(_ block: ConfigurationBlock) -> [JSONValue.Member] {
        let properties = block.keys.map { key in
            let description = JSONValue.Member("description", .string(key.summary))
            return JSONValue.Member(key.name, .object([description] + members(key.kind)))
        }
        let required = block.keys.filter { $0.isRequired && $0.unless == nil }.map { JSONValue.string($0.name) }
        return [.init("type", "object"), .init("properties", .object(properties))]
            + (required.isEmpty ? [] : [.init("required", .array(required))])
            + [.init("additionalProperties", false)]
    }

    /// The bounds that say something.
    private static func bounds(_ range: ClosedRange<Int>, _ lower: String, _ upper: String) -> [JSONValue.Member] {
        let isCount = lower == "minItems"
        return (isCount && range.lowerBound == 0 ? [] : [.init(lower, .integer(range.lowerBound))])
            + (range.upperBound == Int.max ? [] : [.init(upper, .integer(range.upperBound))])
    }
}
