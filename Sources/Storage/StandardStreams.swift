import Glibc

/// Standard input, output and error.
public enum StandardStreams {
    /// Opens closed streams on `/dev/null`, so that no file of ours gets their numbers, and the messages with them.
    public static func secure() {
        for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
            // open(2) returns the lowest free descriptor, which is this one.
            _ = open("/dev/null", O_RDWR)
        }
    }
}
