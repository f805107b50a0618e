/// Rules by how the codes begin that they take: a tree for each code part, with a node for each byte of a code's head.
///
/// All trees share their memory, so that walking them in turn takes no more than walking one.
struct CodeTries {
    private struct Node {
        let byte: UInt8
        /// The first of the nodes for the byte after, and the next one for another byte in this place; 0 for none.
        var child: Int32 = 0
        var sibling: Int32 = 0
        /// Rules that take every code that leads here or past here, and those that take the code that ends here.
        var prefixes = Self.none
        var codes = Self.none
        /// How many rules might be filed here.
        var expected: Int32 = 0

        /// The end of a list of rules.
        static let none: Int32 = -1
    }

    /// A rule in a node's list, and the place of the next one.
    private struct Entry {
        let rule: Int32
        let next: Int32
    }

    /// Those that the trees start from, in the order of their parts, and then all others.
    private var nodes: [Node]
    private var entries: [Entry] = []

    /// Empty trees for so many parts, of which each has an index.
    init(parts: Int) {
        nodes = Array(repeating: Node(byte: 0), count: parts)
    }

    /// Makes known that a rule might be filed under a beginning of a part's codes.
    mutating func expect(_ beginning: [UInt8], of part: Int) {
        let node = node(of: beginning.prefix(CodeHead.capacity), from: part)
        nodes[node].expected += 1
    }

    /// How many rules a code taken at random meets under a beginning that was expected: a tenth with each byte of it.
    func crowd(_ beginning: [UInt8], of part: Int) -> Double {
        let nodes = nodes.span
        let node = beginning.prefix(CodeHead.capacity).reduce(part) { Self.child(of: $0, $1, nodes) }
        return beginning.reduce(Double(nodes[node].expected)) { crowd, _ in crowd / 10 }
    }

    /// Files a rule under a whole code of a part.
    mutating func file(_ rule: Int, code: [UInt8], of part: Int) {
        // What is behind a code's head does not lead further.
        guard code.count <= CodeHead.capacity else { return file(rule, prefix: code, of: part) }
        let node = node(of: code, from: part)
        entries.append(Entry(rule: Int32(rule), next: nodes[node].codes))
        nodes[node].codes = Int32(entries.count - 1)
    }

    /// Files a rule under the beginning of a part's codes, which may be empty.
    mutating func file(_ rule: Int, prefix: [UInt8], of part: Int) {
        let node = node(of: prefix.prefix(CodeHead.capacity), from: part)
        entries.append(Entry(rule: Int32(rule), next: nodes[node].prefixes))
        nodes[node].prefixes = Int32(entries.count - 1)
    }

    /// Calls `body` with each rule that codes lead to, in no order, perhaps with one twice; empty ones lead to none.
    ///
    /// It is given the heads, too, since it cannot keep hold of a span.
    @inline(__always)
    func forEach(_ heads: Span<CodeHead>, _ body: (Int, Span<CodeHead>) -> Void) {
        let nodes = nodes.span
        for part in heads.indices where heads[part].length > 0 {
            var node = part
            forEach(from: nodes[node].prefixes, heads, body)
            var index = 0
            let count = min(heads[part].length, CodeHead.capacity)
            while index < count {
                node = Self.child(of: node, heads[part].byte(at: index), nodes)
                if node == 0 { break }
                forEach(from: nodes[node].prefixes, heads, body)
                index += 1
            }
            if index == heads[part].length { forEach(from: nodes[node].codes, heads, body) }
        }
    }

    @inline(__always)
    private func forEach(
        from first: Int32, _ heads: Span<CodeHead>, _ body: (Int, Span<CodeHead>) -> Void
    ) {
        let entries = entries.span
        var place = first
        while place != Node.none {
            body(Int(entries[Int(place)].rule), heads)
            place = entries[Int(place)].next
        }
    }

    /// The node for a byte behind another node; 0 where there is none.
    @inline(__always)
    private static func child(of parent: Int, _ byte: UInt8, _ nodes: borrowing Span<Node>) -> Int {
        var node = Int(nodes[parent].child)
        while node != 0, nodes[node].byte != byte { node = Int(nodes[node].sibling) }
        return node
    }

    /// The node at the end of some bytes, which is made where there is none.
    private mutating func node(of bytes: some Sequence<UInt8>, from part: Int) -> Int {
        var parent = part
        for byte in bytes {
            var node = Self.child(of: parent, byte, nodes.span)
            if node == 0 {
                node = nodes.count
                var new = Node(byte: byte)
                new.sibling = nodes[parent].child
                nodes.append(new)
                nodes[parent].child = Int32(node)
            }
            parent = node
        }
        return parent
    }
}
