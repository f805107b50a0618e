import Diagnostics

/// The paths of a description as a tree of names: following a document is one step in the tree for each element.
struct RecordXMLPaths {
    /// A field, and its column where records are rows of a table.
    struct Target {
        let field: SourceField
        let column: Int
        /// Whether it holds a code of the ledger, which may have its name behind it.
        let isCode: Bool
    }

    /// What is known of an element that lies on a path.
    private struct Node {
        var children: [(name: XMLName, node: Int)] = []
        var attributes: [(name: XMLName, target: Target)] = []
        var target: Target?
    }

    private var nodes: [Node] = [Node()]
    /// The element of a record that may stand anywhere (`//Rad`).
    private var anywhere: XMLName?
    /// The node of a record.
    private(set) var record = 0
    private let names: XMLNames
    /// The node around the document's root.
    static let outside = 0

    /// Compiles a description; throws ``SourceFault`` when a path cannot be used or a needed field has none.
    init(record: String, fields: DelimitedOptions, names: XMLNames, at location: SourceLocation) throws {
        self.names = names
        try addRecord(record, at: location)
        let isReportTerms = fields.isReportTerms { fields.columns[$0.name] != nil }
        var column = 0
        for field in SourceField.allCases {
            guard let path = fields.columns[field.name] else { continue }
            let isCode = !isReportTerms && (field.codePart != nil || field == .verksamhet)
            try add(path, Target(field: field, column: column, isCode: isCode), at: location)
            column += 1
        }
        try Self.requireFields(fields, at: location)
    }

    private mutating func addRecord(_ path: String, at location: SourceLocation) throws {
        guard RecordPath.isRecord(path) else { throw SourceFault(.xmlRecordPath(path, at: location)) }
        let steps = RecordPath.steps(ofRecord: path)
        if RecordPath.isAnywhere(path) {
            anywhere = names[String(steps[0])]
            nodes.append(Node())
            record = nodes.count - 1
        } else {
            record = steps.reduce(Self.outside) { child(String($1), of: $0) }
        }
    }

    private mutating func add(_ path: String, _ target: Target, at location: SourceLocation) throws {
        guard RecordPath.isField(path) else { throw SourceFault(.xmlRecordPath(path, at: location)) }
        var steps = path.split(separator: "/")
        let attribute = steps.last.flatMap { $0.hasPrefix("@") ? $0.dropFirst() : nil }
        if attribute != nil { steps.removeLast() }
        let node = steps.reduce(record) { child(String($1), of: $0) }
        let name = attribute.map { names[String($0)] }
        if let name, !nodes[node].attributes.contains(where: { $0.name == name }) {
            nodes[node].attributes.append((name, target))
        } else if name == nil, nodes[node].target == nil {
            nodes[node].target = target
        } else {
            throw SourceFault(.xmlRecordPath(path, at: location))
        }
    }

    private mutating func child(_ name: String, of parent: Int) -> Int {
        let interned = names[name]
        if let known = nodes[parent].children.first(where: { $0.name == interned }) { return known.node }
        nodes.append(Node())
        nodes[parent].children.append((interned, nodes.count - 1))
        return nodes.count - 1
    }

    private static func requireFields(_ options: DelimitedOptions, at location: SourceLocation) throws {
        func has(_ field: SourceField) -> Bool { options.columns[field.name] != nil }
        func missing(_ field: SourceField) -> SourceFault { SourceFault(.xmlNoField(field.name, at: location)) }
        if options.isReportTerms(has: has) {
            for field in [SourceField.verksamhet, .slag] where !has(field) { throw missing(field) }
        } else if !has(.konto) {
            throw missing(.konto)
        }
        if !has(.belopp), !has(.debet) || !has(.kredit) { throw missing(.belopp) }
        if !has(.datum), !has(.period), !has(.ar) { throw missing(.datum) }
    }

    // MARK: Following a document

    /// The node of an element inside one at `parent` (nil: off every path); `inRecord` when a record is open.
    @inline(__always)
    func node(of name: XMLName, within parent: Int?, inRecord: Bool) -> Int? {
        if let parent {
            for child in nodes[parent].children where child.name == name { return child.node }
        }
        return !inRecord && name == anywhere ? record : nil
    }

    /// Whether an element that lies off every path would be a record if it did not stand inside one.
    func isRecord(_ name: XMLName) -> Bool { name == anywhere }

    /// The field that the text of a node's element is.
    @inline(__always)
    func target(of node: Int) -> Target? { nodes[node].target }

    /// The field that an attribute of a node's element is.
    @inline(__always)
    func target(of attribute: XMLName, at node: Int) -> Target? {
        for entry in nodes[node].attributes where entry.name == attribute { return entry.target }
        return nil
    }
}
