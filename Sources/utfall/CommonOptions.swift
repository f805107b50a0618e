import ArgumentParser
import LedgerModel
import Pipeline
import Telemetry

/// How messages are written.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// When progress is shown.
enum ProgressMode: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
}

/// The pipeline and the month, which most commands take.
struct PipelineOptions: ParsableArguments {
    @Argument(help: "A folder with pipeline.yaml, or the YAML file.")
    var pipeline: String

    @Option(help: ArgumentHelp("The month, instead of the pipeline's.", valueName: "YYYY-MM"), transform: month)
    var period: Period?

    static func month(_ text: String) throws -> Period {
        guard let period = Period(text), !period.isYear else {
            throw ValidationError("'\(text)' is not a month such as 2026-02")
        }
        return period
    }

    func request(
        mode: RunRequest.Mode, output: String? = nil, force: Bool = false, isStrict: Bool = false,
        verifies: Bool = false,
        jobs: Int = World.processors,
        observer: any RunObserver = NoObserver()
    ) -> RunRequest {
        RunRequest(
            pipeline: pipeline, period: period, output: output, mode: mode, force: force, isStrict: isStrict,
            verifies: verifies,
            jobs: jobs, today: World.today(), time: World.seconds(),
            environment: World.environment(), now: World.now, observer: observer)
    }
}
