import DelimitedText
import Diagnostics

/// A record as a row of a table while its fields come in, in any order; its buffers are reused from record to record.
struct RecordXMLRow {
    private let path: String
    private(set) var line = 0
    private var bytes: [UInt8] = []
    private var fields: [DelimitedMachine.Field]
    private var places: [SourceRow.Place?]
    /// The fields that came a second time.
    private var faults: [Diagnostic] = []

    /// A row of so many columns, of the source that `path` names.
    init(columns: Int, path: String) {
        self.path = path
        fields = Array(repeating: DelimitedMachine.Field(start: 0, end: 0), count: columns)
        places = Array(repeating: nil, count: columns)
    }

    /// Starts anew with a record that starts on a line.
    mutating func begin(line: Int) {
        self.line = line
        bytes.removeAll(keepingCapacity: true)
        faults.removeAll(keepingCapacity: true)
        for column in fields.indices {
            fields[column] = DelimitedMachine.Field(start: 0, end: 0)
            places[column] = nil
        }
    }

    /// Takes the text of a field; a field must not come twice.
    mutating func set(_ target: RecordXMLPaths.Target, _ value: ByteView, at place: SourceRow.Place) {
        guard places[target.column] == nil else {
            let location = SourceLocation(path, line: place.line, column: place.column)
            return faults.append(.xmlSecondValue(target.field.name, at: location))
        }
        places[target.column] = place
        let start = bytes.count
        if target.isCode {
            append(code: value.trimmed)
        } else {
            bytes.append(contentsOf: target.field == .text ? value : value.trimmed)
        }
        fields[target.column] = DelimitedMachine.Field(start: start, end: bytes.count)
    }

    /// Keeps a code without the name behind it, so that the code is one kontering whatever its name.
    private mutating func append(code: ByteView) {
        // Only a blank or a colon separates a code from its name.
        guard code.contains(where: { $0 == 0x20 || $0 == 0x3A || $0 == 0xC2 }) else {
            return bytes.append(contentsOf: code)
        }
        bytes.append(contentsOf: CodeCell(code.string).code.utf8)
    }

    /// Whether it has the field of a column, whatever it holds.
    func has(_ column: Int) -> Bool { places[column] != nil }

    /// Gives the whole record to a table, with faults of its other fields; what has become of it if it is handed on.
    func add(
        to table: inout SourceTable, _ others: [Diagnostic], _ assembly: inout LedgerAssembly
    ) throws -> RecordReading? {
        try bytes.withBytes {
            let row = SourceRow(block: $0, fields: fields, line: line, start: 0, places: places)
            return try table.add(record: row, faults + others, to: &assembly)
        }
    }
}
