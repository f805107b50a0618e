import Aggregation
import Configuration
import Diagnostics
import LedgerModel

/// Refuses report terms that give a verksamhet, or a slag, the sum of those below it, which are given, too.
///
/// An amount on one above others is legal: it is what they have in common. One that is their sum, where it has any,
/// is their total. The files of a scenario are looked at together, since totals may stand in a file of their own.
struct SummedParts: RunCheck {
    /// The amounts of one series and fiscal year in the files of one mapping, and the file that gives each first.
    private struct Sums {
        var ore: [Target: Int64] = [:]
        var sources: [Target: PlannedSource] = [:]
        /// All its files.
        var files: [PlannedSource] = []
    }

    private struct Key: Hashable {
        let mapping: String?
        let series: Series
        let year: Int
    }

    private let plan: Plan
    private var sums: [Key: Sums] = [:]

    init(_ plan: Plan) {
        self.plan = plan
    }

    mutating func add(_ result: SourceResult, _: inout CheckNotes, log _: inout DiagnosticLog) {
        guard result.sums.hasReportTerms else { return }
        let mapping = result.source.configuration.mapping
        let other = plan.others.firstIndex { $0.name == mapping }
        let cube = other.map { result.others[$0].totals.cube } ?? result.sums.cube
        for cell in cube.cells {
            let key = Key(
                mapping: mapping, series: cell.key.series,
                year: plan.configuration.calendar.year(of: cell.key.period))
            sums[key, default: Sums()].ore[cell.key.target, default: 0] &+= cell.ore
            if sums[key]?.sources[cell.key.target] == nil { sums[key]?.sources[cell.key.target] = result.source }
            if sums[key]?.files.last?.path != result.source.path { sums[key]?.files.append(result.source) }
        }
    }

    mutating func finish(_: Intake, month _: Period?, _: CheckNotes, log: inout DiagnosticLog) {
        var seen: Set<Diagnostic> = []
        let own = Trees(plan.registers)
        let others = plan.others.map { (name: $0.name, trees: Trees($0.registers)) }
        let keys = sums.keys.sorted { ($0.mapping ?? "", $0.series, $0.year) < ($1.mapping ?? "", $1.series, $1.year) }
        for key in keys {
            guard let sums = sums[key] else { continue }
            let trees = others.first { $0.name == key.mapping }?.trees ?? own
            for finding in findings(sums, trees) where seen.insert(finding).inserted { log.add(finding) }
        }
    }

