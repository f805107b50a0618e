/// The columns of a new pipeline's tables: those of the usual report that its sources can feed.
///
/// The others stand as comments with what they need, so that a column never stays empty and none has to be looked up.
struct ColumnProposal {
    /// The fiscal year that the pipeline is about.
    let year: Int?
    /// Whether the outcome has months; else only whole years are known.
    let hasMonths: Bool
    let hasBudget: Bool
    let hasForecast: Bool
    /// Whether the outcome has amounts of the year before.
    let hasYearBefore: Bool
    /// Whether a file has sums of accounts for the year before, which are not read beside its vouchers.
    let hasSumsOfYearBefore: Bool

    /// The entries of `columns`, a line each, without indentation.
    var lines: [String] {
        (hasMonths ? soFar + fullYear : ofYears) + yearBefore
    }

    /// The fiscal year so far, against its budget.
    private var soFar: [String] {
        [Self.figures("utfall_ack", "Utfall {mon} {year}", "utfall", "ack")]
            + need(
                hasBudget, "Budget", "{path: budget-\(name(year)).csv, scenario: budget}", budgetColumns)
            + shown(
                hasBudget,
                [Self.figures("budget_ack", "Budget {mon} {year}", "budget", "ack")]
                    + (hasForecast ? [] : Self.deviation("avvikelse_ack", "{mon}", "utfall_ack", "budget_ack")))
    }

    private var budgetColumns: String {
        hasForecast ? "budget_ack, budget och avvikelse" : "budget_ack, avvikelse_ack och budget"
    }

    /// The whole year, of which only a forecast says how it will end.
    private var fullYear: [String] {
        need(hasForecast, "Prognos", "{path: \"prognos-{version}.csv\", scenario: prognos}", "prognos och avvikelse")
            + shown(hasForecast, [Self.figures("prognos", "Prognos helår {year}", "prognos", "helar")])
            + shown(hasBudget, [Self.budget])
            + shown(hasBudget && hasForecast, Self.deviation("avvikelse", "helår", "prognos", "budget"))
    }

    private var ofYears: [String] {
        let outcome = Self.figures("utfall", "Utfall helår {year}", "utfall", "helar")
        return [outcome] + (hasBudget ? [Self.budget] + Self.deviation("avvikelse", "helår", "utfall", "budget") : [])
    }

    private var yearBefore: [String] {
        let column = "- {id: utfall_fg, title: \"Utfall helår {year-1}\", scenario: utfall, span: helar, year: -1}"
        if hasYearBefore { return [column] }
        let before = name(year.map { $0 - 1 })
        let reason = hasSumsOfYearBefore ? " (#RES -1 läses inte bredvid verifikationer)" : ""
        return [
            "# Året före\(reason): lägg en export av \(before) under sources, eller kör utfall init med den också.",
            "# \(column)",
        ]
    }

    // MARK: Lines

    private static let budget = figures("budget", "Budget helår {year}", "budget", "helar")

    private static func figures(_ id: String, _ title: String, _ scenario: String, _ span: String) -> String {
        "- {id: \(id), title: \"\(title)\", scenario: \(scenario), span: \(span)}"
    }

    private static func deviation(_ id: String, _ span: String, _ column: String, _ base: String) -> [String] {
        let title = "Avvikelse mot budget \(span)"
        return [
            "- {id: \(id), title: \"\(title)\", minus: [\(column), \(base)]}",
            "- {id: \(id)_procent, title: \"\(title) %\", percent: [\(id), \(base)], zero_base: hundred}",
        ]
    }

    /// What columns need that cannot be fed.
    private func need(_ isThere: Bool, _ what: String, _ entry: String, _ columns: String) -> [String] {
        if isThere { return [] }
        return [
            "# \(what) (verksamhet;slag;period;belopp): lägg \(entry) under sources och ta bort # framför \(columns)."
        ]
    }

    private func shown(_ isFed: Bool, _ lines: [String]) -> [String] {
        isFed ? lines : lines.map { "# \($0)" }
    }

    private func name(_ year: Int?) -> String { year.map { "\($0)" } ?? "året" }
}
