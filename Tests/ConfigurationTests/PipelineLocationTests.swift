import Diagnostics
import Storage
import Testing

@testable import Configuration

@Suite struct PipelineLocationTests {
    @Test(arguments: [
        ("pipeline.yaml", ".", "a.se", "a.se"), ("p/x.yaml", "p", "../a.se", "p/../a.se"), ("/x.yaml", "/", "a", "/a"),
        ("/p/x.yaml", "/p", "/a", "/a"), ("./x.yaml", ".", "a", "a"),
    ])
    func pathsAreRelativeToTheFile(_ path: String, _ folder: String, _ relative: String, _ resolved: String) {
        let location = PipelineLocation(path: path)
        #expect(location.folder == folder)
        #expect(location.resolve(relative) == resolved)
    }

    @Test(arguments: [
        ("a/../b", "b"), ("./a//b/.", "a/b"), ("../../a", "../../a"), ("/a/../../b", "/b"), ("a/..", ""),
    ])
    func pathsAreComparedNormalized(_ path: String, _ normalized: String) {
        #expect(PipelineLocation.normalized(path) == normalized)
    }

    @Test(arguments: [
        ("folder", "folder/pipeline.yaml"), ("folder/", "folder/pipeline.yaml"), ("my.yaml", "my.yaml"),
        ("link", "link/pipeline.yaml"), ("filelink", "filelink"),
    ])
    func aFolderOrAFileIsFound(_ argument: String, _ path: String) throws {
        var log = DiagnosticLog()
        let location = try PipelineLocation.find(argument, in: Standing(), log: &log)
        #expect(location?.path == path)
        #expect(log.diagnostics == [])
    }

    @Test(arguments: ["nothing", "empty"])
    func whatIsNotThereIsAFinding(_ argument: String) throws {
        var log = DiagnosticLog()
        #expect(try PipelineLocation.find(argument, in: Standing(), log: &log) == nil)
        #expect(log.diagnostics.map(\.code.id) == ["CFG101"])
        #expect(log.diagnostics.map(\.location) == [SourceLocation(argument)])
    }
}

/// A disk of which only what stands where is known.
private struct Standing: FileSystem {
    private let kinds: [String: FileInformation.Kind] = [
        "folder": .directory, "folder/": .directory, "folder/pipeline.yaml": .file, "my.yaml": .file, "link": .link,
        "link/pipeline.yaml": .file, "filelink": .link, "empty": .directory,
    ]

    func information(_ path: String) throws(StorageError) -> FileInformation? {
        kinds[path].map { FileInformation(kind: $0, size: 0) }
    }

    private func unused(_ path: String) -> StorageError { StorageError(operation: "use", path: path, code: 0) }

    func openInput(_ path: String) throws(StorageError) -> any InputFile { throw unused(path) }
    func createOutput(_ path: String) throws(StorageError) -> any OutputFile { throw unused(path) }
    func informationBehindLinks(_ path: String) throws(StorageError) -> FileInformation? { throw unused(path) }
    func identity(of path: String) throws(StorageError) -> FileIdentity? { throw unused(path) }
    func resolved(_ path: String) throws(StorageError) -> String? { throw unused(path) }
    func areSame(_ one: String, _ other: String) throws(StorageError) -> Bool { throw unused(one) }
    func list(_ directory: String) throws(StorageError) -> [String] { throw unused(directory) }
    func glob(_ pattern: String) throws(StorageError) -> [String] { throw unused(pattern) }
    func createDirectory(_ path: String) throws(StorageError) { throw unused(path) }
    func createNewDirectory(_ path: String) throws(StorageError) { throw unused(path) }
    func rename(_ source: String, to destination: String) throws(StorageError) { throw unused(source) }
    func createLink(_ path: String, target: String) throws(StorageError) { throw unused(path) }
    func createHardLink(_ path: String, to existing: String) throws(StorageError) { throw unused(path) }
    func readLink(_ path: String) throws(StorageError) -> String { throw unused(path) }
    func remove(_ path: String) throws(StorageError) { throw unused(path) }
    func synchronizeDirectory(_ path: String) throws(StorageError) { throw unused(path) }
    func lock(_ path: String) throws(StorageError) -> FileLock? { throw unused(path) }
}