    private func findings(_ sums: Sums, _ trees: Trees) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        let report = { (id: String, parts: [String], target: Target?) in
            let source = target.flatMap { sums.sources[$0] } ?? sums.files[0]
            findings.append(
                Diagnostic.summedParts(id, parts: parts, at: SourceLocation(source.name)).lowered(by: sums.files))
        }
        let given = Set(sums.ore.keys.map(\.verksamhet)).sorted()
        let kinds = trees.registers.slag
        for verksamhet in given {
            let parts = trees.verksamheter(below: verksamhet) { part in
                kinds.slag.indices.contains { sums.ore[Target(verksamhet: part, slag: $0)] ?? 0 != 0 }
            }
            let id = trees.registers.verksamheter.verksamheter[verksamhet].id
            let own = kinds.slag.indices.map { Target(verksamhet: verksamhet, slag: $0) }
                .filter { sums.ore[$0] ?? 0 != 0 }
            let isOfParts = { (target: Target) in
                isSum(sums.ore[target] ?? 0, of: parts.map { Target(verksamhet: $0, slag: target.slag) }, sums)
            }
            // What the parts have none of is no total of them, and says nothing against one.
            let isTotal = own.allSatisfy { target in
                isOfParts(target) || parts.allSatisfy { sums.ore[Target(verksamhet: $0, slag: target.slag)] ?? 0 == 0 }
            }
            // One part with the same amount may be chance.
            if parts.count > 1, isTotal, let first = own.first(where: isOfParts) {
                report(id, parts.map { trees.registers.verksamheter.verksamheter[$0].id }, first)
            }
            for slag in kinds.slag.indices {
                let target = Target(verksamhet: verksamhet, slag: slag)
                guard let own = sums.ore[target], own != 0 else { continue }
                let parts = trees.slag(below: slag) { sums.ore[Target(verksamhet: verksamhet, slag: $0)] ?? 0 != 0 }
                if parts.count > 1, isSum(own, of: parts.map { Target(verksamhet: verksamhet, slag: $0) }, sums) {
                    report(trees.name(target), parts.map { kinds[$0].id }, target)
                }
            }
        }
        // A frame for a verksamhet and a slag beside the details of both.
        let details = trees.details(of: sums.ore)
        for (target, parts) in details.sorted(by: { $0.key < $1.key }) {
            guard let own = sums.ore[target], own != 0, parts.count > 1, isSum(own, of: parts, sums) else { continue }
            report(trees.name(target), [trees.list(parts)], target)
        }
        return findings
    }

    /// Whether an amount is the sum of others, each rounded to thousands or to kronor on its own.
    private func isSum(_ own: Int64, of targets: [Target], _ sums: Sums) -> Bool {
        let sum = targets.reduce(0 as Int64) { $0 &+ (sums.ore[$1] ?? 0) }
        if own == sum { return true }
        // Half a unit for each number that was rounded; less than a whole unit is no rounding.
        let unit = Self.units.first { own % $0 == 0 } ?? 1
        // Small numbers come near one another by chance.
        let isRounded = unit > 1 && sum != 0 && own.magnitude >= UInt64(unit) * 100
        return isRounded && (own &- sum).magnitude * 2 <= UInt64(unit) * UInt64(targets.count + 1)
    }

    /// Thousands and kronor, in öre.
    private static let units: [Int64] = [100_000, 100]
}

/// What lies right below each verksamhet and each slag.
private struct Trees {
    let registers: Registers
    private let verksamheter: [[Int]]
    private let slag: [[Int]]

    init(_ registers: Registers) {
        self.registers = registers
        verksamheter = Self.children(registers.verksamheter.verksamheter.map(\.overordnad))
        slag = Self.children(registers.slag.slag.map(\.overordnad))
    }

    private static func children(_ parents: [Int?]) -> [[Int]] {
        var children = Array(repeating: [Int](), count: parents.count)
        for (index, parent) in parents.enumerated() {
            if let parent { children[parent].append(index) }
        }
        return children
    }

    /// The nearest verksamheter below one that have amounts.
    func verksamheter(below index: Int, having hasAmounts: (Int) -> Bool) -> [Int] {
        verksamheter[index].flatMap { hasAmounts($0) ? [$0] : verksamheter(below: $0, having: hasAmounts) }
    }

    /// The nearest slag below one that have amounts.
    func slag(below index: Int, having hasAmounts: (Int) -> Bool) -> [Int] {
        slag[index].flatMap { hasAmounts($0) ? [$0] : slag(below: $0, having: hasAmounts) }
    }

    /// The places with amounts that lie below others in both trees, by those.
    func details(of ore: [Target: Int64]) -> [Target: [Target]] {
        var details: [Target: [Target]] = [:]
        for (target, own) in ore where own != 0 {
            let kinds = above(target.slag) { registers.slag.slag[$0].overordnad }
            for verksamhet in above(target.verksamhet, { registers.verksamheter.verksamheter[$0].overordnad }) {
                for slag in kinds { details[Target(verksamhet: verksamhet, slag: slag), default: []].append(target) }
            }
        }
        return details
    }

    private func above(_ index: Int, _ parent: (Int) -> Int?) -> [Int] {
        var above: [Int] = []
        while let next = parent(above.last ?? index) { above.append(next) }
        return above
    }

    /// Places as messages call them, of very many the first.
    func list(_ targets: [Target]) -> String {
        let names = targets.sorted().prefix(10).map(name)
        let more = targets.count - names.count
        return names.joined(separator: "; ") + (more > 0 ? " and \(more) more" : "")
    }

    /// A place as messages call it.
    func name(_ target: Target) -> String {
        "\(registers.verksamheter.verksamheter[target.verksamhet].id), \(registers.slag[target.slag].id)"
    }
}
