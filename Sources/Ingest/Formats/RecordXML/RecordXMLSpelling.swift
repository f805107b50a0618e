import Diagnostics
import LedgerModel

/// Fields whose names are nearly those of the description, in records that lack these.
struct RecordXMLSpelling {
    private let fields: [(name: String, path: String, column: Int)]
    /// The fields of the open record that are nearly others.
    private var slips: [(name: String, field: Int, location: SourceLocation)] = []

    /// The fields of the records themselves.
    init(_ columns: [String: String]) {
        var column = -1
        fields = SourceField.allCases.compactMap { field in
            guard let path = columns[field.name] else { return nil }
            column += 1
            guard RecordPath.ups(ofField: path) == 0, let last = path.split(separator: "/").last else { return nil }
            let name = last.hasPrefix("@") ? last.dropFirst() : last
            return (String(name), path, column)
        }
    }

    /// The field that a name is a slip for; nil for a name of its own.
    func field(like name: String) -> Int? {
        // A further field of a kind has a number.
        guard name.utf8.count > 3, name.last?.isNumber == false,
            let slip = Spelling.slip(name, of: fields.lazy.map(\.name))
        else { return nil }
        return fields.firstIndex { $0.name == slip }
    }

    mutating func beginRecord() { slips.removeAll(keepingCapacity: true) }

    /// Takes a field that is nearly another.
    mutating func add(_ name: String, field: Int, at location: SourceLocation) {
        slips.append((name, field, location))
    }

    /// The errors of a record.
    func faults(of record: RecordXMLRow) -> [Diagnostic] {
        slips.filter { !record.has(fields[$0.field].column) }.map {
            .xmlOtherSpelling($0.name, of: fields[$0.field].path, at: $0.location)
        }
    }
}
