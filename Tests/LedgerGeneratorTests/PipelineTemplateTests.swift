import LedgerGenerator
import Testing

@Suite struct PipelineTemplateTests {
    @Test(arguments: [2, 3, 10, 300, 1_000])
    func mappingHasAsManyRulesAsAskedForAndCoversEveryField(rules: Int) throws {
        var specification = LedgerSpecification()
        specification.vht = 200
        let files = PipelineTemplate(specification, rules: rules, sources: ["ledger.csv.gz"]).files()
        #expect(files.map(\.name) == ["pipeline.yaml", "mapping.csv", "verksamheter.csv"])
        let lines = String(decoding: files[1].bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == rules + 1)
        #expect(
            Set(lines.map { $0.split(separator: ";", omittingEmptySubsequences: false)[..<5] }).count == lines.count)
        var covered: Set<Int> = []
        for line in lines where line.hasPrefix(";;") && !line.hasPrefix(";;;") {
            let bounds = line.split(separator: ";")[0].split(separator: "-").compactMap { Int($0) }
            covered.formUnion(bounds[0]...bounds[bounds.count - 1])
        }
        #expect(covered == Set(500...699))
    }
}
