import Aggregation
import Diagnostics
import Ingest
import LedgerModel
import Testing

@testable import Configuration

/// What a right configuration means.
@Suite struct ConfigurationTests {
    @Test func theDocumentedExampleIsRead() throws {
        let fixture = ConfigurationFixture(Self.example)
        #expect(fixture.diagnostics == [])
        let configuration = try #require(fixture.configuration)
        #expect(configuration.name == "socialnamnden")
        #expect(configuration.title == "Socialnämnden")
        #expect(configuration.period == .latest)
        #expect(configuration.dimensions == [.ansvar: 1, .projekt: 6, .vht: 20, .motpart: 21])
        #expect(configuration.mapping == "pipelines/social/mapping.csv")
        #expect(configuration.verksamheter == "pipelines/social/verksamheter.csv")
        #expect(configuration.unmapped == .error)
        #expect(configuration.output.directory == "pipelines/social/../../out/socialnamnden")
        #expect(configuration.output.formats == ["csv", "json"])
        #expect(configuration.output.datasets == .all)
        #expect(configuration.sources.map(\.scenario) == [.utfall, .utfall, .utfall, .budget, .prognos])
        #expect(configuration.sources.map(\.basis) == [nil, nil, .periodsaldon, nil, nil])
        #expect(configuration.sources.map(\.format) == [nil, "csv", nil, nil, nil])
        #expect(configuration.sources.map(\.path.usesPeriod) == [false, false, false, false, true])
        #expect(configuration.sources[1].table.columns["vht"] == "Vht")
        let february = try #require(Period("2026-02"))
        let forecast = configuration.sources[4].path.path(for: february, in: configuration.calendar)
        #expect(forecast == "pipelines/social/prognos-2026-02.csv")
    }

