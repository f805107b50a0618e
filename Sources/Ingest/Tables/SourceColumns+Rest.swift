import Diagnostics
import LedgerModel

/// The columns that hold amounts and are not read: each is known by its heading, or told.
extension SourceColumns {
    /// First words of headings beside an outcome's amount that are no amount of their own.
    private static let known: Set = [
        "saldo", "balans", "ingående", "utgående", "ing", "utg", "ib", "ub", "moms", "momsbelopp", "skatt", "kvantitet",
        "antal", "mängd", "pris", "styckpris", "timmar", "avvikelse", "differens", "diff", "rest", "kvar", "ack",
        "ackumulerat", "ackumulerad", "föregående", "fg", "procent", "andel", "kurs", "valutakurs", "valutabelopp",
        "budget", "prognos", "utfall", "helår", "helårsbudget", "helårsprognos", "årsbudget", "årsprognos",
    ]
    private static let periods: Set = [
        "kv", "kvartal", "q1", "q2", "q3", "q4", "kv1", "kv2", "kv3", "kv4", "tertial", "t1", "t2", "t3", "halvår",
        "period", "bokslut",
    ]
    private static let money: Set = ["belopp", "summa", "amount", "debet", "kredit", "netto", "brutto", "kostnad"]

    /// Looks at each column that is not read.
    mutating func accountForRest(
        _ sample: ColumnSamples, isDeclared: Bool, at location: SourceLocation, log: inout DiagnosticLog
    ) {
        guard !amounts.isEmpty else { return }
        let read = read
        var (named, told, periods): ([String], [String], [String]) = ([], [], [])
        for column in headings.indices where !read.contains(column) {
            let kind = sample.kind(of: column)
            guard kind != .other else { continue }
            if isKnown(column) {
                if kind == .amounts || ScenarioHeading(headings[column])?.year != nil { named.append(name(of: column)) }
            } else if !months.isEmpty, isPeriod(headings[column]) {
                if ClosingPeriod(headings[column].text) == nil { periods.append(name(of: column)) }
            } else if kind == .amounts || isMoney(headings[column]) {
                told.append(name(of: column))
            }
        }
        if !periods.isEmpty, !isDeclared {
            log.add(.csvUnreadPeriods(periods, at: location))
        } else if !(told + periods).isEmpty {
            log.add(.csvUnreadAmounts(periods + told, at: location))
        }
        if !named.isEmpty, !log.hasErrors { log.add(.csvKnownAmounts(named, at: location)) }
    }

    /// Whether a column that is not read holds amounts of a kind that is known, and none of them.
    func isKnown(_ column: Int) -> Bool {
        let heading = headings[column]
        let word = heading.text.split(whereSeparator: { " -.".contains($0) }).first.map(String.init) ?? ""
        return alternatives.contains(column) || Self.known.contains(word) || heading.text.hasSuffix("%")
            || heading.tax == .with || heading.currency != nil && self.currency == nil
    }

    /// Whether a heading beside months speaks of a time of the year, as `dec prel` and `kv 1` do.
    private func isPeriod(_ heading: Heading) -> Bool {
        guard let word = heading.text.split(separator: " ").first.map(String.init) else { return false }
        if Self.periods.contains(word) { return true }
        guard let month = MonthCell(word) else { return Int(word).map { (0...16).contains($0) } ?? false }
        return !month.isNumber || months.allSatisfy { $0.month.isNumber }
    }

    private func isMoney(_ heading: Heading) -> Bool {
        NameWords.words(heading.text).contains { Self.money.contains($0) } || heading.unit != nil
    }
}
