import ArgumentParser
import Pipeline

extension ExitStatus {
    /// Ends the command with this status, unless it is success.
    func end() throws {
        if self != .success { throw ExitCode(rawValue) }
    }
}