    @Test func tablesOfTheDocumentedExampleShareTheirColumns() throws {
        let configuration = try #require(ConfigurationFixture(Self.example).configuration)
        #expect(configuration.tables.map(\.id) == ["driftredovisning", "nettokostnader"])
        #expect(configuration.tables[0].columns == configuration.tables[1].columns)
        let rows = configuration.tables.map { $0.rows.map(\.content) }
        #expect(rows[0] == [.each(TableGroup(by: .slag, showsRoot: true)), .figures])
        #expect(rows[1] == [.each(TableGroup(by: .verksamhet, level: 1, showsRoot: true)), .figures])
        #expect(configuration.tables.map { $0.rows[1].id } == ["total", "total"])
        #expect(configuration.tables.map { $0.rows[1].title } == ["Nettokostnader", "Nettokostnader"])
        #expect(configuration.tables[0].unit == .mnkr)
        #expect(configuration.tables[0].decimals == 1)
        #expect(
            configuration.tables[0].columns.map(\.text) == [
                "utfall ack 0", "budget ack 0", "prognos helar 0", "budget helar 0", "minus prognos budget",
                "percent(hundred) avvikelse budget", "utfall helar -1",
            ])
    }

    @Test func whatIsLeftOutHasItsDefault() throws {
        let configuration = try #require(ConfigurationFixture(ConfigurationFixture.minimal).configuration)
        #expect(configuration.period == .latest)
        #expect(configuration.calendar.firstMonth == 1)
        #expect(configuration.dimensions == [.ansvar: 1, .projekt: 6])
        #expect(configuration.unmapped == .error)
        #expect(configuration.periodisation == Periodisation())
        #expect(configuration.limits == Limits())
        #expect(configuration.output.datasets == .all)
        #expect(!configuration.output.isGzip)
        #expect(configuration.sources[0].dateBy == .voucher)
        #expect(configuration.sources[0].table.unit == nil)
        #expect(configuration.sources[0].checksum == .verify)
        #expect(
            configuration.sources[0].location == SourceLocation("pipelines/social/pipeline.yaml", line: 5, column: 5))
    }

    @Test func everyKeyOfASourceIsRead() throws {
        let source = """
            {path: b.csv, scenario: budget, encoding: windows-1252, delimiter: tab, decimal: ",",
                 thousands: " ", date_format: dd.MM.yyyy, unit: tkr, terms: report, year: 2026,
                 header: [Konto, Belopp], limits: {depth: 9}}
            """
        let fixture = ConfigurationFixture(replacing: "{path: a.se, scenario: utfall}", with: source)
        #expect(fixture.diagnostics == [])
        let read = try #require(fixture.configuration?.sources.first)
        #expect(read.format == "csv")
        var table = DelimitedOptions()
        table.encoding = .windows1252
        table.delimiter = UInt8(ascii: "\t")
        table.decimalMark = UInt8(ascii: ",")
        table.thousands = UInt8(ascii: " ")
        table.dateFormat = DateFormat("dd.MM.yyyy")
        table.unit = .tkr
        table.terms = .report
        table.year = 2026
        table.header = ["Konto", "Belopp"]
        #expect(read.table == table)
        #expect(read.limits.depth == 9)
        #expect(read.limits.placements == Limits().placements)
    }

    @Test func periodThirteenCountsInTheMonthThatIsTold() throws {
        let fixture = ConfigurationFixture(replacing: "a.se, scenario", with: "a.se, closing_period: 12, scenario")
        #expect(fixture.diagnostics == [])
        #expect(fixture.configuration?.sources[0].closingPeriod == 12)
    }

    @Test func aCheckSumMayBeIgnored() throws {
        let fixture = ConfigurationFixture(replacing: "a.se, scenario", with: "a.se, checksum: ignore, scenario")
        #expect(fixture.diagnostics == [])
        #expect(fixture.configuration?.sources[0].checksum == .ignore)
    }

    /// A workbook has incomes on one sheet and costs on another, an XML file two kinds of records.
    @Test(arguments: [
        ("{path: b.xlsx, scenario: budget, sheet: I}", "{path: b.xlsx, scenario: budget, sheet: K}"),
        (
            "{path: b.xml, scenario: utfall, record: //I, columns: {konto: K}}",
            "{path: b.xml, scenario: utfall, record: //K, columns: {konto: K}}"
        ),
    ])
    func partsOfOneFileAreSourcesOfTheirOwn(first: String, second: String) {
        let fixture = ConfigurationFixture(
            replacing: "{path: a.se, scenario: utfall}", with: "\(first)\n  - \(second)")
        #expect(fixture.diagnostics == [])
        #expect(fixture.configuration?.sources.count == 2)
    }

    @Test func severitiesAreRead() throws {
        let fixture = ConfigurationFixture(
            replacing: "mapping: mapping.csv",
            with: "mapping: mapping.csv\nseverity: {SIE218: error, AGG301: ignore, SIE301: warning, MAP101: error}")
        #expect(fixture.diagnostics == [])
        let policy = try #require(fixture.configuration).severity
        let location = SourceLocation("a.se")
        #expect(policy.severity(of: .sieRepeatedNumber(years: [2026], at: location)) == .error)
        #expect(policy.severity(of: .positiveCost(amount: "1.00", at: location)) == nil)
        #expect(policy.severity(of: .sieNoVouchers(at: location)) == .warning)
        #expect(policy.severity(of: .sieUnclosedQuote(at: location)) == .warning)
        #expect(
            try #require(ConfigurationFixture(ConfigurationFixture.minimal).configuration).severity.isStrict == false)
    }

    @Test func sourcesKeepTheirPathAsItIsWritten() throws {
        let fixture = ConfigurationFixture(
            replacing: "{path: a.se, scenario: utfall}",
            with: "{path: \"${HOME}/a-*.se\", scenario: utfall}", environment: ["HOME": "/srv"])
        #expect(try #require(fixture.configuration).sources.map(\.entry) == ["${HOME}/a-*.se"])
    }

    @Test func theOptionalBlocksAreRead() throws {
        let fixture = ConfigurationFixture(
            ConfigurationFixture.minimal + """
                period: 2026-02
                fiscal_year_starts: 7
                unmapped: collect
                dimensions: {aktivitet: 6, vht: 20}
                periodisation:
                  default: twelfths
                  curves:
                    - {verksamhet: egen-regi, slag: intakt, weights: [7, 7, 8, 8, 8, 8, 9, 9, 9, 9, 9, 0]}
                limits: {line_bytes: 1, voucher_bytes: 9, field_bytes: 2, depth: 3, codings: 4, expansion_ratio: 5}
                """)
        #expect(fixture.diagnostics == [])
        let configuration = try #require(fixture.configuration)
        #expect(configuration.period == Period("2026-02").map(PeriodRule.month))
        #expect(configuration.calendar.firstMonth == 7)
        #expect(configuration.unmapped == .collect)
        #expect(configuration.dimensions == [.ansvar: 1, .aktivitet: 6, .vht: 20])
        #expect(
            configuration.periodisation.curves == [
                Periodisation.Curve(
                    verksamhet: "egen-regi", slag: "intakt", weights: [7, 7, 8, 8, 8, 8, 9, 9, 9, 9, 9, 0])
            ])
        let limits = configuration.limits
        #expect(
            [
                limits.lineBytes, limits.fieldBytes, limits.depth, limits.placements, limits.expansionRatio,
                limits.voucherBytes,
            ] == [1, 2, 3, 4, 5, 9])
        #expect(configuration.sources[0].limits == limits)
    }

    @Test func theCommandLinesPeriodWins() throws {
        let period = try #require(Period("2025-11"))
        let fixture = ConfigurationFixture(replacing: "a.se", with: "\"a-{year}.se\"", period: period)
        #expect(fixture.diagnostics == [])
        #expect(fixture.configuration?.period == .month(period))
    }

    @Test(arguments: ["[]", "[utfall_ar, konton]"])
    func datasetsCanBeChosen(_ list: String) {
        let fixture = ConfigurationFixture(replacing: "formats: [csv]", with: "formats: [csv], datasets: \(list)")
        #expect(fixture.configuration?.output.datasets == .only(list == "[]" ? [] : ["utfall_ar", "konton"]))
    }

    @Test(arguments: [true, false])
    func theNormalizedDatasetCanBeCompressed(_ isGzip: Bool) {
        let fixture = ConfigurationFixture(replacing: "formats: [csv]", with: "formats: [csv], gzip: \(isGzip)")
        #expect(fixture.configuration?.output.isGzip == isGzip)
    }

    @Test(arguments: ["verifikationer", "periodsaldon"])
    func oneFileMayFeedTwoScenarios(_ basis: String) {
        let both = "{path: a.se, scenario: utfall, basis: \(basis)}\n  - {path: a.se, scenario: budget}"
        let fixture = ConfigurationFixture(replacing: "{path: a.se, scenario: utfall}", with: both)
        #expect(fixture.diagnostics == [])
        #expect(fixture.configuration?.sources.count == 2)
    }
}

