/// A JSON document: object members keep the order they are given in, and there are no floating-point numbers.
public enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number.
    case integer(Int64)
    /// Text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// Named members, in the order they are written.
    case object([Member])

    /// A member of an object.
    public struct Member: Hashable, Sendable {
        /// Its name, unique in the object.
        public let name: String
        /// Its value.
        public let value: JSONValue

        /// A member.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// A whole number, or null.
    public static func integer(_ number: Int?) -> JSONValue {
        number.map { .integer(Int64($0)) } ?? .null
    }

    /// Text, or null.
    public static func string(_ text: String?) -> JSONValue {
        text.map { .string($0) } ?? .null
    }
}

// What a reader asks of a document: nil where it has something else.
extension JSONValue {
    /// The value of the object's member with a name.
    public subscript(name: String) -> JSONValue? {
        members?.first { $0.name == name }?.value
    }

    /// The object's members, in their order.
    public var members: [Member]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The text that this is.
    public var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The whole number that this is.
    public var number: Int64? {
        guard case .integer(let number) = self else { return nil }
        return number
    }

    /// The elements of the list that this is.
    public var elements: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
    /// Text.
    public init(stringLiteral text: String) {
        self = .string(text)
    }

    /// `true` or `false`.
    public init(booleanLiteral value: Bool) {
        self = .bool(value)
    }

    /// A whole number.
    public init(integerLiteral number: Int64) {
        self = .integer(number)
    }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// A list.
    public init(arrayLiteral elements: JSONValue...) {
        self = .array(elements)
    }

    /// Named members, in the order of the literal.
    public init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(members.map { Member($0.0, $0.1) })
    }
}
