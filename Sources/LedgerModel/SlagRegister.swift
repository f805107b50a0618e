/// The slag of the report in report order, as a tree, and after them the volumes (matt).
public struct SlagRegister: Hashable, Sendable {
    /// A row of the register before the tree is built; `overordnad` is empty at the top.
    public struct Row: Hashable, Sendable {
        /// Identifier.
        public var id: String
        /// Name in print.
        public var namn: String
        /// Id of the slag above, empty at the top.
        public var overordnad: String
        /// What kind of amounts it has.
        public var art: Art
        /// The unit of a volume in print.
        public var enhet: String
        /// The decimals of a volume in print.
        public var decimals: Int
        /// How the months of a volume add up.
        public var accumulation: Slag.Accumulation

        /// A row.
        public init(
            id: String, namn: String, overordnad: String = "", art: Art, enhet: String = "", decimals: Int = 0,
            accumulation: Slag.Accumulation = .summa
        ) {
            self.id = id
            self.namn = namn
            self.overordnad = overordnad
            self.art = art
            self.enhet = enhet
            self.decimals = decimals
            self.accumulation = accumulation
        }
    }

    /// All slag in report order, then all volumes.
    public let slag: [Slag]
    private let indexes: [String: Int]

    /// Builds the tree; ids must be unique among slag and volumes together.
    public init(_ rows: [Row]) throws(Register.Fault) {
        let tree = try Register(rows.map { (id: $0.id, namn: $0.namn, overordnad: $0.overordnad) })
        slag = zip(rows, tree.verksamheter).map { row, node in
            Slag(
                id: row.id, namn: row.namn, overordnad: node.overordnad, level: node.level, art: row.art,
                enhet: row.enhet, decimals: row.decimals, accumulation: row.accumulation)
        }
        indexes = Dictionary(uniqueKeysWithValues: slag.enumerated().map { ($1.id, $0) })
    }

    private init(builtIn: [Slag]) {
        slag = builtIn
        indexes = Dictionary(uniqueKeysWithValues: builtIn.enumerated().map { ($1.id, $0) })
    }

    /// Income and cost: the slag of a pipeline without a register of its own.
    public static let builtIn = SlagRegister(
        builtIn: [("intakt", "Intäkter", Art.intakt), ("kostnad", "Kostnader", .kostnad)].map { id, namn, art in
            Slag(
                id: id, namn: namn, overordnad: nil, level: 1, art: art, enhet: "", decimals: 0, accumulation: .summa)
        })

    /// The number of slag and volumes.
    public var count: Int { slag.count }

    /// The slag at an index.
    public subscript(index: Int) -> Slag { slag[index] }

    /// The index of the slag or volume with an id.
    public func index(of id: String) -> Int? { indexes[id] }

    /// The slag that an account without a rule's slag has by its class: the one that has the art's own name.
    public func slag(ofClass art: Art?) -> Int? {
        guard let art, let index = indexes[art.rawValue], slag[index].art == art else { return nil }
        return index
    }

    /// The indexes of the slag, volumes left out, that count to the net.
    public var net: [Int] { slag.indices.filter { slag[$0].art.countsToNet } }

    /// The index of a slag and of all below it, in report order.
    public func subtree(of index: Int) -> [Int] {
        slag.indices.filter { isWithin($0, index) }
    }

    /// Whether a slag is another or lies below it.
    public func isWithin(_ index: Int, _ ancestor: Int) -> Bool {
        var place: Int? = index
        while let current = place {
            if current == ancestor { return true }
            place = slag[current].overordnad
        }
        return false
    }
}
