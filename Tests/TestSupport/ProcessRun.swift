import Glibc
import Storage

/// A program that was run to its end, or killed on the way: what it printed and how it ended.
package struct ProcessRun: Sendable {
    /// The program could not be started.
    package struct StartFailure: Error {
        /// The program's path.
        package let program: String
        /// The `errno`.
        package let code: Int32
    }

    /// The exit status; 128 and the signal's number when a signal ended it.
    package let status: Int32
    /// What it wrote to standard output.
    package let output: String
    /// What it wrote to standard error.
    package let messages: String

    /// Runs a program in a directory with an environment of its own, and a file as its standard input.
    ///
    /// With `killedAfter` the program gets SIGKILL after that many microseconds, if it still runs.
    package init(
        _ program: String, _ arguments: [String], in directory: String, environment: [String: String] = [:],
        input: String = "/dev/null", killedAfter delay: UInt32? = nil
    ) throws {
        let captured = TemporaryDirectory()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        for (descriptor, name) in [(STDOUT_FILENO, "output"), (STDERR_FILENO, "messages")] {
            posix_spawn_file_actions_addopen(
                &actions, descriptor, "\(captured.path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }

        let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        var process: pid_t = 0
        // `env` changes the directory, which Glibc's spawn does not offer to Swift, and becomes the program.
        let env = "/usr/bin/env"
        let code = Self.withPointers(to: [env, "-C", directory, program] + arguments) { arguments in
            Self.withPointers(to: variables) { variables in
                posix_spawn(&process, env, &actions, nil, arguments, variables)
            }
        }
        if code != 0 { throw StartFailure(program: program, code: code) }
        if let delay {
            usleep(delay)
            kill(process, SIGKILL)
        }
        var ending: Int32 = 0
        while waitpid(process, &ending, 0) < 0 && errno == EINTR {}
        // What WIFSIGNALED, WTERMSIG and WEXITSTATUS do, which are macros.
        let signal = ending & 0x7F
        status = signal == 0 ? (ending >> 8) & 0xFF : 128 + signal
        output = try captured.read("output")
        messages = try captured.read("messages")
    }

    private static func withPointers(
        to texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32
    ) -> Int32 {
        let pointers = texts.map { strdup($0) }
        defer { for pointer in pointers { free(pointer) } }
        return body(pointers + [nil])
    }
}
