/// Writes ``JSONValue``s as UTF-8 text.
public enum JSONText {
    /// On one line, without a line break at the end: `{"a":1,"b":[true]}`.
    public static func line(_ value: JSONValue) -> String {
        var text = ""
        append(value, to: &text, isSpaced: false)
        return text
    }

    /// For people too: nested containers indented by two spaces, those that hold only plain values on one line.
    public static func document(_ value: JSONValue) -> String {
        var text = ""
        append(value, to: &text, depth: 0)
        text += "\n"
        return text
    }

    private static func append(_ value: JSONValue, to text: inout String, depth: Int) {
        let margin = String(repeating: "  ", count: depth + 1)
        let end = "\n" + margin.dropLast(2)
        switch value {
        case .array(let elements) where elements.contains(where: \.isContainer):
            text += "["
            for (index, element) in elements.enumerated() {
                text += (index == 0 ? "\n" : ",\n") + margin
                append(element, to: &text, depth: depth + 1)
            }
            text += end + "]"
        case .object(let members) where members.contains(where: \.value.isContainer):
            text += "{"
            for (index, member) in members.enumerated() {
                text += (index == 0 ? "\n" : ",\n") + margin
                append(string: member.name, to: &text)
                text += ": "
                append(member.value, to: &text, depth: depth + 1)
            }
            text += end + "}"
        default: append(value, to: &text, isSpaced: true)
        }
    }

    private static func append(_ value: JSONValue, to text: inout String, isSpaced: Bool) {
        let comma = isSpaced ? ", " : ","
        switch value {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let number): text += String(number)
        case .string(let string): append(string: string, to: &text)
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += comma }
                append(element, to: &text, isSpaced: isSpaced)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { text += comma }
                append(string: member.name, to: &text)
                text += isSpaced ? ": " : ":"
                append(member.value, to: &text, isSpaced: isSpaced)
            }
            text += "}"
        }
    }

    /// Text in quotes, with the escapes that RFC 8259 asks for, and of the control characters above ASCII as well.
    private static func append(string: String, to text: inout String) {
        text += "\""
        // Hardly any text has something to escape.
        if string.utf8.allSatisfy(isPlain) { text += string } else { append(escaping: string, to: &text) }
        text += "\""
    }

    /// Whether a byte stands for itself; control characters above ASCII begin with 0xC2.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F && byte != 0xC2
    }

    private static func append(escaping string: String, to text: inout String) {
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\0"..<" ", "\u{7F}"..."\u{9F}":
                let code = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - code.utf8.count) + code
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

extension JSONValue {
    fileprivate var isContainer: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }
}
