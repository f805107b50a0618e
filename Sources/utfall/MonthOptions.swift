import ArgumentParser
import LedgerModel
import Pipeline

/// The pipeline, the month that must be named, and the output folder: for commands that change a published month.
struct MonthOptions: ParsableArguments {
    @Argument(help: "A folder with pipeline.yaml, or the YAML file.")
    var pipeline: String

    @Option(help: ArgumentHelp("The month.", valueName: "YYYY-MM"), transform: PipelineOptions.month)
    var period: Period

    @Option(help: ArgumentHelp("The output folder, instead of the pipeline's.", valueName: "DIR"))
    var output: String?

    /// Does something to the revisions of the month, and says what was done.
    func run(_ action: RevisionCommand.Action) throws {
        try Console.guarded {
            let request = RunRequest(
                pipeline: pipeline, period: period, output: output, today: World.today(), time: World.seconds(),
                environment: World.environment(), now: World.now)
            return try Console.report(RevisionCommand(request).run(action))
        }
    }
}
