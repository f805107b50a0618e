import Diagnostics
import Ingest
import LedgerModel
import Testing

@testable import Configuration

/// Sources whose rows name their scenario.
@Suite struct ScenarioColumnTests {
    private static let source = "{path: a.se, scenario: utfall}"

    @Test func aColumnNamesTheScenario() throws {
        let fixture = ConfigurationFixture(replacing: Self.source, with: "{path: a.csv, scenario: column}")
        let source = try #require(fixture.configuration?.sources.first)
        #expect(source.hasScenarioColumn)
        #expect(!source.isBooked)
        #expect(source.scenario == .utfall)
        #expect(source.format == "csv")
        #expect(source.table.terms == .report)
    }

    @Test func anOutcomeIsBooked() throws {
        let source = try #require(ConfigurationFixture(ConfigurationFixture.minimal).configuration?.sources.first)
        #expect(source.isBooked)
        #expect(!source.hasScenarioColumn)
    }

    @Test(arguments: [
        ("{path: a.csv, scenario: column, «basis: periodsaldon}", "CFG133", "accounting exports"),
        (
            "{path: a.xml, scenario: column, record: //R, columns: {slag: S}, «basis: periodsaldon}", "CFG133",
            "of one scenario"
        ),
        ("{path: a.csv, scenario: column, «terms: ledger}", "CFG133", "sources of one scenario"),
        ("{path: a.csv, «scenario: column, format: sie4}", "CFG133", "`scenario: column` is for tables"),
        ("{path: a.csv, scenario: «colum}", "CFG114", "did you mean `column`?"),
    ])
    func whatDoesNotApplyIsReported(entry: String, code: String, says: String) {
        let fixture = ConfigurationFixture(replacing: Self.source, with: entry)
        #expect(fixture.places == fixture.marks, "\(fixture.diagnostics.map(\.message))")
        #expect(fixture.diagnostics.map(\.code.id) == [code])
        for diagnostic in fixture.diagnostics {
            #expect("\(diagnostic.message); \(diagnostic.help ?? "")".contains(says))
        }
    }
}
