public import Configuration
public import LedgerModel
public import Storage
public import Telemetry

/// The user's request for a run, and the run's environment.
public struct RunRequest: Sendable {
    /// How far a run goes.
    public enum Mode: Hashable, Sendable {
        /// Everything, up to the publication.
        case publish
        /// Everything but writing.
        case check
    }

    /// A folder with `pipeline.yaml`, or the YAML file.
    public var pipeline: String
    /// The month, when the command line names one.
    public var period: Period?
    /// The output folder, when the command line names one.
    public var output: String?
    /// How far to go.
    public var mode: Mode
    /// Whether to publish although nothing is new.
    public var force: Bool
    /// Whether every warning is an error.
    public var isStrict: Bool
    /// Whether sources are digested anew although the disk says that they are unchanged.
    public var verifies: Bool
    /// How many workers read a source side by side.
    public var jobs: Int
    /// The local date: for `period: previous-month`, and because later dates are in the future.
    public var today: LedgerDate
    /// The time now in seconds since 1970 (UTC), for the age of files; 0 when their age does not matter.
    public var time: Int64
    /// The environment's variables, for `${NAME}` in paths.
    public var environment: [String: String]
    /// The disk.
    public var fileSystem: any FileSystem
    /// The clock: the time now, ISO 8601 in UTC, for the manifest alone.
    public var now: @Sendable () -> String
    /// Follows the run, for progress on a terminal and timings.
    public var observer: any RunObserver

    /// A request.
    public init(
        pipeline: String, period: Period? = nil, output: String? = nil, mode: Mode = .publish, force: Bool = false,
        isStrict: Bool = false, verifies: Bool = false, jobs: Int = 1, today: LedgerDate, time: Int64 = 0,
        environment: [String: String],
        fileSystem: any FileSystem = DiskFileSystem(),
        now: @escaping @Sendable () -> String, observer: any RunObserver = NoObserver()
    ) {
        self.pipeline = pipeline
        self.period = period
        self.output = output
        self.mode = mode
        self.force = force
        self.isStrict = isStrict
        self.verifies = verifies
        self.jobs = jobs
        self.today = today
        self.time = time
        self.environment = environment
        self.fileSystem = fileSystem
        self.now = now
        self.observer = observer
    }

    /// The part of it that a plan is made from.
    public var ofPlan: PlanRequest {
        PlanRequest(
            pipeline: pipeline, period: period, output: output, isStrict: isStrict, environment: environment,
            fileSystem: fileSystem)
    }
}
