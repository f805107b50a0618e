import Foundation
import TestSupport

/// A file that is made to do harm, and the program under bounds on its memory and time.
final class HostileFile: Sendable {
    /// Of the processor, so that other work on the machine does not count.
    ///
    /// No attack needs half of it, and one that takes time by the square of its size would need much more.
    private static let seconds = 60

    private let directory = TemporaryDirectory()
    private let name: String
    private let handle: FileHandle
    private var path: String { "\(directory.path)/\(name)" }

    init(_ name: String) throws {
        self.name = name
        let path = "\(directory.path)/\(name)"
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        handle = try FileHandle(forWritingTo: URL(filePath: path))
    }

    func write(_ data: Data) throws {
        try handle.write(contentsOf: data)
    }

    func write(_ text: String, times: Int = 1) throws {
        let data = Data(text.utf8)
        for _ in 0..<times { try handle.write(contentsOf: data) }
    }

    /// Lets it grow to a size, with zeros that take no room on the disk.
    func extend(to size: UInt64) throws {
        try handle.truncate(atOffset: size)
    }

    /// Puts the gzip form of what it holds in its place.
    func compress() throws {
        _ = try ProcessRun(
            "/bin/sh", ["-c", "gzip -9 -c \(name) > packed && mv packed \(name)"], in: directory.path)
    }

    /// Runs `utfall inspect` on it, through a pipe if asked to.
    func inspect(memory: Int, isPiped: Bool = false) throws -> ProcessRun {
        try run(isPiped ? "cat \(name) | $0 inspect -" : "exec $0 inspect \(name)", memory)
    }

    /// Runs `utfall check` on it.
    func check(memory: Int) throws -> ProcessRun {
        try run("exec $0 check \(name)", memory)
    }

    private func run(_ command: String, _ memory: Int) throws -> ProcessRun {
        let bounds = "ulimit -v \(memory); ulimit -t \(HostileFile.seconds)"
        return try ProcessRun(
            "/bin/sh", ["-c", "\(bounds); \(command)", "\(Repository.programs)/utfall"],
            in: directory.path, environment: Repository.runtime)
    }
}
