import Diagnostics
import LedgerModel
import Pipeline
import TestSupport
import Testing

/// What two files of a company both have is refused when one of them has it as balances.
struct RepeatedBalancesTests {
    private let folder = TemporaryDirectory()

    private static let years = "#RAR 0 20260101 20261231\n#RAR -1 20250101 20251231"
    private static let closing = "#RAR 0 20250101 20251231\n#RES 0 5010 100.00"
    private static let closings = "\(years)\n#RES 0 5010 120.00\n#RES -1 5010 100.00"
    private static let nothing = "\(years)\n#RES 0 5010 0.00"
    private static let january = "\(years)\n#PSALDO 0 202601 5010 {} 50.00 0\n#RES 0 5010 50.00"
    private static let december = "#RAR 0 20250101 20251231\n#PSALDO 0 202512 5010 {} 50.00 0\n#RES 0 5010 50.00"
    private static let voucher = """
        \(years)
        #VER A 1 20260131
        {
        #TRANS 5010 {} 100.00
        #TRANS 1930 {} -100.00
        }
        """
    private static let laterVoucher = voucher.replacing("A 1 20260131", with: "B 1 20260228")

    /// The findings on files, the first of which the pipeline may call a part of the ledger.
    private func findings(
        _ files: [(text: String, basis: Basis, company: String)], firstIsPart: Bool = false
    ) throws -> [Diagnostic] {
        let sources = files.indices.map {
            "  - {path: \($0).se, scenario: utfall, basis: \(files[$0].basis.rawValue), "
                + "may_lack_month: true"
                + (firstIsPart && $0 == 0 ? ", part_of_ledger: true}" : "}")
        }
        let configuration = SamplePipeline.minimal
            .replacing("  - {path: a.se, scenario: utfall}", with: sources.joined(separator: "\n"))
            .replacing("sources:", with: "period: 2026-12\nsources:")
        try folder.write(configuration, to: "pipeline.yaml")
        try folder.write("id;namn;overordnad\naldre;Äldreomsorg;\n", to: "verksamheter.csv")
        try folder.write("konto;verksamhet\n5*;aldre\n", to: "mapping.csv")
        for (index, file) in files.enumerated() {
            let company = file.company.isEmpty ? "" : "#FNAMN \"\(file.company)\"\n"
            try folder.write("#FLAGGA 0\n#SIETYP 4\n\(company)\(file.text)\n", to: "\(index).se")
        }
        var run = PipelineRun(
            RunRequest(
                pipeline: folder.path, mode: .check, today: LedgerDate(unchecked: 20270113), environment: [:],
                now: { "" }))
        let result = try run.run()
        let errors = result.log.diagnostics.filter { $0.severity == .error }
        #expect(result.ending == (errors.isEmpty ? .checked : .badData))
        return errors
    }

    @Test(arguments: [
        (closing, Basis.arssaldon, closings, Basis.arssaldon, "2025"),
        (closing, .arssaldon, december, .periodsaldon, "2025"),
        (january, .periodsaldon, closings, .arssaldon, "2026"),
        (voucher, .verifikationer, january, .periodsaldon, "2026"),
        (voucher, .verifikationer, closings, .arssaldon, "2026"),
    ])
    func refusesWhatBothHave(_ one: String, _ basis: Basis, _ other: String, _ otherBasis: Basis, year: String) throws {
        for files in [[(one, basis), (other, otherBasis)], [(other, otherBasis), (one, basis)]] {
            let names = ["Exempelby Kommun ", "Exempelby kommun"]
            let files = zip(files, names).map { ($0.0, $0.1, $1) }
            let found = try findings(files)
            #expect(found.map(\.code.id) == ["SRC113"])
            #expect(
                found.map(\.message)
                    == ["outcome of Exempelby kommun in \(year) is in 0.se, too, and would count twice"])
            #expect(found.first?.location.path == "1.se")
            #expect(try findings(files, firstIsPart: true).isEmpty)
        }
    }

    @Test(arguments: [("", ""), ("Exempelby kommun", ""), ("", "Exempelby kommun")])
    func takesAnExportWithoutCompanyForAnyones(company: String, otherCompany: String) throws {
        let files = [(Self.closing, Basis.arssaldon, company), (Self.closings, .arssaldon, otherCompany)]
        #expect(try findings(files.map { ($0, $1, $2) }).map(\.code.id) == ["SRC113"])
    }

    @Test(arguments: [
        // Other months, other companies, other vouchers, and zeros.
        (january, Basis.periodsaldon, december, Basis.periodsaldon, "Exempelby kommun", "Exempelby kommun"),
        (voucher, .verifikationer, closing, .arssaldon, "Exempelby kommun", "Exempelby kommun"),
        (closing, .arssaldon, closings, .arssaldon, "Exempelby kommun", "Exempelby Energi AB"),
        (voucher, .verifikationer, laterVoucher, .verifikationer, "Exempelby kommun", "Exempelby kommun"),
        (voucher, .verifikationer, nothing, .arssaldon, "Exempelby kommun", "Exempelby kommun"),
    ])
    func takesWhatOneHas(
        _ one: String, _ basis: Basis, _ other: String, _ otherBasis: Basis, company: String, otherCompany: String
    ) throws {
        #expect(try findings([(one, basis, company), (other, otherBasis, otherCompany)]).isEmpty)
    }
}
