import Diagnostics
import LedgerModel
import Pipeline

/// What a run made of a changed export.
struct HarmReading: Sendable {
    /// The figures; nil when the run was refused.
    var figures: Figures?
    /// The codes of the errors when it was refused, of the warnings when it was not, each once.
    var codes: [String]
    /// The first finding's message, for people.
    var message: String

    init(_ result: RunResult) {
        let isRead = result.ending == .checked
        let findings = result.log.diagnostics.filter { $0.severity == (isRead ? .warning : .error) }
        codes = Set(findings.map(\.code.id)).sorted()
        message = findings.first?.message ?? ""
        guard isRead else { return }
        var figures = Figures()
        for table in result.tables {
            for row in table.rows {
                guard case .amount(let amount)? = row.cells.first ?? nil else { continue }
                figures.add(amount.ore, to: row.title)
            }
        }
        self.figures = figures
    }
}
