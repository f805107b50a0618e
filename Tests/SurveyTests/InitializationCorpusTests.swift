import Diagnostics
import LedgerModel
import Pipeline
import Storage
import Survey
import TestSupport
import Testing

/// Real exports, which are no part of the repository: what can be read gives a pipeline in order.
@Suite(.enabled(if: !exports.isEmpty, "no corpus of real exports beside the package"))
struct InitializationCorpusTests {
    @Test(arguments: exports)
    func anExportGivesAPipelineInOrderOrNothing(file: String) throws {
        let folder = TemporaryDirectory()
        var initialization = Initialization(workingDirectory: "/")
        let ending = try initialization.run(["\(corpus)/\(file)"], into: "\(folder.path)/new")
        guard case .written = ending else {
            #expect(try Inspection(of: "\(corpus)/\(file)").log.hasErrors)
            #expect(try DiskFileSystem().information("\(folder.path)/new") == nil)
            return
        }
        var run = PipelineRun(
            RunRequest(
                pipeline: "\(folder.path)/new", mode: .check, today: LedgerDate(unchecked: 20260313), environment: [:],
                now: { "" }))
        let result = try run.run()
        guard file != doubled else {
            #expect(result.log.diagnostics.filter { $0.severity == .error }.map(\.code.id) == ["SRC117"])
            return
        }
        #expect(result.ending == .checked, "\(result.log.diagnostics.prefix(3).map(\.message))")
        let mapping = result.log.countsByCode.filter { $0.code.id.hasPrefix("MAP") }
        #expect(mapping.isEmpty, "the rules are without warnings")
    }
}

private let corpus = Repository.shared + "/corpus"

/// Its budget stands twice, with year index 0 and with -1 before the same months.
private let doubled = "transaktioner_ovnbolag.se"

private let exports: [String] = ((try? DiskFileSystem().list(corpus)) ?? []).filter { $0 != "INDEX.tsv" }
