import Diagnostics
import Glibc
import Pipeline
import Storage

/// The terminal: results on standard output, messages on standard error.
enum Console {
    /// Whether standard output is a terminal.
    static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    /// Whether standard error is a terminal.
    static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes a result; throws when it cannot be written whole.
    static func result(_ text: String) throws(StorageError) {
        let code = write(text, to: STDOUT_FILENO)
        // A reader that has closed the pipe, as `head` does, is no error.
        if code != 0 && code != EPIPE { throw StorageError(operation: "write", path: "standard output", code: code) }
    }

    /// Writes a message.
    static func message(_ text: String) {
        // A failure here cannot be reported anywhere.
        _ = write(text, to: STDERR_FILENO)
    }

    /// Writes the findings, for people or as lines of JSON.
    static func report(_ log: DiagnosticLog, format: LogFormat) {
        switch format {
        case .text:
            let isColoured = isErrorTerminal && getenv("NO_COLOR") == nil
            message(TextRenderer(isColoured: isColoured).render(log))
        case .json:
            for diagnostic in log.diagnostics { message(Printing.json(diagnostic) + "\n") }
        }
    }

    /// Runs a command's body and turns a thrown error into a message and an exit status.
    static func guarded(_ body: () throws -> ExitStatus) throws {
        let status: ExitStatus
        do {
            status = try body()
        } catch {
            status = report(error)
        }
        try status.end()
    }

    /// Reports a thrown error, and returns its exit status.
    static func report(_ error: any Error) -> ExitStatus {
        if let error = error as? StorageError {
            message("utfall: \(error.description)\n")
        } else {
            message(
                "utfall: internal error: \(error)\nThis is a bug of ours; nothing was published. Please report it.\n")
        }
        return ExitStatus(of: error)
    }

    /// The `errno` of a failed write, or 0.
    private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return count < 0 ? errno : EIO }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
            return 0
        }
    }
}
