import Glibc
import Storage

/// A directory for one test, removed with all it holds when the test lets it go.
package final class TemporaryDirectory: Sendable {
    /// Where it is; absolute.
    package let path: String

    /// Creates the directory, empty.
    package init() {
        var template = Array("/tmp/utfall-test-XXXXXX".utf8CString)
        path = String(cString: mkdtemp(&template)!)
    }

    deinit {
        try? DiskFileSystem().remove(path)
    }

    /// Writes a file in it.
    package func write(_ text: String, to name: String) throws {
        try write(bytes: Array(text.utf8), to: name)
    }

    /// Writes a file of bytes in it, and makes the folders that the file stands in.
    package func write(bytes: [UInt8], to name: String) throws {
        if let slash = name.lastIndex(of: "/") { try DiskFileSystem().createDirectory("\(path)/\(name[..<slash])") }
        let file = try DiskFileSystem().createOutput("\(path)/\(name)")
        try bytes.withUnsafeBytes { bytes in try file.write(bytes) }
        try file.synchronizeAndClose()
    }

    /// Reads a file in it.
    package func read(_ name: String) throws -> String {
        String(decoding: try DiskFileSystem().contents(of: "\(path)/\(name)"), as: UTF8.self)
    }

    /// The files below a folder in it (links followed at the top only) with their content, by relative path.
    package func files(in folder: String) throws -> [String: String] {
        let disk = DiskFileSystem()
        var found: [String: String] = [:]
        for name in try disk.list("\(path)/\(folder)") {
            if try disk.information("\(path)/\(folder)/\(name)")?.kind == .directory {
                for (below, content) in try files(in: "\(folder)/\(name)") { found["\(name)/\(below)"] = content }
            } else {
                found[name] = try read("\(folder)/\(name)")
            }
        }
        return found
    }
}
