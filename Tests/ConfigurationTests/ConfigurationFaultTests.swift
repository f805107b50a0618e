import Diagnostics
import Testing

@testable import Configuration

/// What is wrong with a configuration, where, and what to do.
@Suite struct ConfigurationFaultTests {
    /// One edit of the minimal configuration; `«` in the new text marks where the finding is expected.
    struct Edit: CustomTestStringConvertible, Sendable {
        let old: String
        let new: String
        let code: String
        /// What the message or the help says.
        let says: String

        init(_ old: String, _ new: String, _ code: String, _ says: String) {
            (self.old, self.new, self.code, self.says) = (old, new, code, says)
        }

        var testDescription: String { "\(code) \(new)" }
    }

    @Test(arguments: shapes + sources + tables + lists + rest)
    func isReportedInItsPlace(_ edit: Edit) {
        let fixture = ConfigurationFixture(replacing: edit.old, with: edit.new)
        #expect(fixture.configuration == nil)
        #expect(fixture.places == fixture.marks, "\(fixture.diagnostics.map(\.message))")
        #expect(fixture.diagnostics.map(\.code.id) == fixture.marks.map { _ in edit.code })
        for diagnostic in fixture.diagnostics {
            #expect("\(diagnostic.message); \(diagnostic.help ?? "")".contains(edit.says))
        }
    }

    @Test func everyCodeOfTheFamilyIsTested() {
        let edits = Self.shapes + Self.sources + Self.tables + Self.lists + Self.rest
        // These need no configuration that is nearly right (see the tests of the text and of the location), or the
        // files that it names (see the tests of the plan).
        let elsewhere: Set = [
            "CFG101", "CFG102", "CFG105", "CFG141", "CFG142", "CFG151", "CFG152", "CFG154", "CFG155", "CFG156",
            "CFG157",
        ]
        #expect(Set(edits.map(\.code)).union(elsewhere) == Set(DiagnosticFamily.all[0].codes.map(\.id)))
    }

    private static let source = "{path: a.se, scenario: utfall}"
    private static let xmlSource = "{path: a.xml, scenario: utfall, format: xml"

    static let xml: [Edit] = [
        Edit(source, "«\(xmlSource), columns: {konto: Konto}}", "CFG112", "a source needs the key `record`"),
        Edit(source, "«{path: a.xml, scenario: utfall, record: //Rad}", "CFG112", "needs the key `columns`"),
        Edit(source, "\(xmlSource), record: «Rad, columns: {konto: K}}", "CFG114", "/Export/Rader/Rad, //Rad"),
        Edit(source, "\(xmlSource), record: «//A/Rad, columns: {konto: K}}", "CFG114", "`//A/Rad` is no path"),
        Edit(source, "\(xmlSource), record: //Rad, columns: {konto: «K/../L}}", "CFG114", "`K/../L` is no path"),
        Edit(source, "\(xmlSource), record: //Rad, columns: {konto: «'@'}}", "CFG114", "Belopp/@varde"),
        Edit(source, "\(xmlSource), record: //Rad, columns: {«kontto: K}}", "CFG111", "did you mean `konto`?"),
        Edit(
            source, "\(xmlSource), record: //Rad, columns: {konto: K}, «delimiter: tab}", "CFG133",
            "`delimiter` is for CSV sources"),
        Edit(source, "{path: a.csv, scenario: utfall, format: csv, «record: //Rad}", "CFG133", "for XML sources"),
    ]

    static let shapes: [Edit] = [
        Edit("title: Soc", "«titel: Soc", "CFG111", "did you mean `title`?"),
        Edit("title: Soc", "«anything: x\ntitle: Soc", "CFG111", "possible keys: version, name"),
        Edit("version: 1\nname: social\n", "«version: 1\n", "CFG112", "needs the key `name`"),
        Edit("name: social", "«name:", "CFG113", "a value for `name`, found nothing"),
        Edit("name: social", "«name: social\nname: other", "CFG104", "`name` is given more than once"),
        Edit("name: social", "name: «Social Nämnd", "CFG116", "write `social-namnd`"),
        Edit("name: social", "name: «a_b", "CFG116", "a-z 0-9 -"),
        Edit("version: 1", "version: «2", "CFG131", "this program reads 1"),
        Edit("version: 1", "version: «one", "CFG113", "a whole number, found `one`"),
        Edit("version: 1", "version: «\"1\"", "CFG113", "found the quoted text `1`"),
        Edit("title: Socialnämnden", "title: «[a]", "CFG113", "expected text, found a list"),
        Edit("title: Socialnämnden", "title: Å«: x", "CFG103", "not YAML"),
    ]

