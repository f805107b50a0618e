import Aggregation
import Configuration
import Diagnostics
import LedgerModel

/// Refuses a file in report terms that gives a verksamhet the sum of those below it, which are given, too.
///
/// An amount on a verksamhet above others is legal: it is what they have in common. One that is their sum, where
/// it has any, is their total. Each scenario, version and decision is looked at by itself.
struct SummedParts: RunCheck {
    private let register: Register
    private let kinds: Range<Int>
    /// The verksamheter right below each.
    private let children: [[Int]]

    init(_ plan: Plan) {
        register = plan.registers.verksamheter
        kinds = plan.registers.slag.slag.indices
        var children = Array(repeating: [Int](), count: register.verksamheter.count)
        for (index, verksamhet) in register.verksamheter.enumerated() {
            if let parent = verksamhet.overordnad { children[parent].append(index) }
        }
        self.children = children
    }

    mutating func add(_ result: SourceResult, _: inout CheckNotes, log: inout DiagnosticLog) {
        guard result.sums.hasReportTerms else { return }
        var found: [Int: [Int]] = [:]
        // Cells come by series, of which a budget has one for each of its decisions.
        let cells = result.sums.cube.cells
        var start = 0
        while start < cells.count {
            let series = cells[start].key.series
            let end = cells[start...].firstIndex { $0.key.series != series } ?? cells.count
            var sums: [Target: Int64] = [:]
            for cell in cells[start..<end] { sums[cell.key.target, default: 0] &+= cell.ore }
            for index in Set(sums.keys.map(\.verksamhet)) where found[index] == nil {
                if let parts = summed(by: index, sums) { found[index] = parts }
            }
            start = end
        }
        for (index, parts) in found.sorted(by: { $0.key < $1.key }) {
            log.add(
                .summedParts(
                    register.verksamheter[index].id, parts: parts.map { register.verksamheter[$0].id },
                    at: SourceLocation(result.source.name)
                ).lowered(by: [result.source]))
        }
    }

    /// The verksamheter whose sum another one has; nil where it has an amount of its own, or none.
    private func summed(by index: Int, _ sums: [Target: Int64]) -> [Int]? {
        if children[index].isEmpty { return nil }
        let own = kinds.map { sums[Target(verksamhet: index, slag: $0)] ?? 0 }
        guard own.contains(where: { $0 != 0 }) else { return nil }
        let parts = parts(below: index, sums)
        let below = kinds.map { slag in
            parts.reduce(0 as Int64) { $0 &+ (sums[Target(verksamhet: $1, slag: slag)] ?? 0) }
        }
        // One part with the same amount may be chance.
        return parts.count > 1 && zip(own, below).allSatisfy { $0 == 0 || $0 == $1 } ? parts : nil
    }

    /// The nearest verksamheter below one that have amounts.
    private func parts(below index: Int, _ sums: [Target: Int64]) -> [Int] {
        children[index].flatMap { part in
            let hasAmounts = kinds.contains { sums[Target(verksamhet: part, slag: $0)] ?? 0 != 0 }
            return hasAmounts ? [part] : parts(below: part, sums)
        }
    }
}
