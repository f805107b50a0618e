import Configuration

/// The checks of a run, in the order in which they report.
enum RunChecks {
    /// All checks, created before the first source is read.
    static func all(_ plan: Plan, _ request: RunRequest, _ reaches: Reaches) -> [any RunCheck] {
        [
            CopiedFiles(),
            StrayDates(reaches, calendar: plan.configuration.calendar, today: request.today),
            RepeatedBalances(plan.configuration.calendar),
            GivenOnce(plan, request.fileSystem),
            YearResults(),
            PositiveCost(plan),
            TurnedSigns(),
            SummedParts(plan),
            LostCodes(plan),
            EmptyMonth(),
            OtherYears(plan),
            BudgetDecisions(plan),
            ForecastVersions(plan),
            MappingReview(),
            CompletenessReview(plan, request),
        ]
    }
}
