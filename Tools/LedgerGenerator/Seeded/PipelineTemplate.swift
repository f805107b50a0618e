/// A pipeline that fits the codes of a seeded ledger: every row of it is mapped.
public struct PipelineTemplate: Sendable {
    /// The ledger that the rules are made for.
    public let specification: LedgerSpecification
    /// Number of mapping rules, 2 or more.
    public let rules: Int
    /// Paths of the exports as pipeline.yaml shall name them, relative to it.
    public let sources: [String]

    private static let areas = 12
    private static let header = "konto;ansvar;vht;projekt;motpart;verksamhet;slag;kommentar"

    /// A pipeline of `rules` mapping rules; traps when they are fewer than 2.
    public init(_ specification: LedgerSpecification, rules: Int, sources: [String]) {
        precondition(rules >= 2, "one rule for interest and one for everything else are the least")
        self.specification = specification
        self.rules = rules
        self.sources = sources
    }

    /// pipeline.yaml, mapping.csv and verksamheter.csv.
    public func files() -> [GeneratedFile] {
        [
            file("pipeline.yaml", configuration()),
            file("mapping.csv", mapping()),
            file("verksamheter.csv", register()),
        ]
    }

    private func file(_ name: String, _ lines: [String]) -> GeneratedFile {
        GeneratedFile(name: name, bytes: lines.flatMap { Array(($0 + "\n").utf8) })
    }

    private func area(_ number: Int) -> String { "omrade-\(number % Self.areas + 1)" }

    private func register() -> [String] {
        ["id;namn;overordnad"] + (0..<Self.areas).map { "\(area($0));Område \($0 + 1);" }
    }

    /// Interest first, then rules that mix code parts, last ranges of vht that together cover every code.
    private func mapping() -> [String] {
        let codes = specification.register.dimensions[2].codes.map(\.code)
        let ranges = min(codes.count, max(1, rules * 2 / 3))
        let mixed = MixedRules(specification.register).first(rules - 1 - ranges).enumerated().map { index, rule in
            "\(rule.codes);\(area(index));;\(rule.comment)"
        }
        let covering = (0..<ranges).map { index in
            let first = codes[index * codes.count / ranges]
            let last = codes[(index + 1) * codes.count / ranges - 1]
            return ";;\(first == last ? first : "\(first)-\(last)");;;\(area(index));;"
        }
        return [Self.header, "84*;;;;;\(area(0));kostnad;Räntor"] + mixed + covering
    }

    private func configuration() -> [String] {
        var lines = ["version: 1", "name: generated", "title: Generated ledger", "period: latest"]
        lines += ["fiscal_year_starts: 1", "sources:"]
        for source in sources {
            lines += ["  - path: \(source)", "    scenario: utfall"]
            if source.contains(".csv") {
                lines.append(
                    "    columns: {datum: Datum, konto: Konto, ansvar: Ansvar, vht: Vht, projekt: Projekt, "
                        + "motpart: Motpart, belopp: Belopp, text: Text}")
            }
        }
        return lines + Self.tables
    }

    private static let tables = [
        "dimensions: {ansvar: 1, projekt: 6, vht: 20, motpart: 21}",
        "mapping: mapping.csv",
        "verksamheter: verksamheter.csv",
        "unmapped: error",
        "tables:",
        "  - id: nettokostnader",
        "    title: Nettokostnader",
        "    rows: {by: verksamhet, level: 1, total: Nettokostnader}",
        "    unit: mnkr",
        "    decimals: 1",
        "    columns:",
        "      - {id: utfall_ack, title: \"Utfall {mon} {year}\", scenario: utfall, span: ack}",
        "      - {id: utfall_fg, title: \"Utfall helår {year-1}\", scenario: utfall, span: helar, year: -1}",
        "output: {directory: out, formats: [csv, json], datasets: all}",
    ]
}
