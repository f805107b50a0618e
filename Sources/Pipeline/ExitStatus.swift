import Storage

/// The exit statuses, after `sysexits.h`.
public enum ExitStatus: Int32, Hashable, Sendable {
    /// All was done, or nothing was to do.
    case success = 0
    /// The arguments are wrong.
    case usage = 64
    /// The data is wrong; nothing was published.
    case badData = 65
    /// A source is missing.
    case noSource = 66
    /// A bug of ours.
    case ourBug = 70
    /// The output cannot be written.
    case cannotWrite = 73
    /// A file cannot be read from the disk.
    case inputOutput = 74
    /// Another run holds the output folder.
    case locked = 75
    /// The configuration is wrong.
    case badConfiguration = 78

    /// The status of a run that ended so.
    public init(_ ending: RunResult.Ending) {
        self =
            switch ending {
            case .published, .nothingNew, .checked: .success
            case .badConfiguration: .badConfiguration
            case .noSource: .noSource
            case .badData: .badData
            case .locked: .locked
            case .cannotWrite, .publishedInTrouble: .cannotWrite
            }
    }

    /// The status of a command that threw an error: of the disk, or a bug of ours.
    public init(of error: any Error) {
        guard let error = error as? StorageError else {
            self = .ourBug
            return
        }
        self = error.isOfOutput ? .cannotWrite : .inputOutput
    }
}
