import ArgumentParser
import Pipeline

struct PruneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune", abstract: "Removes old revisions of each month.",
        discussion: """
            Never one that is published or closed, nor one that a rollback or unpublish has left. `output: {keep: 30}` \
            in pipeline.yaml does it after each run.
            """)

    @Argument(help: "A folder with pipeline.yaml, or the YAML file.")
    var pipeline: String

    @Option(help: ArgumentHelp("How many of each month stay, by default what the pipeline says.", valueName: "N"))
    var keep: Int?

    @Flag(help: "Says what would be removed, and removes nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("The output folder, instead of the pipeline's.", valueName: "DIR"))
    var output: String?

    func validate() throws {
        if let keep, keep < 1 { throw ValidationError("--keep must be at least 1") }
    }

    func run() throws {
        try Console.guarded {
            let request = RunRequest(
                pipeline: pipeline, output: output, today: World.today(), time: World.seconds(),
                environment: World.environment(), now: World.now)
            return try Console.report(RevisionCommand(request).run(.prune(keep: keep, isDryRun: dryRun)))
        }
    }
}