    static let sources: [Edit] =
        xml + [
            Edit("sources:\n  - {path: a.se, scenario: utfall}", "sources: «[]", "CFG118", "`sources` is empty"),
            Edit("{path: a.se, scenario: utfall}", "«{scenario: utfall}", "CFG112", "a source needs the key `path`"),
            Edit(
                "{path: a.se, scenario: utfall}", "{path: a.se, scenario: utfall}\n  - «~", "CFG113",
                "an entry of the list"
            ),
            Edit("[csv]", "[csv, «null]", "CFG113", "found nothing"),
            Edit("{path: a.se, scenario: utfall}", "«a.se", "CFG113", "a block of keys, found `a.se`"),
            Edit("scenario: utfall", "scenario: «utfal", "CFG114", "did you mean `utfall`?"),
            Edit("scenario: utfall", "scenario: «plan", "CFG114", "possible values: utfall, budget, prognos"),
            Edit("a.se", "a.se, «bassis: x", "CFG111", "did you mean `basis`?"),
            Edit("a.se", "a.se, basis: «months", "CFG114", "verifikationer, periodsaldon, arssaldon"),
            Edit("a.se", "a.se, format: «sie", "CFG114", "did you mean `sie4`?"),
            Edit("a.se", "a.se, format: sie4, «columns: {konto: Konto}", "CFG133", "this one is sie4"),
            Edit("a.se", "a.csv, columns: {«kont: Konto}", "CFG111", "did you mean `konto`?"),
            Edit("a.se", "a.csv, delimiter: «x", "CFG114", "possible values: ;, ,, tab, |"),
            Edit("a.se", "a.csv, decimal: ',', thousands: «','", "CFG114", "possible values"),
            Edit("a.se", "a.se, format: sie4, «unit: tkr", "CFG133", "this one is sie4"),
            Edit("a.se", "a.csv, unit: kr, «basis: periodsaldon", "CFG133", "accounting exports"),
            Edit(
                "a.se, scenario: utfall", "a.se, scenario: budget, «basis: periodsaldon", "CFG133", "is for the outcome"
            ),
            Edit(
                "a.se, scenario: utfall", "a.csv, scenario: prognos, «may_lack_month: true", "CFG133",
                "is for the outcome"),
            Edit("a.se", "a.se, may_lack_month: «ja", "CFG113", "`true` or `false`"),
            Edit("a.se", "a.se, closing_period: «13", "CFG115", "12"),
            Edit("a.se", "a.se, max_age_hours: «0", "CFG115", "1"),
            Edit("a.se", "a.xml, format: sie5, «encoding: utf-8", "CFG133", "CSV and SIE 4"),
            Edit("a.se", "a.csv, widths: [4, 8], «delimiter: tab", "CFG133", "this one is of `widths`"),
            Edit("a.se", "a.csv, unit: kr, «sheet: Blad1", "CFG133", "XLSX sources"),
            Edit("a.se", "a.xlsx, unit: kr, «delimiter: ','", "CFG133", "this one is xlsx"),
            Edit("a.se", "a.csv, widths: «[]", "CFG118", "`widths` is empty"),
            Edit("a.se", "a.csv, widths: [«0]", "CFG115", "out of range"),
            Edit("a.se", "a.csv, date_format: «yy-MM-dd", "CFG114", "dd.MM.yyyy"),
            Edit("a.se", "a.csv, date_format: «dMyyyy", "CFG114", "dd.MM.yyyy"),
            Edit("a.se", "a.csv, thousands: «_", "CFG114", "possible values"),
            Edit("a.se", "a.csv, year: «26", "CFG115", "1900 to 2199"),
            Edit("a.se", "a.csv, encoding: «latin1", "CFG114", "iso-8859-1"),
            Edit("a.se", "a.csv, date_by: «day", "CFG114", "voucher, row"),
            Edit("a.se", "a.se, checksum: «no", "CFG114", "verify, ignore"),
            Edit("a.se", "a.csv, unit: kr, «checksum: ignore", "CFG133", "SIE 4 and SIE 5 sources"),
            Edit("a.se", "a.se, part_of_ledger: «maybe", "CFG113", "`true` or `false`"),
            Edit("a.se", "a.csv, unit: kr, «part_of_ledger: true", "CFG133", "accounting exports"),
            Edit("a.se", "a.csv, limits: {depth: «0}", "CFG115", "1 or more"),
            Edit("a.se", "«\"${HOME_OF_LEDGER}/a.se\"", "CFG121", "HOME_OF_LEDGER is not set"),
            Edit("a.se", "«\"a-{month}.se\"", "CFG122", "`{month}`; possible variables: ${NAME}, {period}, {year}"),
            Edit("a.se", "«\"a-{period.se\"", "CFG122", "{period.se"),
            Edit("a.se", "«\"a-${A-B}.se\"", "CFG122", "${A-B}"),
            Edit("a.se", "«\"a-{year}.se\"", "CFG123", "`period: latest` is found in the utfall sources"),
            Edit("mapping.csv", "«\"mapping-{year}.csv\"", "CFG123", "for the paths of sources alone"),
            Edit(
                "scenario: utfall}",
                "scenario: utfall}\n  - «{path: ./x/../a.se, scenario: utfall, basis: periodsaldon}",
                "CFG132", "already feeds another basis on line 5"),
            Edit(
                "scenario: utfall}", "scenario: utfall}\n  - «{path: a.se, scenario: utfall}", "CFG132",
                "already read on line 5 for the same scenario"),
        ]

