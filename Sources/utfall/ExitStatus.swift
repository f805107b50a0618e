import ArgumentParser
import Pipeline

/// The exit statuses, after `sysexits.h`.
enum ExitStatus: Int32 {
    case success = 0
    case usage = 64
    case badData = 65
    case noSource = 66
    case ourBug = 70
    case cannotWrite = 73
    case inputOutput = 74
    case locked = 75
    case badConfiguration = 78

    init(_ ending: RunResult.Ending) {
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

    /// Ends the command with this status, unless it is success.
    func end() throws {
        if self != .success { throw ExitCode(rawValue) }
    }
}
