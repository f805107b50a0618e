import Duplicates
import JSON

extension Repetition {
    /// Its kind, and what there is of it.
    var stored: JSONValue {
        switch self {
        case .vouchers(let count, let keys): ["vouchers", .integer(Int64(count)), .keys(keys)]
        case .suspects(let keys): ["suspects", .keys(keys)]
        case .everyRow: ["every_row"]
        case .table(let line, let again): ["table", .integer(Int64(line)), .integer(Int64(again))]
        case .block(let line, let again): ["block", .integer(Int64(line)), .integer(Int64(again))]
        }
    }

    /// Reads what ``stored`` wrote; throws when it has another shape.
    init(stored: JSONValue) throws {
        let row = try stored.list { $0 }
        switch (row.first?.text, row.count) {
        case ("vouchers", 3): self = .vouchers(try row[1].whole(), keys: try row[2].keys())
        case ("suspects", 2): self = .suspects(keys: try row[1].keys())
        case ("every_row", 1): self = .everyRow
        case ("table", 3): self = .table(line: try row[1].whole(), again: try row[2].whole())
        case ("block", 3): self = .block(line: try row[1].whole(), again: try row[2].whole())
        default: throw StoredFault()
        }
    }
}

extension JSONValue {
    /// Keys have 64 bits, of which the first is no sign.
    fileprivate static func keys(_ keys: [UInt64]) -> JSONValue {
        .array(keys.map { .integer(Int64(bitPattern: $0)) })
    }

    fileprivate func keys() throws -> [UInt64] { try list { UInt64(bitPattern: try $0.ore()) } }
}
