import Diagnostics
import LedgerModel

/// Columns that are recognised by their headings.
extension SourceColumns {
    /// Finds the column of each field by its usual headings, the best heading first.
    mutating func recognise(
        _ options: SourceOptions, _ sample: ColumnSamples, at location: SourceLocation, log: inout DiagnosticLog
    ) {
        for field in SourceField.allCases where mayHave(field, options, sample) {
            let wanted = field.headers(for: options.content)
            if [.belopp, .debet, .kredit].contains(field) {
                recogniseAmount(field, wanted, options, sample, at: location, log: &log)
                continue
            }
            let isCode = CodePart(rawValue: field.name) != nil
            var named: Int?
            for name in wanted where self[field] == nil {
                let places = headings.indices.filter { headings[$0].text == name }
                if places.count > 1 { log.add(.csvDuplicateColumn(name, at: location)) }
                // Of `Konto` and `Kontonr` the one may hold names.
                let isName = isCode && places.first.map { !sample.texts($0).isEmpty && !sample.areCodes($0) } ?? false
                if isName { named = named ?? places.first } else { self[field] = places.first }
            }
            self[field] = self[field] ?? named
        }
    }

    /// Whether a usual heading gives a field, as the columns before it tell.
    ///
    /// Typ, Version and Antal of a ledger are something else.
    private func mayHave(_ field: SourceField, _ options: SourceOptions, _ sample: ColumnSamples) -> Bool {
        guard SourceField.terms.contains(field) || SourceField.volumes.contains(field) else { return true }
        let isReport = options.delimited.isReportTerms { self[$0] != nil }
        switch field {
        case .matt: return isReport
        case .antal: return self[.matt] != nil
        case .scenario: return !options.scenarios.isEmpty
        case .typ where !isReport && self[.beslut] == nil && self[.beslutad] == nil:
            guard options.content.isPlan else { return false }
            let names = field.headers(for: options.content)
            let texts = headings.indices.filter { names.contains(headings[$0].text) }.flatMap(sample.texts)
            return texts.isEmpty || texts.contains { RowTerms.kind(like: $0) != nil }
        default: return isReport || options.content.isPlan
        }
    }

    /// How well a heading says what an amount is; of two, the lesser is the better.
    ///
    /// Kronor before another currency, without tax before with it, since tax is no cost of the verksamhet; then the
    /// order of the usual headings; then the heading that names kronor.
    private struct Rank: Comparable {
        let isForeign: Bool
        let tax: Int
        let name: Int
        let unit: Int
        /// 0 for the heading of the year that is wanted, 2 for that of another.
        let year: Int

        private var order: (Int, Int, Int, Int, Int) { (isForeign ? 1 : 0, tax, name, year, unit) }

        static func < (one: Rank, other: Rank) -> Bool { one.order < other.order }
    }

    private func rank(
        of heading: Heading, as field: SourceField, _ wanted: [String], _ options: SourceOptions
    ) -> Rank? {
        let own = options.content.isPlan && field == .belopp ? ScenarioHeading(heading) : nil
        let isOwn = own.map { $0.scenario == options.content.scenario } ?? false
        guard
            let name = wanted.firstIndex(of: heading.text) ?? wanted.firstIndex(of: heading.name) ?? (isOwn ? 0 : nil)
        else { return nil }
        let tax = heading.tax.map { $0 == .without ? 0 : 2 } ?? 1
        let unit = heading.unit.map { $0 == .kr ? 0 : 2 } ?? 1
        let wantedYear = options.delimited.year ?? options.fiscalYear
        let year = own?.year.map { $0 == wantedYear ? 0 : 2 } ?? 1
        return Rank(isForeign: heading.currency != nil, tax: tax, name: name, unit: unit, year: year)
    }

    private mutating func recogniseAmount(
        _ field: SourceField, _ wanted: [String], _ options: SourceOptions, _ sample: ColumnSamples,
        at location: SourceLocation, log: inout DiagnosticLog
    ) {
        let ranked = headings.indices.compactMap { column in
            rank(of: headings[column], as: field, wanted, options).map { (column: column, rank: $0) }
        }
        guard let best = ranked.min(by: { $0.rank < $1.rank }) else { return }
        self[field] = best.column
        for other in ranked where other.column != best.column {
            alternatives.insert(other.column)
            if other.rank == best.rank {
                if options.content.isPlan, field == .belopp, headings[other.column].text != headings[best.column].text {
                    return log.add(.csvTwoAmounts([best.column, other.column].map(name), at: location))
                }
                log.add(.csvDuplicateColumn(headings[best.column].text, at: location))
                return
            }
            let isEqual = other.rank.isForeign == best.rank.isForeign && other.rank.tax == best.rank.tax
            let columns = [best.column, other.column]
            let isScenario = columns.contains { SourceField.scenarioHeaders.contains(headings[$0].name) }
            if isEqual, other.rank.name != best.rank.name, !isScenario, sample.differ(best.column, other.column) {
                log.add(.csvTwoAmounts(columns.map(name), at: location))
                return
            }
        }
    }
}
