import Configuration
import Diagnostics
import Duplicates
import Ingest
import LedgerModel
import Storage

/// Reports money that the sources of a run contain twice: within one file, or in two files of a scenario.
///
/// A summary of each file is kept and compared at the end. A file is read again only to name what was found in it.
struct GivenOnce: RunCheck {
    private let plan: Plan
    private let fileSystem: any FileSystem
    private var search = DuplicateSearch()
    private var files: [PlannedSource] = []
    /// The amounts of a scenario, whose verksamheter are those of a mapping.
    private struct Amounts {
        let scenario: Scenario
        let mapping: String?
        var search: AmountKeySearch
        var files: [PlannedSource] = []
    }

    private var amounts: [Amounts] = []

    init(_ plan: Plan, _ fileSystem: any FileSystem) {
        self.plan = plan
        self.fileSystem = fileSystem
    }

    mutating func add(_ result: SourceResult, _ notes: inout CheckNotes, log: inout DiagnosticLog) throws {
        let (source, summary) = (result.source, result.summary)
        // Copies of a file have been reported already.
        let isCopy = notes.copies.contains(source.name)
        defer { notes.voucherRoom = search.room }
        switch result.money {
        case .booked(let money, let repetition):
            if let repetition, let finding = try finding(repetition, in: source) { log.add(finding) }
            if isCopy { return }
            let company = Company(name: summary.company, number: summary.organisationNumber)
            search.add(money, company: company, format: summary.format.rawValue)
            files.append(source)
        case .amounts(let collectors):
            if isCopy { return }
            for scenario in Set(collectors.flatMap(\.scenarios)).sorted() {
                let place = place(of: scenario, source.configuration.mapping)
                let repetition = amounts[place].search.add(collectors, of: scenario)
                amounts[place].files.append(source)
                if let repetition, let finding = try finding(repetition, in: source) { log.add(finding) }
            }
        }
    }

    private mutating func place(of scenario: Scenario, _ mapping: String?) -> Int {
        if let known = amounts.firstIndex(where: { $0.scenario == scenario && $0.mapping == mapping }) { return known }
        let search = AmountKeySearch(plan.configuration.calendar)
        amounts.append(Amounts(scenario: scenario, mapping: mapping, search: search))
        return amounts.count - 1
    }

    mutating func finish(_: Intake, month _: Period?, _ notes: CheckNotes, log: inout DiagnosticLog) throws {
        for match in search.matches() {
            if notes.sharing.contains([files[match.first].name, files[match.second].name]) { continue }
            if let finding = try finding(match) { log.add(finding) }
        }
        for amounts in amounts.sorted(by: { ($0.scenario, $0.mapping ?? "") < ($1.scenario, $1.mapping ?? "") }) {
            for match in amounts.search.matches() {
                let (first, second) = (amounts.files[match.first.source], amounts.files[match.second.source])
                let finding = Diagnostic.repeatedAmount(
                    match.count, scenario: amounts.scenario.rawValue, isYearAndMonth: match.isYearAndMonth,
                    other: first.name == second.name ? nil : first.name,
                    otherLine: Int(match.first.line), at: SourceLocation(second.name, line: Int(match.second.line)))
                log.add(finding.lowered(by: [first, second]))
            }
        }
    }

    // MARK: Findings

    private func finding(_ match: DuplicateSearch.Match) throws -> Diagnostic? {
        let (first, second) = (files[match.first], files[match.second])
        guard match.vouchers == 0 else {
            let (here, there) = (try vouchers(match.keys, in: second), try vouchers(match.keys, in: first))
            let example = here.first
            let twin = there.first { $0.key == example?.key }
            return Diagnostic.sharedVouchers(
                match.vouchers, in: first.name, example: example?.text, otherLine: twin.map { Int($0.line) },
                at: SourceLocation(second.name, line: example.map { Int($0.line) })
            ).lowered(by: [first, second])
        }
        if let rows = match.rows {
            return Diagnostic.sharedRows(
                rows.count, in: first.name, otherLine: Int(rows.firstLine),
                at: SourceLocation(second.name, line: Int(rows.secondLine))
            ).lowered(by: [first, second])
        }
        // If the pipeline says that balances are parts of a ledger, a few may agree.
        let areParts = first.configuration.isPartOfLedger || second.configuration.isPartOfLedger
        let days = match.days.filter { !areParts || $0.date.day > 0 || $0.rows > 2 }
        guard let day = days.first else { return nil }
        // A single equal row may have been booked in both.
        let isOneRow = days.count == 1 && day.rows == 1
        return Diagnostic.sharedDays(
            days.count, first: day.date.description, in: first.name, otherLine: Int(day.firstLine),
            at: SourceLocation(second.name, line: Int(day.secondLine))
        ).lowered(by: [first, second], isDoubtful: isOneRow)
    }

