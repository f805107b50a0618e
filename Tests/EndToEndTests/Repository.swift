import Foundation
import TestSupport

extension Repository {
    /// The build directory that the tests run from, which holds the programs too.
    static let programs: String = {
        let executables = ["/proc/self/exe"].map { URL(filePath: $0).resolvingSymlinksInPath().path }
        let folders = (executables + CommandLine.arguments).map { URL(filePath: $0).deletingLastPathComponent().path }
        return folders.first { FileManager.default.isExecutableFile(atPath: "\($0)/utfall") } ?? "\(root)/.build/debug"
    }()

    /// The text of a file of the package.
    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    }

    /// Variables that a program cannot do without where the Swift runtime lies in an unusual place.
    static let runtime = ProcessInfo.processInfo.environment.filter { $0.key == "LD_LIBRARY_PATH" }
}
