import ArgumentParser
import Diagnostics
import LedgerModel
import Pipeline
import Survey

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Does everything that run does, and writes nothing.",
        discussion: "With --xsd, XML sources are held against a schema too; then PIPELINE may be a single XML file.")

    @OptionGroup var options: PipelineOptions

    @Option(help: ArgumentHelp("An XML schema that XML sources must follow.", valueName: "FILE"))
    var xsd: String?

    @Flag(help: "Takes every warning for an error.")
    var strict = false

    @Option(help: "How messages are written: \(LogFormat.allCases.map(\.rawValue).joined(separator: " or ")).")
    var logFormat = LogFormat.text

    func run() throws {
        try Console.guarded {
            let request = options.request(mode: .check, isStrict: strict)
            if let xsd, try SchemaReview.isFile(request.ofPlan) { return try review(request, xsd, period: nil) }
            return try Console.run(request, format: logFormat) { result in
                Console.report(result, format: logFormat)
                guard result.ending == .checked, let period = result.period else { return ExitStatus(result.ending) }
                let warnings = result.log.count(.warning)
                let count = "\(warnings) warning\(warnings == 1 ? "" : "s")"
                try Console.result("\(options.pipeline): in order for \(period), \(count)\n")
                guard let xsd else { return .success }
                return try review(request, xsd, period: period)
            }
        }
    }

    private func review(_ request: RunRequest, _ xsd: String, period: Period?) throws -> ExitStatus {
        var review = SchemaReview(request.ofPlan, today: request.today, schema: xsd)
        let ending = try review.run(period: period)
        Console.report(review.log, format: logFormat)
        switch ending {
        case .valid(let files):
            try Console.result("\(options.pipeline): \(files) XML file\(files == 1 ? "" : "s") by \(xsd)\n")
            return .success
        case .badData: return .badData
        case .badConfiguration: return .badConfiguration
        }
    }
}
