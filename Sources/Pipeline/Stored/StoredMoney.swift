import Duplicates
import JSON
import LedgerModel

extension SourceResult.Money {
    /// Whether it is of the outcome.
    var isBooked: Bool {
        if case .booked = self { true } else { false }
    }

    /// What is booked, or what amounts are for, as words in hexadecimal.
    var stored: JSONValue {
        switch self {
        case .booked(let money, let repetition):
            ["booked": .words(money.words), "repetition": repetition?.stored ?? .null]
        case .amounts(let collectors):
            [
                "amounts": .array(
                    AmountKeyCollector.words(of: collectors).map { scenario, words in
                        [.string(scenario.rawValue), .string(scenario.kind.rawValue), .words(words)]
                    })
            ]
        }
    }

    /// Reads what ``stored`` wrote; throws when it has another shape.
    init(stored: JSONValue) throws {
        if let amounts = stored["amounts"] {
            let words = try amounts.list { group in
                let row = try group.row(of: 3)
                guard let kind = Scenario.Kind(rawValue: try row[1].string()) else { throw StoredFault() }
                return (scenario: Scenario(try row[0].string(), like: kind), words: try row[2].words())
            }
            guard let collector = AmountKeyCollector(words: words) else { throw StoredFault() }
            self = .amounts([collector])
        } else {
            guard let money = BookedMoney(words: try stored.member("booked").words()) else { throw StoredFault() }
            self = .booked(money, try stored.member("repetition").optional { try Repetition(stored: $0) })
        }
    }
}

extension Repetition {
    fileprivate var stored: JSONValue {
        switch self {
        case .vouchers(let count, let keys): ["vouchers", .integer(Int64(count)), .words(keys)]
        case .suspects(let keys): ["suspects", .words(keys)]
        case .everyRow: ["every_row"]
        case .table(let line, let again): ["table", .integer(Int64(line)), .integer(Int64(again))]
        case .block(let line, let again): ["block", .integer(Int64(line)), .integer(Int64(again))]
        }
    }

    fileprivate init(stored: JSONValue) throws {
        let row = try stored.list { $0 }
        switch (row.first?.text, row.count) {
        case ("vouchers", 3): self = .vouchers(try row[1].whole(), keys: try row[2].words())
        case ("suspects", 2): self = .suspects(keys: try row[1].words())
        case ("every_row", 1): self = .everyRow
        case ("table", 3): self = .table(line: try row[1].whole(), again: try row[2].whole())
        case ("block", 3): self = .block(line: try row[1].whole(), again: try row[2].whole())
        default: throw StoredFault()
        }
    }
}

extension JSONValue {
    /// Sixteen digits a word.
    fileprivate static func words(_ words: [UInt64]) -> JSONValue {
        let digits = Array("0123456789abcdef".utf8)
        let text = words.flatMap { word in (1...16).map { digits[Int(word >> UInt64(64 - 4 * $0) & 15)] } }
        return .string(String(decoding: text, as: UTF8.self))
    }

    fileprivate func words() throws -> [UInt64] {
        let digits = Array(try string().utf8)
        guard digits.count.isMultiple(of: 16) else { throw StoredFault() }
        return try stride(from: 0, to: digits.count, by: 16).map { start in
            let text = String(decoding: digits[start..<start + 16], as: UTF8.self)
            guard let word = UInt64(text, radix: 16) else { throw StoredFault() }
            return word
        }
    }
}
