import Diagnostics
import LedgerModel

/// Follows a document along the paths of the description and makes each record a row of a table.
///
/// What lies off the paths is looked at for money and for words that change amounts.
struct RecordXMLHandler: XMLHandler {
    static let wantsText = true
    private let assembly: Lent<LedgerAssembly>
    private let paths: RecordXMLPaths
    /// The node of each open element, around the root first; nil off every path.
    private var nodes: [Int?] = [RecordXMLPaths.outside]
    /// The names of the open elements of the open record.
    private var names: [XMLName] = []
    private var recordDepth: Int?
    private var value = XMLValue()
    private var record: RecordXMLRow
    private var table: SourceTable
    private var records = 0
    private var ancestors: RecordXMLAncestors
    private var fields: RecordXMLFields
    private var marks: RecordXMLMarks
    private var spelling: RecordXMLSpelling
    private var surroundings: RecordXMLSurroundings
    /// The namespace of the first record, if there has been one.
    private var namespace: XMLName??

    init(_ paths: RecordXMLPaths, _ options: SourceOptions, _ assembly: Lent<LedgerAssembly>) {
        self.paths = paths
        table = SourceTable(of: RecordXMLFindings(), options: options)
        record = RecordXMLRow(columns: table.columns?.count ?? 0, path: options.name)
        ancestors = RecordXMLAncestors(paths, path: options.name)
        fields = RecordXMLFields(options.delimited)
        marks = RecordXMLMarks(options.content)
        spelling = RecordXMLSpelling(options.delimited.columns)
        surroundings = RecordXMLSurroundings(paths, options.delimited)
        self.assembly = assembly
    }

    mutating func begin(_ element: XMLElement) {
        let parent = nodes[nodes.count - 1]
        let node = paths.node(of: element.name, within: parent, inRecord: recordDepth != nil)
        checkNesting(of: element, node, in: parent)
        nodes.append(node)
        value.clear()
        if node == paths.record { beginRecord(element) }
        if recordDepth == nil {
            ancestors.begin(element)
            surroundings.begin(element, in: assembly.value)
        } else {
            names.append(element.name)
            readAttributes(of: element, node, isOnPath: node != nil)
        }
    }

    private mutating func beginRecord(_ element: XMLElement) {
        recordDepth = nodes.count
        records += 1
        record.begin(line: element.line)
        names.removeAll(keepingCapacity: true)
        fields.beginRecord()
        marks.beginRecord()
        spelling.beginRecord()
        surroundings.beginRecord()
        ancestors.fill(&record)
        if let namespace, namespace != element.namespace { tellNamespace(of: element) }
        if namespace == nil { namespace = .some(element.namespace) }
    }

    private mutating func tellNamespace(of element: XMLElement) {
        let location = assembly.value.location(of: element.tag, in: element)
        let other = element.namespace.map { String(cString: $0) } ?? ""
        assembly.value.log.add(.xmlSeveralNamespaces(other, at: location))
    }

    private mutating func readAttributes(of element: XMLElement, _ node: Int?, isOnPath: Bool) {
        for index in 0..<element.attributeCount {
            guard let name = element.attributeName(index) else { continue }
            let text = element.value(index)
            let place = element.place(of: text)
            if let target = node.flatMap({ paths.target(of: name, at: $0) }) {
                set(target, text, at: (place.line, place.column))
            } else {
                let location = assembly.value.location(line: place.line, column: place.column)
                let isOfAmount = node.flatMap(paths.target)?.isAmount ?? false
                take(name, text, isOfAmount: isOfAmount, isOnPath: isOnPath, at: location)
            }
        }
    }

    /// Takes a field of the description.
    private mutating func set(_ target: RecordXMLPaths.Target, _ text: ByteView, at place: SourceRow.Place) {
        record.set(target, text, at: place)
        guard target.field == .text else { return }
        let location = assembly.value.location(line: place.line, column: place.column)
        marks.add(text: text.trimmed, target.field.name, isRead: true, at: location)
    }

    /// Takes a field off the paths; what it says of money counts if it says it of the record and not of another field.
    private mutating func take(
        _ name: XMLName, _ text: ByteView, isOfAmount: Bool = false, isOnPath: Bool, at location: SourceLocation
    ) {
        let word = fields.add(name, text, isOfAmount: isOfAmount, &marks, &spelling, at: location)
        if let word, isOnPath { surroundings.add(word) }
    }

    /// Refuses what would lose an amount or change it: elements inside a value, and records inside records.
    private mutating func checkNesting(of element: XMLElement, _ node: Int?, in parent: Int?) {
        if let field = parent.flatMap(paths.target)?.field {
            let place = element.place(of: element.tag)
            let location = assembly.value.location(line: place.line, column: place.column)
            assembly.value.log.add(.xmlElementInValue(of: field.name, at: location))
        }
        if node == nil, recordDepth != nil, paths.isRecord(element.name) {
            let place = element.place(of: element.tag)
            assembly.value.log.add(
                .xmlNestedRecord(at: assembly.value.location(line: place.line, column: place.column)))
        }
    }

    mutating func text(_ bytes: ByteView, at position: XMLPosition) throws {
        let isField = nodes[nodes.count - 1].flatMap(paths.target) != nil || recordDepth == nil && ancestors.wantsText
        if isField {
            try value.append(bytes, at: position, in: assembly.value)
        } else {
            value.appendStart(bytes, at: position)
        }
    }

    mutating func end(at position: XMLPosition) throws {
        let node = nodes[nodes.count - 1]
        let place = value.place(orAt: position)
        if recordDepth == nil {
            let location = assembly.value.location(line: place.line, column: place.column)
            value.bytes.withBytes {
                ancestors.end($0, at: place)
                surroundings.end($0, at: location)
            }
            for fault in ancestors.takeFaults() { assembly.value.log.add(fault) }
        } else {
            try endElement(node, at: place)
        }
        value.clear()
        nodes.removeLast()
        if nodes.count == 1 { finish() }
    }

    /// Ends an element of a record, or the record.
    private mutating func endElement(_ node: Int?, at place: SourceRow.Place) throws {
        let name = names.removeLast()
        if let target = node.flatMap(paths.target) {
            value.bytes.withBytes { set(target, $0, at: place) }
        } else if nodes.count != recordDepth {
            let location = assembly.value.location(line: place.line, column: place.column)
            let isOnPath = nodes[nodes.count - 2] != nil
            value.bytes.withBytes { take(name, $0, isOnPath: isOnPath, at: location) }
        }
        guard nodes.count == recordDepth else { return }
        recordDepth = nil
        let debit = assembly.value.summary.booked.debit
        let reading = try record.add(to: &table, spelling.faults(of: record), &assembly.value)
        marks.endRecord(reading, at: assembly.value.location(line: record.line), &assembly.value)
        let isPositive = assembly.value.summary.booked.debit > debit
        fields.endRecord(isPositive: isPositive)
        surroundings.endRecord(isPositive: isPositive)
    }

    private mutating func finish() {
        table.finish(records: records, &assembly.value)
        fields.report(&assembly.value)
        marks.report(&assembly.value)
        surroundings.report(records: records, hasForeignAmounts: fields.hasForeignAmounts, &assembly.value)
    }
}
