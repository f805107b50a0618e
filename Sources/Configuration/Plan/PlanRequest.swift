public import LedgerModel
public import Storage

/// What a plan is made from: the pipeline, and the command line's overrides.
public struct PlanRequest: Sendable {
    /// A folder with `pipeline.yaml`, or the YAML file.
    public var pipeline: String
    /// The month, when the command line names one.
    public var period: Period?
    /// The output folder, when the command line names one.
    public var output: String?
    /// Whether every warning is an error.
    public var isStrict: Bool
    /// The environment's variables, for `${NAME}` in paths.
    public var environment: [String: String]
    /// The disk.
    public var fileSystem: any FileSystem

    /// A request.
    public init(
        pipeline: String, period: Period? = nil, output: String? = nil, isStrict: Bool = false,
        environment: [String: String], fileSystem: any FileSystem
    ) {
        self.pipeline = pipeline
        self.period = period
        self.output = output
        self.isStrict = isStrict
        self.environment = environment
        self.fileSystem = fileSystem
    }
}
