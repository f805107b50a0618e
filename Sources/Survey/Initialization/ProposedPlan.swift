import LedgerModel

/// An entry of `sources` for a budget or forecast in a new pipeline.
struct ProposedPlan {
    /// The path, as the pipeline names it.
    let path: String
    /// The file, or the newest of the forecasts that the path stands for.
    let source: SurveyedPlan

    /// The entries for some plans, each with its path from the pipeline; `latest` is the newest month of the outcome.
    ///
    /// Forecasts whose names differ in the month alone are one entry with `{version}`, where one of them was made by
    /// the latest month: so each month takes the newest by then. Otherwise the newest stands alone.
    static func entries(for plans: [(path: String, plan: SurveyedPlan)], latest: Period?) -> [ProposedPlan] {
        var entries: [ProposedPlan] = []
        var taken: [String] = []
        for (path, plan) in plans {
            guard plan.scenario == .prognos, let form = form(of: path) else {
                entries.append(ProposedPlan(path: path, source: plan))
                continue
            }
            if taken.contains(form.path) { continue }
            taken.append(form.path)
            let series = plans.filter { $0.plan.scenario == .prognos && self.form(of: $0.path)?.path == form.path }
            guard let newest = series.max(by: { $0.path < $1.path }) else { continue }
            let months = series.compactMap { self.form(of: $0.path)?.month }
            let isMade = latest.map { latest in months.contains { $0 <= latest.description } } ?? false
            entries.append(ProposedPlan(path: isMade ? form.path : newest.path, source: newest.plan))
        }
        return entries
    }

    /// A path with `{version}` in place of the month in the file's name; nil when it has none.
    private static func form(of path: String) -> (path: String, month: String)? {
        let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
        guard let month = path[start...].matches(of: /[0-9]{4}-(0[1-9]|1[0-2])/).last else { return nil }
        return (path.replacingSubrange(month.range, with: "{version}"), String(month.output.0))
    }
}

extension String {
    fileprivate func replacingSubrange(_ range: Range<Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
