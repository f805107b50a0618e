/// Names as ids: lower-case letters without diacritics, digits, and single hyphens.
public struct Slug: Sendable {
    private static let replacements: [Character: Character] = ["å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u"]
    private var taken: [String: String] = [:]

    /// A source of ids, other than the reserved ones.
    public init(reserved: [String]) {
        for id in reserved { taken[id] = "" }
    }

    /// The id of a name: always the same for the same name, and never that of another name.
    public mutating func id(of name: String) -> String {
        let plain = Slug.text(name).isEmpty ? "rad" : Slug.text(name)
        var id = plain
        var number = 2
        while let owner = taken[id], owner != name {
            id = "\(plain)-\(number)"
            number += 1
        }
        taken[id] = name
        return id
    }

    /// A text in the letters of ids; empty when none of its letters can be used.
    public static func text(_ name: String) -> String {
        let letters = name.lowercased().map { letter -> Character in
            let plain = replacements[letter] ?? letter
            return plain.isASCII && (plain.isLetter || plain.isNumber) ? plain : "-"
        }
        return letters.split(separator: "-").map { String($0) }.joined(separator: "-")
    }
}
