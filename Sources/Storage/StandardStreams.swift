import Glibc

/// Standard input, output and error.
public enum StandardStreams {
    /// Opens those that are closed, to nowhere, so that no file of ours gets their number and the messages with it.
    public static func secure() {
        for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
            // The lowest number that is free, which is this one.
            _ = open("/dev/null", O_RDWR)
        }
    }
}
