import Configuration
public import Diagnostics
import LedgerModel
import Publishing
import Storage

/// Compares two runs in the output folder of a pipeline.
public struct ComparisonRun {
    /// How a comparison ends.
    public enum Ending {
        /// Both runs could be read.
        case compared(RunComparison)
        /// The pipeline is wrong; the findings say why.
        case badConfiguration
        /// A run does not exist, for a reason.
        case noRun(String)
        /// A run cannot be compared, for a reason.
        case unreadable(String)
    }

    /// The findings, when the pipeline cannot be read.
    public private(set) var log = DiagnosticLog()

    /// A comparison.
    public init() {}

    /// Compares the runs with two names, such as `r2` or `2026-02`; see `utfall diff`.
    public mutating func compare(_ request: RunRequest, _ names: [String]) throws -> Ending {
        guard let output = try PipelineOutput(request, log: &log) else { return .badConfiguration }
        let choice = RevisionChoice(output: output.folder, period: request.period, fileSystem: request.fileSystem)
        do {
            let pair = try choice.pair(names)
            return .compared(try RunComparison(try TracedRun(pair.old), try TracedRun(pair.new)))
        } catch let fault as RevisionChoice.Fault {
            return .noRun(fault.reason)
        } catch let fault as TracedRun.Fault {
            return .unreadable(fault.reason)
        } catch let damage as DamagedFile {
            return .unreadable("\(damage.path) is not as it was published")
        }
    }
}

extension TracedRun.Fault {
    /// Why, in a sentence.
    var reason: String {
        switch self {
        case .older(let run): "\(run) was published by an earlier version, which kept no trace of what it was made of"
        case .damaged(let path): "\(path) is not as it was published"
        case .configuration(let log):
            "this version does not read the configuration of a run any more"
                + (log.diagnostics.first.map { ": \($0.message)" } ?? "")
        }
    }
}
