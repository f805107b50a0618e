/// Reads a JSON document (RFC 8259) strictly: what is not JSON to its last byte is nothing.
///
/// Numbers are whole and fit in 64 bits, since no amount of ours is anything else; the members of an object have
/// different names; text is valid UTF-8 without unpaired surrogates.
public struct JSONReader {
    /// How deeply arrays and objects may be nested.
    public static let depthLimit = 64

    private struct Fault: Error {}

    private let bytes: [UInt8]
    private var place = 0

    /// The value that a document holds; nil when it is damaged.
    public static func value(of bytes: [UInt8]) -> JSONValue? {
        var reader = JSONReader(bytes: bytes)
        do throws(Fault) {
            let value = try reader.value(depth: 0)
            reader.skipSpace()
            return reader.place == bytes.count ? value : nil
        } catch {
            return nil
        }
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The byte at the place; 0, which no document has outside a string, at the end.
    private var next: UInt8 { place < bytes.count ? bytes[place] : 0 }

    private mutating func skipSpace() {
        while next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { place += 1 }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: byte) else { return false }
        place += 1
        return true
    }

    private mutating func expect(_ word: StaticString) throws(Fault) {
        for index in 0..<word.utf8CodeUnitCount {
            guard next == word.utf8Start[index] else { throw Fault() }
            place += 1
        }
    }

    private mutating func value(depth: Int) throws(Fault) -> JSONValue {
        guard depth <= Self.depthLimit else { throw Fault() }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .array(try elements(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"):
            try expect("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try expect("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try expect("null")
            return .null
        default: return .integer(try integer())
        }
    }

    private mutating func elements(depth: Int) throws(Fault) -> [JSONValue] {
        place += 1
        skipSpace()
        var elements: [JSONValue] = []
        if take("]") { return elements }
        repeat {
            elements.append(try value(depth: depth + 1))
            skipSpace()
        } while take(",")
        try expect("]")
        return elements
    }

    private mutating func members(depth: Int) throws(Fault) -> [JSONValue.Member] {
        place += 1
        skipSpace()
        var members: [JSONValue.Member] = []
        if take("}") { return members }
        // Few members are compared one by one; many would take the square of their number.
        var names: Set<String> = []
        repeat {
            skipSpace()
            let name = try string()
            let isNew =
                members.count < 16 ? !members.contains { $0.name == name } : !names.contains(name)
            guard isNew else { throw Fault() }
            if members.count == 15 { names = Set(members.map(\.name)) }
            if members.count >= 15 { names.insert(name) }
            skipSpace()
            try expect(":")
            members.append(JSONValue.Member(name, try value(depth: depth + 1)))
            skipSpace()
        } while take(",")
        try expect("}")
        return members
    }

    private mutating func integer() throws(Fault) -> Int64 {
        let start = place
        _ = take("-")
        let first = place
        while (0x30...0x39).contains(next) { place += 1 }
        // A fraction or an exponent is rejected by the caller, which expects a comma or an end next.
        let hasLeadingZero = bytes[first..<place].first == 0x30 && place - first > 1
        let digits = String(decoding: bytes[start..<place], as: UTF8.self)
        guard !hasLeadingZero, let number = Int64(digits) else { throw Fault() }
        return number
    }

    // MARK: Text

    private mutating func string() throws(Fault) -> String {
        try expect("\"")
        let start = place
        // Hardly any text has escapes: it is one piece.
        while next >= 0x20, next != UInt8(ascii: "\""), next != UInt8(ascii: "\\") { place += 1 }
        if next == UInt8(ascii: "\"") {
            defer { place += 1 }
            return try text(bytes[start..<place])
        }
        var units = Array(bytes[start..<place])
        while !take("\"") {
            guard next >= 0x20 else { throw Fault() }
            if take("\\") {
                units += String(Character(try escaped())).utf8
            } else {
                units.append(next)
                place += 1
            }
        }
        return try text(units[...])
    }

    private func text(_ units: ArraySlice<UInt8>) throws(Fault) -> String {
        guard let text = String(validating: units, as: UTF8.self) else { throw Fault() }
        return text
    }

    private mutating func escaped() throws(Fault) -> Unicode.Scalar {
        defer { place += 1 }
        switch next {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(next)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let unit = try hexadecimal()
            guard (0xD800..<0xDC00).contains(unit) else { return try scalar(unit) }
            place += 1
            try expect("\\")
            guard next == UInt8(ascii: "u") else { throw Fault() }
            let low = try hexadecimal()
            guard (0xDC00..<0xE000).contains(low) else { throw Fault() }
            return try scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        default: throw Fault()
        }
    }

    /// The four digits after a `u`; the place is then at the last of them.
    private mutating func hexadecimal() throws(Fault) -> UInt32 {
        let digits = bytes[min(place + 1, bytes.count)..<min(place + 5, bytes.count)]
        guard digits.count == 4, digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw Fault() }
        place += 4
        return unit
    }

    private func scalar(_ value: UInt32) throws(Fault) -> Unicode.Scalar {
        guard let scalar = Unicode.Scalar(value) else { throw Fault() }
        return scalar
    }
}
