/// An index of rules by the prefixes of the codes they take: for each code part a trie over the head's bytes.
///
/// All tries share one array, so that walking them in turn is as fast as walking one.
struct CodeTries {
    private struct Node {
        let byte: UInt8
        /// The first child (the next byte), and the next sibling (another value of this byte); 0 for none.
        var child: Int32 = 0
        var sibling: Int32 = 0
        /// The rules for every code with this prefix, and the rules for the code that ends here.
        var prefixes = Self.none
        var codes = Self.none
        /// How many rules could be filed here.
        var expected: Int32 = 0

        /// The end of a list of rules.
        static let none: Int32 = -1
    }

    /// A rule in a node's list, and the index of the next entry.
    private struct Entry {
        let rule: Int32
        let next: Int32
    }

    /// The roots in the order of their parts, then all other nodes.
    private var nodes: [Node]
    private var entries: [Entry] = []

    /// Empty tries for `parts` code parts, identified by index.
    init(parts: Int) {
        nodes = Array(repeating: Node(byte: 0), count: parts)
    }

    /// Counts a rule that could be filed under a prefix of a part's codes.
    mutating func expect(_ beginning: [UInt8], of part: Int) {
        let node = node(of: beginning.prefix(CodeHead.capacity), from: part)
        nodes[node].expected += 1
    }

    /// The expected number of rules that a random code meets under a prefix: a tenth for each byte of the prefix.
    func crowd(_ beginning: [UInt8], of part: Int) -> Double {
        let nodes = nodes.span
        let node = beginning.prefix(CodeHead.capacity).reduce(part) { Self.child(of: $0, $1, nodes) }
        return beginning.reduce(Double(nodes[node].expected)) { crowd, _ in crowd / 10 }
    }

    /// Files a rule under a complete code of a part.
    mutating func file(_ rule: Int, code: [UInt8], of part: Int) {
        // Bytes beyond the head are not part of the trie.
        guard code.count <= CodeHead.capacity else { return file(rule, prefix: code, of: part) }
        let node = node(of: code, from: part)
        entries.append(Entry(rule: Int32(rule), next: nodes[node].codes))
        nodes[node].codes = Int32(entries.count - 1)
    }

    /// Files a rule under a prefix of a part's codes, which may be empty.
    mutating func file(_ rule: Int, prefix: [UInt8], of part: Int) {
        let node = node(of: prefix.prefix(CodeHead.capacity), from: part)
        entries.append(Entry(rule: Int32(rule), next: nodes[node].prefixes))
        nodes[node].prefixes = Int32(entries.count - 1)
    }

    /// Calls `body` with each rule that the codes lead to, in no order and possibly twice; empty codes are skipped.
    ///
    /// `body` is given the heads as well, since a closure cannot capture a span.
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

    /// The child of a node for a byte; 0 where there is none.
    @inline(__always)
    private static func child(of parent: Int, _ byte: UInt8, _ nodes: borrowing Span<Node>) -> Int {
        var node = Int(nodes[parent].child)
        while node != 0, nodes[node].byte != byte { node = Int(nodes[node].sibling) }
        return node
    }

    /// The node at the end of some bytes, which is created if missing.
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
