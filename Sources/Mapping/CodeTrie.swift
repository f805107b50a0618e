/// Rules by how the codes begin that they take: a tree with a node for each byte of a code's head.
struct CodeTrie {
    private struct Node {
        let byte: UInt8
        /// The first of the nodes for the byte after, and the next one for another byte in this place; 0 for none.
        var child = 0
        var sibling = 0
        /// Rules that take every code that leads here or past here, and those that take the code that ends here.
        var prefixes = Self.none
        var codes = Self.none
        /// How many rules might be filed here.
        var expected = 0

        /// The end of a list of rules.
        static let none = -1
    }

    /// A rule in a node's list, and the place of the next one.
    private struct Entry {
        let rule: Int
        let next: Int
    }

    private var nodes = [Node(byte: 0)]
    private var entries: [Entry] = []

    /// Whether it holds no rules.
    var isEmpty: Bool { entries.isEmpty }

    /// Makes known that a rule might be filed under a beginning of codes.
    mutating func expect(_ beginning: [UInt8]) {
        let node = node(of: beginning.prefix(CodeHead.capacity))
        nodes[node].expected += 1
    }

    /// How many rules a code taken at random meets under a beginning that was expected: a tenth with each byte of it.
    func crowd(_ beginning: [UInt8]) -> Double {
        let node = beginning.prefix(CodeHead.capacity).reduce(0) { child(of: $0, $1) }
        return beginning.reduce(Double(nodes[node].expected)) { crowd, _ in crowd / 10 }
    }

    /// Files a rule under a whole code.
    mutating func file(_ rule: Int, code: [UInt8]) {
        // What is behind a code's head does not lead further.
        guard code.count <= CodeHead.capacity else { return file(rule, prefix: code) }
        let node = node(of: code)
        entries.append(Entry(rule: rule, next: nodes[node].codes))
        nodes[node].codes = entries.count - 1
    }

    /// Files a rule under the beginning of codes, which may be empty.
    mutating func file(_ rule: Int, prefix: [UInt8]) {
        let node = node(of: prefix.prefix(CodeHead.capacity))
        entries.append(Entry(rule: rule, next: nodes[node].prefixes))
        nodes[node].prefixes = entries.count - 1
    }

    /// Calls `body` with each rule that a code leads to, in no order, perhaps with one twice; an empty one to none.
    @inline(__always)
    func forEach(_ code: CodeHead, _ body: (Int) -> Void) {
        if code.length == 0 { return }
        var node = 0
        forEach(from: nodes[node].prefixes, body)
        for index in 0..<min(code.length, CodeHead.capacity) {
            node = child(of: node, code.byte(at: index))
            if node == 0 { return }
            forEach(from: nodes[node].prefixes, body)
        }
        if code.length <= CodeHead.capacity { forEach(from: nodes[node].codes, body) }
    }

    @inline(__always)
    private func forEach(from first: Int, _ body: (Int) -> Void) {
        var place = first
        while place != Node.none {
            body(entries[place].rule)
            place = entries[place].next
        }
    }

    /// The node for a byte behind another node; 0 where there is none.
    @inline(__always)
    private func child(of parent: Int, _ byte: UInt8) -> Int {
        var node = nodes[parent].child
        while node != 0, nodes[node].byte != byte { node = nodes[node].sibling }
        return node
    }

    /// The node at the end of some bytes, which is made where there is none.
    private mutating func node(of bytes: some Sequence<UInt8>) -> Int {
        var parent = 0
        for byte in bytes {
            var node = child(of: parent, byte)
            if node == 0 {
                node = nodes.count
                var new = Node(byte: byte)
                new.sibling = nodes[parent].child
                nodes.append(new)
                nodes[parent].child = node
            }
            parent = node
        }
        return parent
    }
}
