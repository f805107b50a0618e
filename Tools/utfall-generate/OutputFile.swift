import Glibc
import LedgerGenerator

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

    /// Writes whole files into a folder, which is made when missing.
    static func write(_ files: [GeneratedFile], into directory: String) throws {
        try makeDirectory(directory)
        for file in files {
            let output = try OutputFile(path: directory + "/" + file.name)
            try file.bytes.withUnsafeBytes(output.write)
            try output.close()
        }
    }

    /// Makes a folder and those above it; one that exists is left as it is.
    private static func makeDirectory(_ path: String) throws {
        var ancestor = path.hasPrefix("/") ? "/" : ""
        for component in path.split(separator: "/") {
            ancestor += component + "/"
            if mkdir(ancestor, 0o755) != 0, errno != EEXIST { throw failure(ancestor) }
        }
    }

    private static func failure(_ path: String) -> OutputFailure {
        OutputFailure(description: "\(path): \(String(cString: strerror(errno)))")
    }
}

/// The system could not write; shown as it stands.
struct OutputFailure: Error, CustomStringConvertible {
    let description: String
}
