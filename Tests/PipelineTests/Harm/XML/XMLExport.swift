import LedgerGenerator

/// An export that is XML.
protocol XMLExport: HarmedExport {
    var root: Node { get set }
    /// Where things stand in it.
    var shape: XMLShape { get }
    /// What is done to the bytes last.
    var last: @Sendable ([UInt8]) -> [UInt8] { get set }
}

extension XMLExport {
    var bytes: [UInt8] { last(Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.written()).utf8)) }
}

/// Where the fields of a row stand in an export.
struct XMLShape: Sendable {
    /// A field of an element: an attribute, or an element in it.
    enum Field: Sendable {
        case attribute(String)
        case element(String)

        var name: String {
            switch self {
            case .attribute(let name), .element(let name): name
            }
        }

        func value(_ node: Node) -> String? {
            switch self {
            case .attribute(let name): node[name]
            case .element(let name): node.children.first { $0.name == name }?.text
            }
        }

        func set(_ node: inout Node, _ value: String) {
            switch self {
            case .attribute(let name): node[name] = value
            case .element(let name):
                guard let place = node.children.firstIndex(where: { $0.name == name }) else { return }
                node.children[place].text = value
            }
        }

        /// Takes the field away and gives its value.
        func remove(_ node: inout Node) -> String {
            let value = value(node) ?? ""
            switch self {
            case .attribute(let name): node[name] = nil
            case .element(let name): node.children.removeAll { $0.name == name }
            }
            return value
        }

        /// Calls the field something else.
        func rename(_ node: inout Node, _ other: String) {
            switch self {
            case .attribute(let name):
                node.attributes = node.attributes.map { ($0.name == name ? other : $0.name, $0.value) }
            case .element(let name):
                for index in node.children.indices where node.children[index].name == name {
                    node.children[index].name = other
                }
            }
        }
    }

    /// The element of a row with an amount.
    let row: String
    /// The element whose rows belong together and balance; the row where there is none.
    let group: String
    let amount: Field
    let account: Field
    /// The element that has the day or month, and its field; nil in an export without.
    let day: (element: String, field: Field)?
    /// The element that has a code, and its field.
    let code: (element: String, field: Field)
    /// The elements around the groups, the innermost last.
    let frame: String
}

extension XMLExport {
    /// Edits the rows of one group.
    mutating func editGroup(_ random: inout SplitMix64, _ body: (inout Node) -> Void) -> Bool {
        let shape = shape
        return root.editOne(shape.group, &random, where: { $0.name == shape.row || $0.contains(shape.row) }) { group in
            group.edit(shape.row, body)
        }
    }

    /// Edits all rows.
    mutating func editRows(_ body: (inout Node) -> Void) -> Bool {
        root.edit(shape.row, body)
        return true
    }

    /// Edits one row of a result account.
    mutating func editRow(_ random: inout SplitMix64, _ body: (inout Node) -> Void) -> Bool {
        let shape = shape
        return root.editOne(shape.row, &random, where: { shape.account.value($0) ?? "" > "3" }, body)
    }
}
