import Configuration
import Diagnostics
import Ingest
import LedgerModel

/// The text of a new `pipeline.yaml`.
struct ConfigurationProposal {
    let name: String
    let sources: [SurveyedSource]
    /// The entries to write in `sources`.
    let entries: [ProposedEntry]
    /// The entries for budgets and forecasts that are files of their own.
    let plans: [ProposedPlan]
    let dimensions: [CodePart: Int]
    let sums: RecordSums

    /// The fiscal calendar, by the newest declared fiscal year.
    static func calendar(of summaries: [SourceSummary]) -> FiscalCalendar {
        FiscalCalendar(firstMonth: newestYear(of: summaries)?.start.month ?? 1)
    }

    private static func newestYear(of summaries: [SourceSummary]) -> SourceSummary.FiscalYear? {
        summaries.flatMap(\.fiscalYears).max { $0.end < $1.end }
    }

    private var calendar: FiscalCalendar { Self.calendar(of: sources.map(\.summary)) }

    /// The text.
    var text: String {
        let title = sources.lazy.map(\.summary.company).first { !$0.isEmpty } ?? name
        var lines = [
            "# yaml-language-server: $schema=\(PipelineSchema.fileName)",
            "version: 1",
            "name: \(name)",
            "title: \(ConfigurationProposal.quoted(title))",
            "period: \(period)",
            "fiscal_year_starts: \(calendar.firstMonth)",
            "sources:",
        ]
        for entry in entries { lines += self.lines(of: entry) }
        for plan in plans {
            lines += [
                "  # \(TerminalText.harmless(Inspection.format(plan.source.summary)))",
                "  - {path: \(ConfigurationProposal.quoted(plan.path)), scenario: \(plan.source.scenario.rawValue)}",
            ]
        }
        let parts = CodePart.allCases.compactMap { part in dimensions[part].map { "\(part.rawValue): \($0)" } }
        if !parts.isEmpty { lines.append("dimensions: {\(parts.joined(separator: ", "))}") }
        lines += [
            "mapping: mapping.csv",
            "verksamheter: verksamheter.csv",
            "# error: en kontering utan regel stoppar körningen; collect: den visas på raden \"Ej mappat\".",
            "unmapped: error",
            "tables:",
        ]
        lines += tables
        lines.append("output: {directory: out, formats: [csv, json], datasets: all}")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The fiscal year that the pipeline is about.
    var year: Int? { sums.months.map { calendar.year(of: $0.period) }.max() }

    /// The latest month, or the last month of the newest fiscal year when only whole years are known.
    private var period: String {
        if sums.months.contains(where: { !$0.period.isYear }) { return "latest" }
        if let end = Self.newestYear(of: sources.map(\.summary))?.end.period { return "\(end)" }
        let year = sums.months.last?.period.year ?? 2000
        return "\(Period(unchecked: Int32(year * 100 + 12)))"
    }

    private func lines(of entry: ProposedEntry) -> [String] {
        let basis = entry.source.basis.map { ", basis: \($0.rawValue)" } ?? ""
        let excuse = entry.mayLackMonth ? ", may_lack_month: true" : ""
        let series = entry.files > 1 ? ": \(entry.files) filer, och de som kommer" : ""
        var lines: [String] = []
        if !entry.others.isEmpty {
            let names = TerminalText.harmless(entry.others.prefix(3).joined(separator: ", "))
            lines.append("  # Ett mönster för de filer som följer skulle också ta \(names): lägg in nya månader här.")
        }
        lines += [
            "  # \(TerminalText.harmless(Inspection.format(entry.source.summary)))\(series)",
            "  - {path: \(ConfigurationProposal.quoted(entry.path)), scenario: utfall\(basis)\(excuse)}",
        ]
        return lines
            + entry.budgets.map { "  - {path: \(ConfigurationProposal.quoted($0)), scenario: budget}" }
    }

    // MARK: Tables

    private var tables: [String] {
        let unit = unit
        let form = ["    unit: \(unit.name)", "    decimals: \(unit.decimals)"]
        return ["  - id: driftredovisning", "    title: Driftredovisning"]
            + ["    rows: {by: slag, total: Nettokostnader}"] + form + ["    columns: &standard"] + columns
            + ["  - id: nettokostnader", "    title: Verksamhetens nettokostnader"]
            + ["    rows: {by: verksamhet, level: 1, total: Nettokostnader}"] + form + ["    columns: *standard"]
    }

    private var columns: [String] {
        let years = sums.months.map { calendar.year(of: $0.period) }
        let proposal = ColumnProposal(
            year: year, hasMonths: sums.months.contains { !$0.period.isYear },
            hasBudget: entries.contains { !$0.budgets.isEmpty } || plans.contains { $0.source.scenario == .budget },
            hasForecast: plans.contains { $0.source.scenario == .prognos },
            hasYearBefore: year.map { years.contains($0 - 1) } ?? false,
            hasSumsOfYearBefore: sources.contains { source in
                source.basis == .verifikationer && source.summary.yearResults.contains { $0.yearIndex == -1 }
            })
        return proposal.lines.map { "      " + $0 }
    }

    /// Large ledgers are read in millions, small ones in kronor.
    private var unit: (name: String, decimals: Int) {
        let debit = sums.months.map(\.debit).max() ?? 0
        switch debit / 100 {
        case 30_000_000...: return ("mnkr", 1)
        case 1_000_000...: return ("tkr", 0)
        default: return ("kr", 0)
        }
    }

    /// A text in double quotes as YAML reads it.
    private static func quoted(_ text: String) -> String {
        let plain = TerminalText.harmless(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(plain)\""
    }
}
