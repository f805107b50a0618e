/// Texts of small pipelines.
public enum SamplePipeline {
    /// A pipeline that can run, with the entries of `sources` and one table.
    public static func oneTable(sources: String = "{path: a.csv, scenario: utfall}") -> String {
        """
        version: 1
        name: prov
        title: Prov
        sources: [\(sources)]
        mapping: mapping.csv
        verksamheter: verksamheter.csv
        tables:
          - id: netto
            title: Netto
            rows: {by: verksamhet, level: 1, total: Summa}
            unit: kr
            decimals: 0
            columns: [{id: utfall, title: Utfall, scenario: utfall, span: ack}]
        output: {directory: out, formats: [csv]}
        """
    }

    /// The least that a configuration must say.
    public static let minimal = """
        version: 1
        name: social
        title: Socialnämnden
        sources:
          - {path: a.se, scenario: utfall}
        mapping: mapping.csv
        verksamheter: verksamheter.csv
        tables:
          - id: drift
            title: Drift
            rows: {by: slag}
            unit: mnkr
            decimals: 1
            columns:
              - {id: utfall, title: U, scenario: utfall, span: ack}
              - {id: budget, title: B, scenario: budget, span: helar}
        output: {directory: ../out, formats: [csv]}

        """
}
