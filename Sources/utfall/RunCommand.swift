import ArgumentParser
import Diagnostics
import Pipeline
import Telemetry

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Runs a pipeline and publishes its datasets and tables.",
        discussion: "A successful run prints nothing unless it is asked to, or writes to a terminal.")

    @OptionGroup var options: PipelineOptions

    @Option(help: ArgumentHelp("The output folder, instead of the pipeline's.", valueName: "DIR"))
    var output: String?

    @Option(help: ArgumentHelp("How many workers read a source, by default one a processor.", valueName: "N"))
    var jobs = World.processors

    @Flag(help: "Does everything but write.")
    var dryRun = false

    @Flag(help: "Publishes although nothing is new, and reads all sources.")
    var force = false

    @Flag(help: "Reads sources anew although the disk says that they are unchanged.")
    var verify = false

    @Flag(help: "Takes every warning for an error.")
    var strict = false

    @Flag(name: .customLong("print"), help: "Prints the tables.")
    var prints = false

    @Option(help: "How messages are written: \(LogFormat.allCases.map(\.rawValue).joined(separator: " or ")).")
    var logFormat = LogFormat.text

    @Option(help: "When progress is shown: auto is on a terminal.")
    var progress = ProgressMode.auto

    @Flag(help: "Says on standard error how much processor time each stage took.")
    var timings = false

    func validate() throws {
        if !(1...1024).contains(jobs) { throw ValidationError("--jobs must be 1 to 1024") }
    }

    func run() throws {
        let shown = ProgressLine(mode: progress, times: timings ? StageTimes() : nil)
        try Console.guarded {
            let request = options.request(
                mode: dryRun ? .check : .publish, output: output, force: force, isStrict: strict,
                verifies: verify, jobs: jobs,
                observer: shown)
            let started = ContinuousClock.now
            let ended = {
                shown.clear()
                if let times = shown.times { Console.report(times, elapsed: ContinuousClock.now - started) }
            }
            return try Console.run(request, format: logFormat, ended: ended) { result in
                report(result)
                // Last, so that the tables are at the end of a terminal or a log.
                if prints || Console.isOutputTerminal { try printTables(result) }
                return ExitStatus(result.ending)
            }
        }
    }

    private func report(_ result: RunResult) {
        // Cron mails any output.
        let isAttended = Console.isErrorTerminal || prints
        guard isAttended || logFormat == .json else { return Console.reportUnattended(result) }
        Console.report(result, format: logFormat)
        guard isAttended else { return }
        if result.ending == .nothingNew {
            Console.message("nothing new: what was published stays as it is\n")
        }
        if case .published(let run) = result.ending {
            Console.message("published \(result.output ?? "")/.runs/\(run)\n")
        }
    }

    private func printTables(_ result: RunResult) throws {
        if result.ending == .nothingNew {
            var published = PublishedTables()
            let texts = try published.read(options.request(mode: .check, output: output)) ?? []
            Console.report(warnings: published.warnings, in: published.folder)
            try Console.result(texts.joined(separator: "\n"))
        } else {
            if case .published(let run) = result.ending {
                Console.report(warnings: result.log.count(.warning), in: "\(result.output ?? "")/.runs/\(run)")
            }
            try Console.result(result.prints.joined(separator: "\n"))
        }
    }
}
