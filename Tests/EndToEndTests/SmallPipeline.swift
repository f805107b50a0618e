import Foundation
import TestSupport

/// A folder with a small pipeline whose ledger is written line by line, run as cron would run it.
final class SmallPipeline: Sendable {
    private let directory = TemporaryDirectory()
    var path: String { directory.path }

    /// A pipeline called `social` in the folder `p`, whose output is `p/out`.
    init(period: String = "2026-02", sources: String = "  - {path: \"*.se\", scenario: utfall}") throws {
        try write(Self.configuration(period: period, sources: sources), to: "pipeline.yaml")
        try write("konto;verksamhet;slag\n;ifo;kostnad\n", to: "mapping.csv")
        try write("id;namn;overordnad\nifo;Individ- och familjeomsorg;\n", to: "verksamheter.csv")
    }

    static func configuration(period: String, sources: String) -> String {
        """
        version: 1
        name: social
        title: Socialnämnden
        period: \(period)
        sources:
        \(sources)
        mapping: mapping.csv
        verksamheter: verksamheter.csv
        tables:
          - id: drift
            title: Drift
            rows: {by: slag}
            unit: kr
            decimals: 0
            columns:
              - {id: utfall, title: Utfall, scenario: utfall, span: ack}
        output: {directory: out, formats: [csv, json]}

        """
    }

    /// Writes a SIE file with a voucher of 100 kronor on each of some accounts, all in February 2026.
    func ledger(_ accounts: [String], file: String = "a.se", series: String = "A", blankLines: Int = 0) throws {
        var text = "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20260101 20261231\n" + String(repeating: "\n", count: blankLines)
        for (index, account) in accounts.enumerated() {
            text += "#VER \(series) \(index + 1) 20260228\n{\n#TRANS \(account) {} 100.00\n#TRANS 1930 {} -100.00\n}\n"
        }
        try write(text, to: file)
    }

    func write(_ text: String, to name: String) throws {
        try directory.write(text, to: "p/\(name)")
    }

    func text(_ name: String) throws -> String { try directory.read("p/\(name)") }

    @discardableResult
    func utfall(_ command: String, _ argument: String) throws -> ProcessRun {
        try ProcessRun(
            "\(Repository.programs)/utfall", [command, argument], in: path, environment: Repository.runtime)
    }

    /// Runs the pipeline.
    @discardableResult
    func run(_ arguments: String...) throws -> ProcessRun {
        try ProcessRun(
            "\(Repository.programs)/utfall", ["run", "p"] + arguments, in: path, environment: Repository.runtime)
    }
}
