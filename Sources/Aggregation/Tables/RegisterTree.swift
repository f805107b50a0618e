import LedgerModel
import Presentation

/// A register seen as a tree: the verksamheter, or the slag that count to the net.
struct RegisterTree {
    private struct Node {
        let id: String
        let title: String
        let level: Int
        let parent: Int?
    }

    private let nodes: [Node]
    private let below: [[Int]]
    /// The nodes at the top.
    let roots: [Int]

    init(_ by: TableGroup.Dimension, _ registers: Registers) {
        let roots: [Int]
        switch by {
        case .verksamhet:
            nodes = registers.verksamheter.verksamheter.map {
                Node(id: $0.id, title: $0.namn, level: $0.level, parent: $0.overordnad)
            }
            roots = nodes.indices.filter { registers.verksamheter.verksamheter[$0].overordnad == nil }
        case .slag:
            nodes = registers.slag.slag.map {
                Node(id: $0.id, title: $0.namn, level: $0.level, parent: $0.overordnad)
            }
            roots = registers.slag.net.filter { registers.slag[$0].overordnad == nil }
        }
        var below = Array(repeating: [Int](), count: nodes.count)
        for (index, node) in nodes.enumerated() {
            if let parent = node.parent { below[parent].append(index) }
        }
        self.below = below
        self.roots = roots
    }

    func id(_ index: Int) -> String { nodes[index].id }
    func title(_ index: Int) -> String { nodes[index].title }
    func level(_ index: Int) -> Int { nodes[index].level }
    func children(_ index: Int) -> [Int] { below[index] }
    func common(_ index: Int) -> String { RowTitle.common(to: nodes[index].title) }

    /// A node and all below it.
    func subtree(_ index: Int) -> [Int] {
        [index] + below[index].flatMap(subtree)
    }
}
