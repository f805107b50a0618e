/// Unique names of resources as the standard requires: lower case, `[a-z0-9._/-]`.
struct ResourceNames {
    private var taken: Set<String> = []

    /// The name for a file or dataset; a number is added to one that is taken.
    mutating func take(_ text: String) -> String {
        let name = String(text.lowercased().map { Self.allowed.contains($0) ? $0 : "-" })
        var unique = name
        var number = 2
        while !taken.insert(unique).inserted {
            unique = "\(name)-\(number)"
            number += 1
        }
        return unique
    }

    private static let allowed: Set<Character> = Set("abcdefghijklmnopqrstuvwxyz0123456789._/-")
}
