import Diagnostics
import LedgerModel

/// The views of a report's tables with what each has, since many rows and columns share one.
struct ViewCatalogue {
    /// A view, its figures by place, and what tables say of it.
    struct Entry {
        let view: FigureView
        let sums: ViewSums
        let note: String?
    }

    private struct Question: Hashable {
        let rule: TableViewRule
        let isVolume: Bool
    }

    private let cube: Cube
    private let registers: Registers
    private let scope: ReportScope
    private let unknown: UnknownFigures
    private let versions: VersionChoice
    private let versionsOfVolumes: VersionChoice
    private var entries: [Entry] = []
    private var indexes: [Question: Int] = [:]

    init(_ cube: Cube, _ unknown: UnknownFigures, _ registers: Registers, _ scope: ReportScope) {
        self.cube = cube
        self.registers = registers
        self.scope = scope
        self.unknown = unknown
        versions = VersionChoice(cube, scope, registers.slag, unknown: unknown)
        versionsOfVolumes = VersionChoice(cube, scope, registers.slag, ofVolumes: true)
    }

    subscript(index: Int) -> Entry { entries[index] }

    /// The index of the view that a rule describes; a version that no file has is reported.
    mutating func index(
        of rule: TableViewRule, isVolume: Bool, log: inout DiagnosticLog
    ) throws(AmountOverflow) -> Int {
        let question = Question(rule: rule, isVolume: isVolume)
        if let known = indexes[question] { return known }
        let chosen = (isVolume ? versionsOfVolumes : versions).view(rule, scope, log: &log)
        var sums = try chosen.view.sums(in: cube, registers)
        for series in unknown.series where chosen.view.series.contains(series) {
            for target in unknown.targets(of: series).sorted() { sums.addUnknown(target) }
        }
        // What is said of a forecast is about its amounts.
        entries.append(Entry(view: chosen.view, sums: sums, note: isVolume ? nil : chosen.note))
        indexes[question] = entries.count - 1
        return entries.count - 1
    }
}
