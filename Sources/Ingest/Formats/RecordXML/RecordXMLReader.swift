import Diagnostics
import LedgerModel

/// Reads XML that a pipeline describes: one element is a record, and its fields are elements or attributes inside.
enum RecordXMLReader {
    static func read(_ source: ByteSource, into assembly: inout LedgerAssembly) throws {
        let options = assembly.options
        guard let record = options.delimited.record else {
            throw SourceFault(.xmlNotDescribed(at: assembly.location()))
        }
        let location = assembly.location()
        try XMLStream.read(source, into: &assembly) { assembly, names in
            let paths = try RecordXMLPaths(record: record, fields: options.delimited, names: names, at: location)
            return RecordXMLHandler(paths, options, assembly)
        }
    }
}

/// Follows a document along the paths of the description and makes each record a row of a table.
struct RecordXMLHandler: XMLHandler {
    static let wantsText = true
    private let assembly: Lent<LedgerAssembly>
    private let paths: RecordXMLPaths
    /// The node of each open element, around the root first; nil off every path.
    private var nodes: [Int?] = [RecordXMLPaths.outside]
    private var recordDepth: Int?
    private var value = XMLValue()
    private var record: RecordXMLRow
    private var table: SourceTable
    private var records = 0

    init(_ paths: RecordXMLPaths, _ options: SourceOptions, _ assembly: Lent<LedgerAssembly>) {
        self.paths = paths
        table = SourceTable(of: RecordXMLFindings(), options: options)
        record = RecordXMLRow(columns: table.columns?.count ?? 0, path: options.name)
        self.assembly = assembly
    }

    mutating func begin(_ element: XMLElement) {
        let parent = nodes[nodes.count - 1]
        let node = paths.node(of: element.name, within: parent, inRecord: recordDepth != nil)
        checkNesting(of: element, node, in: parent)
        nodes.append(node)
        value.clear()
        guard let node else { return }
        if node == paths.record {
            recordDepth = nodes.count
            records += 1
            record.begin(line: element.line)
        }
        for index in 0..<element.attributeCount {
            guard let name = element.attributeName(index), let target = paths.target(of: name, at: node) else {
                continue
            }
            let text = element.value(index)
            let place = element.place(of: text)
            record.set(target, text, at: (place.line, place.column))
        }
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
        guard let node = nodes[nodes.count - 1], paths.target(of: node) != nil else { return }
        try value.append(bytes, at: position, in: assembly.value)
    }

    mutating func end(at position: XMLPosition) throws {
        if let node = nodes[nodes.count - 1] {
            if let target = paths.target(of: node) { setText(target, position) }
            if nodes.count == recordDepth {
                recordDepth = nil
                try record.add(to: &table, &assembly.value)
            }
        }
        nodes.removeLast()
        if nodes.count == 1 { table.finish(records: records, &assembly.value) }
    }

    private mutating func setText(_ target: RecordXMLPaths.Target, _ position: XMLPosition) {
        let place = value.place(orAt: position)
        value.bytes.withBytes { record.set(target, $0, at: place) }
    }
}
