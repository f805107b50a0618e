/// Rules by the codes they take, or by how those begin: a tree with a node for each byte.
struct CodeTrie {
    private struct Node {
        let byte: UInt8
        /// The first of the nodes for the byte after, and the next one for another byte in this place; 0 for none.
        var child = 0
        var sibling = 0
        /// Rules that take every code that leads here or past here, and those that take the code that ends here.
        var prefixes: [Int] = []
        var codes: [Int] = []
    }

    private var nodes = [Node(byte: 0)]

    /// Whether it holds no rules.
    private(set) var isEmpty = true

    /// Files a rule under a whole code.
    mutating func file(_ rule: Int, code: [UInt8]) {
        nodes[node(of: code)].codes.append(rule)
        isEmpty = false
    }

    /// Files a rule under the beginning of codes, which may be empty.
    mutating func file(_ rule: Int, prefix: [UInt8]) {
        nodes[node(of: prefix)].prefixes.append(rule)
        isEmpty = false
    }

    /// Adds the rules that a code leads to.
    func collect(_ code: String.UTF8View, into found: inout [Int]) {
        var node = 0
        append(nodes[node].prefixes, to: &found)
        for byte in code {
            node = nodes[node].child
            while node != 0, nodes[node].byte != byte { node = nodes[node].sibling }
            if node == 0 { return }
            append(nodes[node].prefixes, to: &found)
        }
        append(nodes[node].codes, to: &found)
    }

    @inline(__always)
    private func append(_ rules: [Int], to found: inout [Int]) {
        if !rules.isEmpty { found += rules }
    }

    /// The node at the end of some bytes, which is made where there is none.
    private mutating func node(of bytes: [UInt8]) -> Int {
        var parent = 0
        for byte in bytes {
            var node = nodes[parent].child
            while node != 0, nodes[node].byte != byte { node = nodes[node].sibling }
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
