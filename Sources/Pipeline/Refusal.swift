import JSON
public import LedgerModel
import Publishing
import Storage

/// The last line of a refused run: what was not published, and what readers see instead.
public struct Refusal: Sendable {
    /// What readers see now.
    enum Standing {
        /// Nothing has been published yet.
        case nothing
        /// A run of this pipeline.
        case run(PublishedRun)
        /// The run itself: readers see it, although a disk operation after its publication failed.
        case itself(PublishedRun)
        /// Another pipeline's run.
        case another(pipeline: String)
        /// Unknown: the output folder is not known, or cannot be read.
        case unknown
    }

    /// The pipeline's name, or the path of its YAML file when that could not be read.
    public let pipeline: String
    /// The month that was to be published, once it was known.
    public let period: Period?
    /// Whether the run was only a check.
    let isCheck: Bool
    let standing: Standing

    /// Looks at an output folder; an error while looking is ignored.
    ///
    /// `before` is the id of the run published before this one, empty when there was none.
    init(
        pipeline: String, period: Period?, isCheck: Bool, output: String?, isNamed: Bool, before: String?,
        fileSystem: any FileSystem
    ) {
        self.pipeline = pipeline
        self.period = period
        self.isCheck = isCheck
        guard let output else {
            standing = .unknown
            return
        }
        do {
            let run = try PublishedRun.standing(output: output, period: period, fileSystem: fileSystem)
            if let run, let owner = run.manifest?.pipeline, isNamed, owner != pipeline {
                standing = .another(pipeline: owner)
            } else if let run, let before, !isCheck, run.id != before, run.period == period {
                standing = .itself(run)
            } else {
                standing = run.map(Standing.run) ?? .nothing
            }
        } catch {
            standing = .unknown
        }
    }

    /// The line without its end: `socialnamnden: 2026-03 was not published; 2026-02 of 2026-03-03 stands (2026-02.r3)`.
    public var text: String {
        if case .itself(let run) = standing {
            return "\(pipeline): \(run.period) was published (\(run.id)), but may not outlast a crash; run again"
        }
        let outcome =
            switch (period, isCheck) {
            case (nil, false): "nothing was published"
            case (nil, true): "nothing would be published"
            case (let period?, false): "\(period) was not published"
            case (let period?, true): "\(period) would not be published"
            }
        return "\(pipeline): \(outcome); \(stands)"
    }

    private var stands: String {
        switch standing {
        case .nothing: "nothing stands yet"
        case .run(let run), .itself(let run): "\(run.period)\(run.day.map { " of \($0)" } ?? "") stands (\(run.id))"
        case .another(let pipeline): "what stands is of the pipeline \(pipeline)"
        case .unknown: "what stands is untouched"
        }
    }

    /// The line as an object of the JSON log.
    public func json(time: String, exit: Int) -> String {
        var stands = JSONValue.null
        var isShown = false
        switch standing {
        case .run(let run): stands = Self.json(run)
        case .itself(let run): (stands, isShown) = (Self.json(run), true)
        case .nothing, .another, .unknown: break
        }
        return Printing.event(
            isShown ? "not_durable" : "not_published", level: "error", time: time, pipeline: pipeline, run: nil,
            [
                JSONValue.Member("period", .string(period?.description)),
                JSONValue.Member("exit", .integer(exit)),
                JSONValue.Member("stands", stands),
            ])
    }

    private static func json(_ run: PublishedRun) -> JSONValue {
        ["run": .string(run.id), "period": .string(run.period.description), "day": .string(run.day)]
    }
}
