/// A published CSV file without quoted fields, by key.
struct PublishedCSV {
    let columns: [String]
    let rows: [[String]]

    init(_ text: String) {
        let lines = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        columns = lines.first ?? []
        rows = Array(lines.dropFirst())
    }

    /// Öre of an amount with two decimals.
    static func ore(_ text: String) -> Int64? {
        Int64(text.replacing(".", with: ""))
    }

    /// Öre by the first `keyLength` columns and the name of the column, such as `2026-01 ifo kostnad utfall belopp`.
    func amounts(keyLength: Int) -> [String: Int64] {
        var amounts: [String: Int64] = [:]
        for row in rows {
            for (column, text) in zip(columns, row).dropFirst(keyLength) {
                amounts[(row[..<keyLength] + [column]).joined(separator: " ")] = Self.ore(text)
            }
        }
        return amounts
    }

    /// What another version of the file has more, in öre, where the two differ.
    func changes(to other: PublishedCSV, keyLength: Int) -> [String: Int64] {
        let (old, new) = (amounts(keyLength: keyLength), other.amounts(keyLength: keyLength))
        var changes: [String: Int64] = [:]
        for key in Set(old.keys).union(new.keys) where old[key] != new[key] {
            changes[key] = (new[key] ?? 0) - (old[key] ?? 0)
        }
        return changes
    }
}