extension ConfigurationTests {
    static let example = """
        version: 1
        name: socialnamnden                 # [a-z0-9-]+
        title: Socialnämnden
        period: latest                      # latest month with utfall in the sources | previous-month | 2026-02
        fiscal_year_starts: 1               # month
        sources:                            # paths and globs relative to this file
          - {path: ../../SampleExports/socialnamnden/huvudbok-2026.se.gz, scenario: utfall}
          - path: ../../SampleExports/socialnamnden/statsbidrag-2026-*.csv
            scenario: utfall
            format: csv                     # recognised when left out
            columns: {datum: Datum, konto: Konto, ansvar: Ansvar, vht: Vht, belopp: Belopp, text: Text}
          - {path: bokslut-2025.se, scenario: utfall, basis: periodsaldon}
          - {path: budget-2026.csv, scenario: budget}
          - {path: "prognos-{period}.csv", scenario: prognos}
        dimensions: {ansvar: 1, projekt: 6, vht: 20, motpart: 21}
        mapping: mapping.csv
        verksamheter: verksamheter.csv
        unmapped: error
        tables:
          - id: driftredovisning
            title: Driftredovisning
            rows: {by: slag, total: Nettokostnader}
            unit: mnkr                      # kr | tkr | mnkr
            decimals: 1
            columns: &standard
              - {id: utfall_ack,  title: "Utfall {mon} {year}",  scenario: utfall,  span: ack}
              - {id: budget_ack,  title: "Budget {mon} {year}",  scenario: budget,  span: ack}
              - {id: prognos,     title: "Prognos helår {year}", scenario: prognos, span: helar}
              - {id: budget,      title: "Budget helår {year}",  scenario: budget,  span: helar}
              - {id: avvikelse,   title: "Avvikelse mot budget helår", minus: [prognos, budget]}
              - {id: avvikelse_procent, title: "Avvikelse %", percent: [avvikelse, budget], zero_base: hundred}
              - {id: utfall_fg,   title: "Utfall helår {year-1}", scenario: utfall, span: helar, year: -1}
          - {id: nettokostnader, title: Verksamhetens nettokostnader,
             rows: {by: verksamhet, level: 1, total: Nettokostnader}, unit: mnkr, decimals: 1, columns: *standard}
        output: {directory: ../../out/socialnamnden, formats: [csv, json], datasets: all}
        """
}

extension TableLine {
    /// What a column shows, in short.
    fileprivate var text: String {
        switch content {
        case .formula(let formula):
            let name =
                switch formula.operation {
                case .minus: "minus"
                case .plus: "plus"
                case .percent(let zeroBase): "percent(\(zeroBase))"
                case .per(let scale): "per(\(scale))"
                }
            return ([name] + formula.operands.map(\.id)).joined(separator: " ")
        default:
            let years = view.years.map { "\($0.lowerBound)" } ?? "0"
            return "\(view.scenario?.rawValue ?? "") \(view.span?.rawValue ?? "") \(years)"
        }
    }
}