    private func finding(_ repetition: Repetition, in source: PlannedSource) throws -> Diagnostic? {
        let finding: Diagnostic
        switch repetition {
        case .vouchers(let count, let keys):
            let found = try vouchers(keys, in: source)
            let again = found.first { one in found.contains { $0.key == one.key && $0.line < one.line } }
            let first = found.first { $0.key == again?.key }
            finding = .repeatedVouchers(
                count, example: again?.text, firstLine: first.map { Int($0.line) },
                at: SourceLocation(source.name, line: again.map { Int($0.line) }))
        case .suspects(let keys):
            return try self.finding(ofDoubled: keys, in: source)
        case .everyRow:
            finding = .repeatedRows(firstLine: nil, at: SourceLocation(source.name))
        case .table(let line, let again):
            finding = .repeatedRows(firstLine: Int(line), at: SourceLocation(source.name, line: Int(again)))
            return finding.lowered(by: [source], isDoubtful: try !comesAgainWithTexts(source))
        case .block(let line, let again):
            guard try comesAgainWithTexts(source) else { return nil }
            finding = .repeatedBlock(firstLine: Int(line), at: SourceLocation(source.name, line: Int(again)))
        }
        return finding.lowered(by: [source])
    }

    /// The finding for vouchers that seem repeated after themselves: a few rows may also be two equal bookings.
    private func finding(ofDoubled keys: [UInt64], in source: PlannedSource) throws -> Diagnostic? {
        var finder = DoubledVoucherFinder(keys)
        try readAgain(source) { finder.add($0) }
        let found = finder.found
        let gravest = found.filter(\.hasSameTexts).max { ($0.rows, $1.line) < ($1.rows, $0.line) }
        guard let first = gravest ?? found.first else { return nil }
        let example = try vouchers([first.key], in: source).first
        return Diagnostic.repeatedVouchers(
            found.count, example: example?.text, firstLine: Int(first.line),
            at: SourceLocation(source.name, line: Int(first.again))
        ).lowered(by: [source], isDoubtful: first.rows < 3 || !first.hasSameTexts)
    }

    /// Whether repeated rows have the same texts too: `Hyra lokal A` and `Hyra lokal B` may cost the same.
    private func comesAgainWithTexts(_ source: PlannedSource) throws -> Bool {
        var collector = TextRowCollector()
        try readAgain(source) { collector.add($0) }
        return collector.repetition() != nil
    }

    /// The names of vouchers in a file that was read before; none where the file can be read only once.
    private func vouchers(_ keys: [UInt64], in source: PlannedSource) throws -> [VoucherFinder.Found] {
        var finder = VoucherFinder(keys)
        try readAgain(source) { finder.add($0) }
        return finder.found
    }

    private func readAgain(_ source: PlannedSource, _ add: @escaping (LedgerBatch) -> Void) throws {
        guard try fileSystem.informationBehindLinks(source.path)?.kind == .file else { return }
        let options = source.options(plan, keepsTexts: true)
        _ = try SourceReader(fileSystem: fileSystem).read(options) { add($0) }
    }
}

extension VoucherFinder.Found {
    /// For messages: `A 12 of 2026-01-05`.
    fileprivate var text: String { "\(label.isEmpty ? "one without number" : label) of \(date)" }
}

extension Diagnostic {
    /// The finding, as a warning when one of the files may share its money, or when the match may be chance.
    func lowered(by files: [PlannedSource], isDoubtful: Bool = false) -> Diagnostic {
        let isAllowed = files.contains { $0.configuration.duplicates == .allow }
        guard severity == .error, isAllowed || isDoubtful else { return self }
        var copy = self
        copy.severity = .warning
        return copy
    }
}
