import LedgerModel

extension DuplicateSearch {
    /// A row that occurs once in its source.
    private struct Row {
        let hash: UInt64
        let source: Int
        let line: UInt32
        let date: LedgerDate
    }

    /// Compares tables without vouchers row by row, to find exports that overlap although rows were changed since.
    ///
    /// Rows that occur several times in a table, such as fees, are no evidence and are left out.
    func compareLooseRows(_ matches: inout [Pair: Match]) {
        let tables = sources.indices.filter { sources[$0].money.hasLooseRows }
        guard tables.count > 1 else { return }
        // The same sample for all tables, so that rows common to two of them are kept in both.
        let mask = tables.reduce(0) { $0 | sources[$1].money.rows.mask }
        let rows = tables.flatMap { singleRows(of: $0, mask) }.sorted { ($0.hash, $0.source) < ($1.hash, $1.source) }
        var shared: [Pair: Match.Rows] = [:]
        var start = 0
        while start < rows.count {
            let end = rows[start...].firstIndex { $0.hash != rows[start].hash } ?? rows.count
            for (offset, one) in rows[start..<end].enumerated() {
                for other in rows[start..<end].dropFirst(offset + 1)
                where sources[one.source].mayShare(with: sources[other.source]) {
                    let pair = Pair(first: one.source, second: other.source)
                    let none = Match.Rows(count: 0, firstLine: one.line, secondLine: other.line)
                    shared[pair, default: none].count += 1
                }
            }
            start = end
        }
        let bySource = Dictionary(grouping: rows, by: \.source)
        for (pair, found) in shared where matches[pair] == nil {
            let (one, other) = (bySource[pair.first] ?? [], bySource[pair.second] ?? [])
            let (days, otherDays) = (Set(one.map(\.date)), Set(other.map(\.date)))
            let counts = [one.count { otherDays.contains($0.date) }, other.count { days.contains($0.date) }].sorted()
            // In a small table a few equal rows may be chance.
            guard found.count > 1, found.count * 4 >= counts[1] else { continue }
            guard found.count == counts[0] || (found.count > 2 && found.count * 2 >= counts[0]) else { continue }
            matches[pair, default: Match(pair.first, pair.second)].rows = found
        }
    }

    private func singleRows(of source: Int, _ mask: UInt64) -> [Row] {
        let kept = sources[source].money.rows.kept.filter { $0.hash & mask == 0 }
        var counts: [UInt64: Int] = [:]
        for row in kept { counts[row.hash, default: 0] += 1 }
        return kept.filter { counts[$0.hash] == 1 }.map {
            Row(hash: $0.hash, source: source, line: $0.line, date: $0.date)
        }
    }
}
