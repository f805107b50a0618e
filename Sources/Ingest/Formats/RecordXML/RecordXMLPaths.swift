import Diagnostics

/// The paths of a description as a tree of names: following a document is one step in the tree for each element.
struct RecordXMLPaths {
    /// A field, and its column where records are rows of a table.
    struct Target {
        let field: SourceField
        let column: Int
        /// Whether it holds a code of the ledger, which may have its name behind it.
        let isCode: Bool
        /// How many elements around the record it stands in; 0 for a field of the record itself.
        let ups: Int

        var isAmount: Bool { [.belopp, .debet, .kredit, .antal].contains(field) }
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
    /// The name of a record's element.
    private(set) var recordName: XMLName
    /// The nodes of the elements around a record that have fields, each with how many elements up it is.
    private(set) var ancestors: [(ups: Int, node: Int)] = []
    private var targets: [Target] = []
    /// The names of elements and attributes that amounts stand in.
    private(set) var amountNames: Set<XMLName> = []
    private let names: XMLNames
    /// The node around the document's root.
    static let outside = 0

    /// Compiles a description; throws ``SourceFault`` when a path cannot be used or a needed field has none.
    init(record: String, _ options: SourceOptions, names: XMLNames, at location: SourceLocation) throws {
        let fields = options.delimited
        self.names = names
        recordName = names[RecordPath.steps(ofRecord: record).last.map(String.init) ?? ""]
        try addRecord(record, at: location)
        let isReportTerms = fields.isReportTerms { fields.columns[$0.name] != nil }
        var column = 0
        for field in SourceField.allCases {
            guard let path = fields.columns[field.name] else { continue }
            let isCode = !isReportTerms && (field.codePart != nil || field == .verksamhet)
            let ups = RecordPath.ups(ofField: path)
            try check(path, of: field, ups, record: record, at: location)
            try add(path, Target(field: field, column: column, isCode: isCode, ups: ups), at: location)
            column += 1
        }
        try Self.requireFields(options, at: location)
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

    /// Refuses a path up that leads out of the document, or to an amount, which would count once for each record.
    private func check(
        _ path: String, of field: SourceField, _ ups: Int, record: String, at location: SourceLocation
    ) throws {
        guard ups > 0 else { return }
        if [.belopp, .debet, .kredit, .antal].contains(field) {
            throw SourceFault(.xmlAmountPath(path, of: field.name, at: location))
        }
        if !RecordPath.isAnywhere(record), ups >= RecordPath.steps(ofRecord: record).count {
            throw SourceFault(.xmlRecordPath(path, at: location))
        }
    }

    private mutating func add(_ path: String, _ target: Target, at location: SourceLocation) throws {
        guard RecordPath.isField(path) else { throw SourceFault(.xmlRecordPath(path, at: location)) }
        var steps = path.split(separator: "/").dropFirst(target.ups)
        let attribute = steps.last.flatMap { $0.hasPrefix("@") ? $0.dropFirst() : nil }
        if attribute != nil { steps.removeLast() }
        targets.append(target)
        let node = steps.reduce(base(target.ups)) { child(String($1), of: $0) }
        let name = attribute.map { names[String($0)] }
        if target.isAmount {
            amountNames.formUnion([name ?? steps.last.map { names[String($0)] }].compactMap(\.self))
        }
        if let name, !nodes[node].attributes.contains(where: { $0.name == name }) {
            nodes[node].attributes.append((name, target))
        } else if name == nil, nodes[node].target == nil {
            nodes[node].target = target
        } else {
            throw SourceFault(.xmlRecordPath(path, at: location))
        }
    }

    /// The node that a path starts from: that of the record, or of an element around it.
    private mutating func base(_ ups: Int) -> Int {
        if ups == 0 { return record }
        if let known = ancestors.first(where: { $0.ups == ups }) { return known.node }
        nodes.append(Node())
        ancestors.append((ups, nodes.count - 1))
        return nodes.count - 1
    }

    private mutating func child(_ name: String, of parent: Int) -> Int {
        let interned = names[name]
        if let known = nodes[parent].children.first(where: { $0.name == interned }) { return known.node }
        nodes.append(Node())
        nodes[parent].children.append((interned, nodes.count - 1))
        return nodes.count - 1
    }

    private static func requireFields(_ options: SourceOptions, at location: SourceLocation) throws {
        func has(_ field: SourceField) -> Bool { options.delimited.columns[field.name] != nil }
        func missing(_ field: SourceField) -> SourceFault { SourceFault(.xmlNoField(field.name, at: location)) }
        if options.delimited.isReportTerms(has: has) {
            if !has(.verksamhet) { throw missing(.verksamhet) }
            if !has(.slag), !has(.matt) { throw missing(.slag) }
        } else if !has(.konto) {
            throw missing(.konto)
        }
        if !options.scenarios.isEmpty, !has(.scenario) { throw missing(.scenario) }
        let hasCounts = has(.matt) && has(.antal)
        if !has(.belopp), !has(.debet) || !has(.kredit), !hasCounts { throw missing(.belopp) }
        let isPlanOfYear = options.content.mayBePlan && (has(.version) || options.fiscalYear != nil)
        if !has(.datum), !has(.period), !has(.ar), !isPlanOfYear { throw missing(.datum) }
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

    /// The node of an element inside one at `parent`; nil off every path.
    func child(_ name: XMLName, within parent: Int) -> Int? {
        nodes[parent].children.first { $0.name == name }?.node
    }

    /// Whether an element that lies off every path would be a record if it did not stand inside one.
    func isRecord(_ name: XMLName) -> Bool { name == anywhere }

    /// The field that the text of a node's element is.
    @inline(__always)
    func target(of node: Int) -> Target? { nodes[node].target }

    /// The fields that stand so many elements around a record.
    func targets(up ups: Int) -> [Target] { targets.filter { $0.ups == ups } }

    /// The field that an attribute of a node's element is.
    @inline(__always)
    func target(of attribute: XMLName, at node: Int) -> Target? {
        for entry in nodes[node].attributes where entry.name == attribute { return entry.target }
        return nil
    }
}
