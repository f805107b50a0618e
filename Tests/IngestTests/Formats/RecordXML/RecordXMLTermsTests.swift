import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// Records of budgets and forecasts that say of themselves what they are of.
@Suite struct RecordXMLTermsTests {
    private static let scenarios = Scenario.builtIn

    /// `Beslut` of `beslut`.
    private static func element(_ field: String) -> String { field.prefix(1).uppercased() + field.dropFirst() }

    /// Reads one record with the fields of a report and others.
    private func read(
        _ others: [(field: String, value: String)], _ content: SourceOptions.Content = .budget,
        slag: String? = "kostnad",
        amount: String? = "-10.00", registers: Registers? = nil, change: (inout SourceOptions) -> Void = { _ in }
    ) throws -> ReadSource {
        var cells = [("verksamhet", "ifo"), ("period", "2026-05")]
        if let slag { cells.append(("slag", slag)) }
        if let amount { cells.append(("belopp", amount)) }
        cells += others.map { ($0.field, $0.value) }
        var options = SourceOptions(path: "test", content: content)
        options.delimited.record = "//Rad"
        options.delimited.columns = Dictionary(uniqueKeysWithValues: cells.map { ($0.0, Self.element($0.0)) })
        options.names = ReportNames(registers)
        change(&options)
        let fields = cells.map { "<\(Self.element($0.0))>\($0.1)</\(Self.element($0.0))>" }.joined()
        return try ReadSource("<Plan>§<Rad>\(fields)</Rad></Plan>\n", options)
    }

    @Test func readsDecisionsVersionsAndScenarios() throws {
        let decided = try read([("beslut", "KF 42"), ("beslutad", "2026-04-20"), ("typ", "tillagg")])
        #expect(decided.findings == [])
        #expect(decided.rows == ["2026-05 ifo/kostnad 10.00 [tillagg KF 42 (2026-04-20)]"])
        #expect(try read([("version", "2026-02")], .forecast).rows == ["2026-05 ifo/kostnad 10.00 [2026-02]"])
        let several = try read([("scenario", "budget"), ("beslut", "A")], .outcome(.verifikationer)) {
            $0.scenarios = Self.scenarios
        }
        #expect(several.rows == ["2026-05 ifo/kostnad 10.00 [budget] [ursprunglig A]"])
    }

    @Test(
        arguments: [
            ([("typ", "«tilagg")], "XML330"), ([("typ", "tillagg"), ("beslutad", "")], "XML331"),
            ([("beslutad", "2026-04-20"), ("typ", "omforing"), ("beslut", "")], "XML332"),
            ([("beslutad", "«april")], "XML333"), ([("version", "«2026-02")], "XML336"),
        ] as [([(field: String, value: String)], String)])
    func refusesWhatNoBudgetHas(fields: [(field: String, value: String)], code: String) throws {
        let source = try read(fields)
        // What is empty stands nowhere.
        let place = fields.contains { $0.value.isEmpty } ? "§" : "«"
        #expect(source.findings == ["\(code) \(place)"])
        #expect(source.rows == [])
    }

    @Test(
        arguments: [([("beslut", "«A")], "XML334"), ([("version", "«2026")], "XML335")]
            as [([(field: String, value: String)], String)])
    func refusesWhatNoForecastHas(fields: [(field: String, value: String)], code: String) throws {
        #expect(try read(fields, .forecast).findings == ["\(code) «"])
    }

    @Test func refusesScenariosThatThereAreNot() throws {
        let source = try read([("scenario", "«plan")], .outcome(.verifikationer)) { $0.scenarios = Self.scenarios }
        #expect(source.findings == ["XML337 «"])
        let missing = try read([], .outcome(.verifikationer)) { $0.scenarios = Self.scenarios }
        #expect(missing.codes == ["XML211"])
    }

    // MARK: Volumes and names

    private static let registers: Registers? = {
        let rows = [(id: "ifo", namn: "IFO", overordnad: "")]
        let slag = try? SlagRegister([
            .init(id: "kostnad", namn: "Kostnader", art: .kostnad), .init(id: "a", namn: "Annat", art: .kostnad),
            .init(id: "b", namn: "Annat", art: .kostnad), .init(id: "barn", namn: "Barn", art: .matt),
        ])
        let verksamheter = try? Register(rows)
        return verksamheter.flatMap { verksamheter in slag.map { Registers(verksamheter, slag: $0) } }
    }()

    @Test func readsVolumes() throws {
        let source = try read(
            [("matt", "barn"), ("antal", "40.25")], slag: nil, amount: nil, registers: Self.registers)
        #expect(source.findings == [])
        #expect(source.rows == ["2026-05 ifo/barn -40.25"])
    }

    @Test(
        arguments: [
            ([("matt", "«barn"), ("antal", "1")], "kostnad", nil, "XML338"),
            ([("matt", "barn"), ("antal", "")], nil, nil, "XML339"),
            ([("matt", "«bern"), ("antal", "1")], nil, nil, "XML341"), ([], "«Annat", "1.00", "XML340"),
            ([], "«kosnad", "1.00", "XML213"), ([], "«barn", "1.00", "XML213"),
        ] as [([(field: String, value: String)], String?, String?, String)])
    func refusesRowsOfNoKind(
        fields: [(field: String, value: String)], slag: String?, amount: String?, code: String
    ) throws {
        let source = try read(fields, slag: slag, amount: amount, registers: Self.registers)
        let place = fields.contains { $0.value.isEmpty } ? "§" : "«"
        #expect(source.findings == ["\(code) \(place)"])
    }

    @Test func aForecastWithoutPeriodIsOfTheYear() throws {
        let source = try read([("version", "2025-08")], .forecast) { $0.delimited.columns["period"] = nil }
        #expect(source.rows == ["2025 ifo/kostnad 10.00 [2025-08]"])
        let ofRun = try read([], .forecast) {
            $0.delimited.columns["period"] = nil
            $0.fiscalYear = 2026
        }
        #expect(ofRun.rows == ["2026 ifo/kostnad 10.00"])
    }

    @Test func anEmptyPeriodIsNoYear() throws {
        let source = try read([("ar", "")], .forecast) {
            $0.delimited.columns["period"] = nil
            $0.fiscalYear = 2026
        }
        #expect(source.findings == ["XML202 §"])
    }
}
