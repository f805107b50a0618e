import LedgerModel

/// A heading of the amounts of a scenario for a year: `Budget 2026`, `Prognos helår 2026`, `Årsbudget`.
struct ScenarioHeading: Hashable {
    let scenario: Scenario
    /// The year that it names.
    let year: Int?

    private static let scenarios: [String: Scenario] = [
        "utfall": .utfall, "budget": .budget, "helårsbudget": .budget, "årsbudget": .budget, "prognos": .prognos,
        "helårsprognos": .prognos, "årsprognos": .prognos,
    ]
    private static let years: Set = ["helår", "helår,", "helar", "hela", "året", "år"]

    /// Reads a heading; nil where it says anything else, such as a part of the year.
    init?(_ heading: Heading) {
        var (scenario, year): (Scenario?, Int?)
        for word in heading.name.split(separator: " ") {
            if let known = Self.scenarios[String(word)], scenario == nil {
                scenario = known
            } else if let number = MonthCell.year(word), year == nil {
                year = number
            } else if !Self.years.contains(String(word)) {
                return nil
            }
        }
        guard let scenario else { return nil }
        (self.scenario, self.year) = (scenario, year)
    }
}
