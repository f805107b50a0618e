import LedgerModel
import Testing

@testable import Aggregation

@Suite struct DatasetsTests {
    private func rows(_ id: String, _ cells: [Cube.Cell], offsets: [Int] = []) throws -> [String] {
        let input = DatasetInput(
            cube: try Cube(cells), registers: Registers(try smallRegister()), scope: try scope(offsets: offsets),
            konton: ["3010": "Avgifter", "1510": "", "X": "Y"],
            unmapped: [
                UnmappedPlacement(
                    source: "b.csv", placement: .report(verksamhet: "nej", slag: "intakt"), line: 3, records: 1,
                    ore: -5),
                UnmappedPlacement(
                    source: "a.se", placement: .ledger(Kontering(konto: "8010")), line: 10, records: 3, ore: 123450),
                UnmappedPlacement(
                    source: "a.se", placement: .ledger(Kontering(konto: "9010")), line: 9, records: 1, ore: 1),
            ])
        let recipe = try #require(Datasets.all.first { $0.id == id })
        let dataset = try recipe.build(input)
        #expect(dataset.id == id)
        for row in dataset.rows { #expect(row.map(\.type) == dataset.fields.map(\.type)) }
        #expect(Set(dataset.key).isSubset(of: dataset.fields.map(\.name)))
        return dataset.rows.map { $0.map(\.description).joined(separator: ",") }
    }

    @Test func outcomeHasARowForEveryMonthSoFar() throws {
        let cells = [
            cell(.utfall, "2026-02", 3, .kostnad, -100), cell(.utfall, "2026-03", 3, .kostnad, -900),
            cell(.utfall, "2026-02", 0, .intakt, 250), cell(.utfall, "2026-03", 1, .intakt, 1),
        ]
        #expect(
            try rows("utfall_manad", cells) == [
                "2026-01,ao,kostnad,utfall,0.00,0.00", "2026-01,ifo,intakt,utfall,0.00,0.00",
                "2026-02,ao,kostnad,utfall,-1.00,-1.00", "2026-02,ifo,intakt,utfall,2.50,2.50",
            ])
    }

    @Test func comparisonYearAndBudgetHaveTwelveMonths() throws {
        let cells = [cell(.utfall, "2025-06", 3, .kostnad, -100), cell(.budget, "2026-02", 3, .kostnad, -100)]
        let rows = try rows("utfall_manad", cells)
        #expect(rows.count == 24)
        #expect(rows[4] == "2025-05,ao,kostnad,utfall,0.00,0.00")
        #expect(rows[11] == "2025-12,ao,kostnad,utfall,0.00,-1.00")
        #expect(rows[23] == "2026-12,ao,kostnad,budget,0.00,-1.00")
    }

    @Test func forecastsHaveOnlyTheirMonths() throws {
        let cells = [
            cell(.prognos, "2026", 3, .kostnad, -100), cell(.prognos, "2026-04", 0, .kostnad, -100),
            cell(.prognos, "2026-08", 0, .kostnad, -50), cell(.utfall, "2024-04", 0, .kostnad, -100),
        ]
        #expect(
            try rows("utfall_manad", cells) == [
                "2026-04,ifo,kostnad,prognos,-1.00,-1.00", "2026-08,ifo,kostnad,prognos,-0.50,-1.50",
            ])
    }

    @Test func yearsAreSummed() throws {
        let cells = [
            cell(.prognos, "2026", 3, .kostnad, -100), cell(.prognos, "2026-04", 3, .kostnad, -20),
            cell(.utfall, "2025", 0, .kostnad, -100), cell(.utfall, "2026-02", 0, .kostnad, -1),
            cell(.utfall, "2026-03", 0, .kostnad, -2), cell(.budget, "2026-12", 0, .kostnad, -3),
            cell(.utfall, "2023", 0, .kostnad, -4),
        ]
        #expect(
            try rows("utfall_ar", cells) == [
                "2025,ifo,kostnad,utfall,-1.00", "2026,ao,kostnad,prognos,-1.20", "2026,ifo,kostnad,budget,-0.03",
                "2026,ifo,kostnad,utfall,-0.01",
            ])
        #expect(try rows("utfall_ar", cells, offsets: [-3]).first == "2023,ifo,kostnad,utfall,-0.04")
    }

    @Test func listsTheRegisterTheAccountsAndWhatIsUnmapped() throws {
        #expect(
            try rows("verksamheter", []) == [
                "ao,ÄO,,1,4", "familj,Familj,ifo,2,2", "ifo,IFO,,1,1", "vuxen,Vuxen,ifo,2,3",
            ])
        #expect(try rows("konton", []) == ["1510,,1,", "3010,Avgifter,3,intakt", "X,Y,,"])
        #expect(
            try rows("omappade", []) == [
                "a.se,9,9010,,,,,,,,,1,0.01", "a.se,10,8010,,,,,,,,,3,1234.50", "b.csv,3,,,,,,,,nej,intakt,1,-0.05",
            ])
    }
}

extension DatasetValue {
    /// The type of the fields that it may stand in.
    fileprivate var type: Dataset.FieldType? {
        switch self {
        case .text: .string
        case .integer: .integer
        case .amount: .amount
        case .percent: .percent
        case .date: .date
        case .month: .month
        case .year: .year
        case .nothing: nil
        }
    }
}