    static let tables: [Edit] = [
        Edit("id: drift", "id: «Drift", "CFG116", "write `drift`"),
        Edit("id: drift", "id: «konton", "CFG136", "the name of a dataset"),
        Edit("id: drift", "id: «manifest", "CFG136", "a file of every run"),
        Edit("title: Drift", "title: «\"Drift {month}\"", "CFG122", "{year}, {year-1}, {year+1}, {mon}"),
        Edit("by: slag", "by: «konto", "CFG114", "possible values: slag, verksamhet"),
        Edit("by: slag", "by: slag, «leve: 1", "CFG111", "did you mean `level`?"),
        Edit("by: slag", "by: verksamhet, level: «0", "CFG115", "1 or more"),
        Edit("unit: mnkr", "unit: «Mkr", "CFG114", "did you mean"),
        Edit("decimals: 1", "decimals: «5", "CFG115", "0 to 4"),
        Edit("{id: budget, title", "{id: «rad, title", "CFG136", "a heading of every table"),
        Edit("{id: budget", "«{id: utfall", "CFG117", "the first is on line 15"),
        Edit("span: ack", "span: «år", "CFG114", "manad, ack, helar"),
        Edit("- {id: budget, title: B, scenario: budget, span: helar}", "- «{id: x, title: X}", "CFG135", "says not"),
        Edit("- {id: utfall, title: U,", "- «{id: utfall, title: U, minus: [a, b],", "CFG135", "scenario and minus"),
        Edit(
            "- {id: utfall, title: U, scenario: utfall, span: ack}", "- «{id: u, title: U, scenario: utfall}", "CFG112",
            "span"),
        Edit("span: helar", "span: helar, «zero_base: hundred", "CFG111", "a column of `scenario` has no key"),
        Edit("span: helar", "span: helar, year: «-51", "CFG115", "-50 to 50"),
        Edit("scenario: budget, span: helar", "minus: [utfall, «budget]", "CFG134", "does not stand before"),
        Edit("scenario: budget, span: helar", "minus: [utfall, «utfal]", "CFG134", "did you mean `utfall`?"),
        Edit("scenario: budget, span: helar", "minus: «[utfall]", "CFG113", "a list of at least two ids"),
        Edit(
            "scenario: budget, span: helar}",
            "percent: [utfall, utfall]}\n      - {id: c, title: C, percent: [utfall, «budget]}", "CFG134",
            "holds percents"),
        Edit(
            "scenario: utfall, span: ack}\n      - {id: budget, title: B, scenario: budget, span: helar}",
            "scenario: utfall, span: «x}\n      - {id: budget, title: B, minus: [utfall, utfall]}", "CFG114", "manad"),
    ]

    static let lists: [Edit] = [
        Edit("{by: slag}", "[«{minus: [a, b]}]", "CFG153", "add `title"),
        Edit("{by: slag}", "[{title: R, by: slag, «heading: true}]", "CFG158", "means nothing beside"),
        Edit("{by: slag}", "[{heading: true, title: R, «slag: intakt}]", "CFG111", "a heading has no key `slag`"),
        Edit("{by: slag}", "[{by: slag, year: «5..1}]", "CFG113", "a range of them such as `-3..0`"),
        Edit("{by: slag}", "[{by: slag, version: «latst}]", "CFG114", "did you mean `latest`?"),
        Edit("{by: slag}", "[{title: R, per: «[a]}]", "CFG113", "a list of two ids"),
        Edit("title: Drift", "title: Drift\n    signs: «cost", "CFG114", "cost_positive"),
        Edit("title: Drift", "title: Drift\n    style: {«minuss: x}", "CFG111", "did you mean `minus`?"),
        Edit("mapping: mapping.csv", "mapping: m\nscenarios: {plan: {like: «bugdet}}", "CFG114", "did you mean"),
        Edit("mapping: mapping.csv", "mapping: m\nscenarios: {budget: «{like: budget}}", "CFG136", "always is"),
        Edit("mapping: mapping.csv", "mapping: m\nscenarios: {prognos: {else: «x}}", "CFG114", "not possible"),
        Edit("a.se, scenario: utfall", "a.se, scenario: utfall, «optional: true", "CFG133", "budgets and forecasts"),
        Edit("a.se", "«\"a-{version}.se\"", "CFG123", "`{version}` is for forecasts"),
    ]

