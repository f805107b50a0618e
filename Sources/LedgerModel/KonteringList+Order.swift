extension KonteringList {
    /// The start of an entry's codes, which nearly always decides the order.
    private struct Head {
        let bytes: UInt64
        let index: Int
    }

    /// The indexes of the entries by their codes, then by their rules: the same order whoever met them first.
    ///
    /// Codes are compared as they lie in memory, which is no order for people.
    public func inOrder() -> [Int] {
        var heads = (0..<count).map { index in
            let bounds = bounds(of: index)
            let second = bounds.count > 1 ? words[bounds.lowerBound + 1].bigEndian >> 32 : 0
            return Head(bytes: words[bounds.lowerBound].bigEndian << 32 | second, index: index)
        }
        heads.sort { one, other in
            one.bytes == other.bytes ? precedes(one.index, other.index) : one.bytes < other.bytes
        }
        return heads.map(\.index)
    }

    private func precedes(_ one: Int, _ other: Int) -> Bool {
        let (one, other) = (bounds(of: one), bounds(of: other))
        for (left, right) in zip(one.dropFirst(), other.dropFirst()) where words[left] != words[right] {
            return words[left].bigEndian < words[right].bigEndian
        }
        if one.count != other.count { return one.count < other.count }
        return words[one.lowerBound].bigEndian < words[other.lowerBound].bigEndian
    }
}
