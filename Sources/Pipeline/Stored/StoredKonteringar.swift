import Aggregation
import JSON
import LedgerModel

extension KonteringSums {
    /// A kontering of a list, and what it is sorted by.
    private struct Key {
        let index: Int
        let kontering: Kontering
        let bytes: [UInt8]
        /// The line of its rule; 0 where none takes it.
        let line: Int

        init(_ list: KonteringList, _ index: Int, _ rules: [RuleLine]) {
            self.index = index
            kontering = list.kontering(at: index)
            bytes = Array(kontering.codes.joined(separator: "\n").utf8)
            line = list.rule(at: index).map { rules[$0].line } ?? 0
        }
    }

    /// The konteringar in the order of their codes, with the lines of the rules that take them, and their months.
    ///
    /// `rules` are those of the mapping table, from the top. Throws when a sum does not fit.
    func stored(_ rules: [RuleLine]) throws -> JSONValue {
        // Workers meet them in any order.
        let sorted = (0..<list.count).map { Key(list, $0, rules) }.sorted { one, other in
            one.bytes == other.bytes ? one.line < other.line : one.bytes.lexicographicallyPrecedes(other.bytes)
        }
        let months = try months().map { month -> JSONValue in
            let totals = sorted.enumerated().flatMap { place, key -> [JSONValue] in
                guard let total = month.totals[key.index] else { return [] }
                return [.integer(Int64(place)), .integer(Int64(total.rows)), .integer(total.ore)]
            }
            return [.period(month.period), .array(totals)]
        }
        return [
            "list": .array(sorted.map { [.integer($0.line), $0.kontering.stored] }), "months": .array(months),
        ]
    }

    /// Reads what ``stored(_:)`` wrote; throws when it has another shape, or rules on lines where there are none.
    init(stored: JSONValue, _ rules: [RuleLine]) throws {
        let places = Dictionary(rules.enumerated().map { ($1.line, $0) }) { first, _ in first }
        var list = KonteringList()
        for element in try stored.member("list").list({ try $0.row(of: 2) }) {
            let line: Int = try element[0].whole()
            let rule = places[line]
            if rule == nil, line > 0 { throw StoredFault() }
            list.append(try Kontering(stored: element[1]), rule: rule)
        }
        let months = try stored.member("months").list { month in
            let row = try month.row(of: 2)
            let totals = try row[1].rows(of: 3).map { total -> (Int, Total) in
                let start = total.startIndex
                let rows = try total[start + 1].whole(1...Int(UInt32.max))
                return (try total[start].whole(), Total(rows: rows, ore: try total[start + 2].ore()))
            }
            return KonteringMonth(
                try row[0].period(), totals: Dictionary(totals) { first, _ in first })
        }
        guard let sums = try KonteringSums(list, months: months) else { throw StoredFault() }
        self = sums
    }
}