    static let rest: [Edit] = [
        Edit("mapping: mapping.csv", "mapping: m\nperiod: «feb", "CFG114", "latest, previous-month, or a month"),
        Edit("mapping: mapping.csv", "mapping: m\nperiod: «2026", "CFG114", "no period"),
        Edit("mapping: mapping.csv", "mapping: m\nfiscal_year_starts: «13", "CFG115", "1 to 12"),
        Edit("mapping: mapping.csv", "mapping: m\nunmapped: «colect", "CFG114", "did you mean `collect`?"),
        Edit("mapping: mapping.csv", "mapping: m\ndimensions: {«konto: 1}", "CFG111", "ansvar, vht"),
        Edit("mapping: mapping.csv", "mapping: m\ndimensions: {vht: 20, motpart: «20}", "CFG117", "the dimension `20`"),
        Edit("mapping: mapping.csv", "mapping: m\nlimits: {«lines: 1}", "CFG111", "possible keys: line_bytes"),
        Edit("[csv]", "«[]", "CFG118", "`formats` is empty"),
        Edit("mapping: mapping.csv", "mapping: m\nseverity: {«SIE281: error}", "CFG161", "did you mean `SIE201`?"),
        Edit("mapping: mapping.csv", "mapping: m\nseverity: {«all: error}", "CFG161", "explain-code"),
        Edit("mapping: mapping.csv", "mapping: m\nseverity: {MAP101: «note}", "CFG162", "cannot be made a note"),
        Edit("mapping: mapping.csv", "mapping: m\nseverity: {SRC111: «ignore}", "CFG162", "cannot be ignored"),
        Edit("mapping: mapping.csv", "mapping: m\nseverity: {SIE218: «eror}", "CFG114", "did you mean `error`?"),
        Edit("mapping: mapping.csv", "mapping: m\nseverity: «strict", "CFG113", "a block of keys"),
        Edit("[csv]", "[csv, «csv]", "CFG117", "the format `csv` is already used"),
        Edit("[csv]", "[«xlsx]", "CFG114", "possible values: csv, json"),
        Edit("[csv]", "[csv], datasets: [«utfal_ar]", "CFG114", "did you mean `utfall_ar`?"),
        Edit("[csv]", "[csv], datasets: «none", "CFG113", "`all` or a list of datasets"),
        Edit("[csv]", "[csv], gzip: «yes", "CFG113", "expected `true` or `false`, found `yes`"),
        Edit("[csv]", "[csv], gzip: «\"true\"", "CFG113", "found the quoted text `true`"),
        Edit("[csv]", "[csv], gzip: «[true]", "CFG113", "`true` or `false`, found a list"),
        Edit("[csv]", "[csv], «gzipp: true", "CFG111", "did you mean `gzip`?"),
        Edit(
            "mapping: mapping.csv", "mapping: m\nperiodisation: {curves: [{verksamhet: a, weights: «[1, 2]}]}",
            "CFG137",
            "twelve weights, one a month; this has 2"),
        Edit(
            "mapping: mapping.csv",
            "mapping: m\nperiodisation: {curves: [{verksamhet: a, weights: «[0,0,0,0,0,0,0,0,0,0,0,0]}]}", "CFG137",
            "all twelve weights are 0"),
        Edit(
            "mapping: mapping.csv", "mapping: m\nperiodisation: {curves: [{verksamhet: a, weights: [1, «-2]}]}",
            "CFG115", "-2 is out of range"),
        Edit(
            "mapping: mapping.csv",
            """
            mapping: m
            periodisation:
              curves:
                - {verksamhet: a, weights: [1,1,1,1,1,1,1,1,1,1,1,1]}
                - «{verksamhet: a, slag: intakt, weights: [1,1,1,1,1,1,1,1,1,1,1,1]}
            """, "CFG117", "`a, intakt` is already used"),
    ]
}
