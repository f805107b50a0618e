import Diagnostics
import LedgerModel
import Pipeline
import TestSupport
import Testing

/// XML of no known kind goes through a whole pipeline, by what the pipeline says of it.
struct RecordSourceTests {
    private let folder = TemporaryDirectory()

    private static let yaml = """
        version: 1
        name: social
        title: Socialnämnden
        sources:
          - path: utfall-*.xml
            scenario: utfall
            record: /Export/Rader/Rad
            columns: {nummer: '@ver', konto: Konto, vht: Koder/Vht, datum: Datum, belopp: Belopp/@varde, text: Text}
            decimal: ","
            date_format: d.M.yyyy
          - path: plan.xml
            scenario: budget
            format: xml
            record: //Rad
            columns: {verksamhet: V, slag: S, period: P, belopp: B}
            unit: tkr
        mapping: mapping.csv
        verksamheter: verksamheter.csv
        tables:
          - id: drift
            title: Drift
            rows: {by: verksamhet, total: Summa}
            unit: kr
            decimals: 2
            columns:
              - {id: utfall, title: Utfall, scenario: utfall, span: ack}
              - {id: budget, title: Budget, scenario: budget, span: helar}
        output: {directory: out, formats: [csv]}
        """

    private static let outcome = """
        <Export xmlns="urn:ekonomi"><Rader>
          <Rad ver="1"><Konto>5010</Konto><Koder><Vht>510</Vht></Koder><Datum>31.1.2026</Datum>
            <Belopp varde="1 234,50"/><Text>Hyra</Text></Rad>
          <Rad ver="1"><Konto>1930</Konto><Datum>31.1.2026</Datum><Belopp varde="-1 234,50"/></Rad>
        </Rader></Export>
        """

    private func check(_ outcome: String = outcome) throws -> RunResult {
        try folder.write(Self.yaml, to: "pipeline.yaml")
        try folder.write("id;namn;overordnad\naldre;Äldreomsorg;\n", to: "verksamheter.csv")
        try folder.write("vht;verksamhet\n510;aldre\n", to: "mapping.csv")
        try folder.write(outcome, to: "utfall-01.xml")
        try folder.write(
            "<Plan><Rad><V>aldre</V><S>kostnad</S><P>2026</P><B>-12</B></Rad></Plan>", to: "plan.xml")
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, mode: .check, today: LedgerDate(unchecked: 20260313), environment: [:],
                now: { "" }))
        return try run.run()
    }

    @Test func givesATable() throws {
        let result = try check()
        #expect(result.ending == .checked, "\(result.log.diagnostics.map(\.message))")
        let table = try #require(result.tables.first)
        #expect(table.rows.map(\.title) == ["Äldreomsorg", "Summa"])
        #expect(table.rows[0].cells.map { $0?.description } == ["-1234.50", "-12000.00"])
    }

    @Test func isRefusedAsAWhole() throws {
        let result = try check(Self.outcome.replacing("\"1 234,50\"", with: "\"1.234.50\""))
        #expect(result.ending == .badData)
        let finding = try #require(result.log.diagnostics.first)
        #expect((finding.code.id, finding.location.line) == ("XML201", 3))
    }
}
