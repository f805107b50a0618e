/// The verksamheter of the report, in report order, as a tree.
public struct Register: Hashable, Sendable {
    /// A row of the report.
    public struct Verksamhet: Hashable, Sendable {
        /// Identifier, as the mapping table and the budget name it.
        public let id: String
        /// Name in print.
        public let namn: String
        /// Index of the verksamhet above it, nil at the top.
        public let overordnad: Int?
        /// Depth, 1 at the top.
        public let level: Int
    }

    /// All verksamheter in report order (the file's order); a parent need not stand before its children.
    public let verksamheter: [Verksamhet]
    private let indexes: [String: Int]

    /// The register's row that gathers unmapped amounts under `unmapped: collect`.
    public static let unmappedID = "ej-mappat"
    /// The name of that row in print.
    public static let unmappedName = "Ej mappat"

    /// The reason why rows form no register; the reader turns it into a diagnostic.
    public enum Fault: Error, Hashable, Sendable {
        /// The same id on two rows, given as row indexes.
        case duplicate(Int)
        /// `overordnad` of the row at this index names no verksamhet.
        case unknownParent(Int)
        /// The row at this index is its own ancestor.
        case cycle(Int)
    }

    /// Builds the tree from `(id, namn, overordnad)` in report order, `overordnad` empty at the top.
    public init(_ rows: [(id: String, namn: String, overordnad: String)]) throws(Fault) {
        var indexes: [String: Int] = [:]
        for (index, row) in rows.enumerated() {
            if indexes.updateValue(index, forKey: row.id) != nil { throw .duplicate(index) }
        }
        var parents: [Int?] = []
        for (index, row) in rows.enumerated() {
            guard !row.overordnad.isEmpty else {
                parents.append(nil)
                continue
            }
            guard let parent = indexes[row.overordnad] else { throw .unknownParent(index) }
            parents.append(parent)
        }
        var verksamheter: [Verksamhet] = []
        for (index, row) in rows.enumerated() {
            var level = 1
            var above = parents[index]
            while let parent = above {
                level += 1
                if level > rows.count { throw .cycle(index) }
                above = parents[parent]
            }
            verksamheter.append(Verksamhet(id: row.id, namn: row.namn, overordnad: parents[index], level: level))
        }
        self.verksamheter = verksamheter
        self.indexes = indexes
    }

    /// The index of an id.
    public func index(of id: String) -> Int? {
        indexes[id]
    }

    /// The index of a verksamhet and of all below it, parents before children.
    public func subtree(of index: Int) -> [Int] {
        verksamheter.indices.filter { place in
            var above: Int? = place
            while let current = above, current != index { above = verksamheter[current].overordnad }
            return above == index
        }
    }
}
