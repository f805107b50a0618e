import LedgerModel

extension Dataset {
    /// The dataset with its rows sorted by the bytes of their key.
    func sortedByKey() -> Dataset {
        let columns = key.compactMap { name in fields.firstIndex { $0.name == name } }
        var copy = self
        copy.rows.sort { left, right in
            for column in columns where left[column] != right[column] { return left[column] < right[column] }
            return false
        }
        return copy
    }
}
