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

    /// A run's findings, and the published dataset when something was published.
    init(_ result: RunResult, dataset: String?) {
        let findings = dataset == nil ? result.log.filtered { $0.severity == .error } : result.news
        codes = Set(findings.diagnostics.map(\.code.id)).sorted()
        message = findings.diagnostics.first?.message ?? ""
        figures = dataset.map { Figures(published: $0) }
    }
}
