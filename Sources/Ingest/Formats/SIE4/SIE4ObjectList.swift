import LedgerModel

/// What is odd about an object list (point 5.4), whose pairs have been split into fields.
struct SIE4ObjectList {
    /// Whether a dimension lacks its object.
    let isOdd: Bool
    /// Whether a quote inside a quoted field was taken as text.
    let hasInnerQuote: Bool
    /// Whether a blank is missing beside a quote: `{1"510"}`, `{1 "510"6 "P1"}`.
    private(set) var isGlued = false
    /// A dimension that the pipeline asks for and that has two different objects.
    private(set) var doubled: String?
    /// Whether it has a dimension that the pipeline does not ask for.
    private(set) var hasUnasked = false
    /// The dimensions that the pipeline does not ask for and that are not reserved.
    private(set) var others: [Int] = []
    /// A dimension that is not a number.
    private(set) var nameless: String?

    /// Whether nothing is.
    var isPlain: Bool { !isOdd && !hasInnerQuote && !isGlued && doubled == nil && nameless == nil }

    /// Looks at the fields of a list.
    init(_ inner: SIE4Line, of block: ByteView, _ codes: SIE4Codes) {
        isOdd = !inner.fields.count.isMultiple(of: 2)
        hasInnerQuote = inner.hasInnerQuote
        isGlued = inner.fields.contains { Self.isGlued($0, block) }
        var objects: [CodePart: [UInt8]] = [:]
        for index in stride(from: 0, to: inner.fields.count - 1, by: 2) {
            let dimension = SIE4Line.content(inner.fields[index], of: block)
            let object = SIE4Line.content(inner.fields[index + 1], of: block)
            if dimension.isEmpty || !dimension.allSatisfy({ $0 &- 0x30 <= 9 }) {
                nameless = nameless ?? String(decoding: dimension, as: UTF8.self)
            } else if codes.codeParts[dimension] == nil {
                hasUnasked = true
                let number = SeenParts.isReserved(dimension) ? nil : Int(String(decoding: dimension, as: UTF8.self))
                if let number { others.append(number) }
            }
            guard let part = codes.codeParts[dimension], !object.isEmpty else { continue }
            if let known = objects[part], known != object { doubled = String(decoding: dimension, as: UTF8.self) }
            objects[part] = object
        }
    }

    /// Whether a dimension stands beside a quote, where no letter can have become one.
    private static func isGlued(_ field: SIE4Line.Field, _ block: ByteView) -> Bool {
        let bytes = Array(block[field.start..<field.end])
        guard let quote = bytes.firstIndex(of: UInt8(ascii: "\"")), !field.hasEscapes else { return false }
        switch field.form {
        case .bare: return quote > 0 && bytes[..<quote].allSatisfy { $0 &- 0x30 <= 9 }
        case .quoted:
            let digits = bytes[(quote + 1)...].prefix { $0 &- 0x30 <= 9 }
            let rest = bytes[digits.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
            return !digits.isEmpty && rest.first == UInt8(ascii: "\"")
        case .list, .openBrace: return false
        }
    }
}

extension SeenParts {
    /// Takes what a list has of dimensions that nobody asks for.
    mutating func insert(_ pairs: SIE4ObjectList) {
        hasUnasked = hasUnasked || pairs.hasUnasked
        insert(pairs.others)
    }
}
