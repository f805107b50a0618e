import ArgumentParser
import Glibc

/// A file being written, or standard output for `-`.
struct OutputFile {
    private let path: String
    private let descriptor: Int32

    init(path: String) throws {
        self.path = path
        descriptor = path == "-" ? STDOUT_FILENO : open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        if descriptor < 0 { throw Self.failure(path) }
    }

    func write(_ block: UnsafeRawBufferPointer) throws {
        var rest = block[...]
        while !rest.isEmpty {
            let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written < 0 {
                if errno == EINTR { continue }
                throw Self.failure(path)
            }
            rest = rest.dropFirst(written)
        }
    }

    func close() throws {
        if descriptor != STDOUT_FILENO, Glibc.close(descriptor) != 0 { throw Self.failure(path) }
    }

    /// Makes a folder and those above it; one that exists is left as it is.
    static func makeDirectory(_ path: String) throws {
        var ancestor = path.hasPrefix("/") ? "/" : ""
        for component in path.split(separator: "/") {
            ancestor += component + "/"
            if mkdir(ancestor, 0o755) != 0, errno != EEXIST { throw failure(ancestor) }
        }
    }

    private static func failure(_ path: String) -> ValidationError {
        ValidationError("\(path): \(String(cString: strerror(errno)))")
    }
}
