import Foundation
import Storage
import TestSupport
import Testing

/// What is wrong with the output folder is mended or said by the next run, and never ends in status 0 as it was.
@Suite struct MendingTests {
    private func link(_ workspace: Workspace, _ name: String) throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: "\(workspace.path)/\(Workspace.output)/\(name)")
    }

    private func relink(_ workspace: Workspace, _ name: String, to target: String?) throws {
        let path = "\(workspace.path)/\(Workspace.output)/\(name)"
        try? FileManager.default.removeItem(atPath: path)
        if let target { try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target) }
    }

    @Test func latestIsMendedBeforeNothingIsNew() throws {
        let workspace = try Workspace()
        #expect(try workspace.run().status == 0)
        for target in ["2026-09", "2025-12", nil] {
            try relink(workspace, "latest", to: target)
            let run = try workspace.run()
            #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
            #expect(try link(workspace, "latest") == "2026-02")
            #expect(try workspace.utfall("show", Workspace.pipeline).status == 0)
        }
        #expect(try link(workspace, "2026-02") == ".runs/2026-02.r1", "nothing was published anew")
    }

    /// A month's link that leads nowhere, and a run that is gone.
    @Test(arguments: [".runs/2026-02.r9", "elsewhere"])
    func aMonthThatLeadsNowhereIsPublishedAnew(target: String) throws {
        let workspace = try Workspace()
        #expect(try workspace.run().status == 0)
        let before = try workspace.published()
        try relink(workspace, "2026-02", to: target)
        #expect(try workspace.run().status == 0)
        #expect(try link(workspace, "2026-02") == ".runs/2026-02.r2")
        #expect(try workspace.published() == before)
        #expect(try workspace.utfall("show", Workspace.pipeline).status == 0)
    }

    @Test func somethingInThePlaceOfLatestIsSaid() throws {
        let workspace = try Workspace()
        #expect(try workspace.run().status == 0)
        try relink(workspace, "latest", to: nil)
        try workspace.write(Data(), to: "\(Workspace.output)/latest")
        let run = try workspace.run()
        #expect(run.status == 73)
        #expect(run.messages.contains("PUB106"))
        #expect(run.messages.contains("latest: it is no link; move away what stands there"))
    }

    /// What a killed run has left is removed also by a run that has nothing to publish.
    @Test func leftoversGoThoughNothingIsNew() throws {
        let workspace = try Workspace()
        #expect(try workspace.run().status == 0)
        let before = try workspace.tree("out")
        let runs = "\(workspace.path)/\(Workspace.output)/.runs"
        try FileManager.default.createDirectory(
            atPath: "\(runs)/.staging-77/transaktioner", withIntermediateDirectories: true)
        try workspace.write(Data(), to: "\(Workspace.output)/.runs/.staging-77.lock")
        try relink(workspace, ".link-77", to: "2026-02")
        #expect(try workspace.run().status == 0)
        #expect(try workspace.tree("out") == before)
    }

    /// A run that waits for a pipe, while `action` is done; then the pipe is filled.
    private func interrupted(_ workspace: Workspace, _ action: String) throws -> ProcessRun {
        try workspace.edit("\(Workspace.pipeline)/pipeline.yaml") {
            $0.replacing("../../SampleExports/socialnamnden/loner-2026.sie", with: "loner")
        }
        let staging = "\(Workspace.output)/.runs/.staging-*"
        let script = """
            mkfifo \(Workspace.pipeline)/loner
            \(Repository.programs)/utfall run \(Workspace.pipeline) --force & RUN=$!
            until ls -d \(staging)/transaktioner/period=2026-02 2>/dev/null; do kill -0 $RUN || exit; sleep 0.02; done
            \(action)
            kill -0 $RUN && timeout 10 sh -c 'cat \(Workspace.exports)/loner-2026.sie > \(Workspace.pipeline)/loner'
            wait $RUN
            """
        return try ProcessRun("/bin/sh", ["-c", script], in: workspace.path, environment: Repository.runtime)
    }

    @Test(arguments: [
        "rm -r \(Workspace.output)/.runs/.staging-*", "rm -r \(Workspace.output)/.runs/.staging-*/transaktioner",
        "rm \(Workspace.output)/.runs/.staging-*/transaktioner/period=2026-01/transaktioner.csv",
        "mv \(Workspace.output) \(Workspace.output).old; mkdir \(Workspace.output)",
    ])
    func halfARunIsNeverPublished(action: String) throws {
        let workspace = try Workspace()
        let run = try interrupted(workspace, action)
        #expect(run.status == 73)
        #expect(run.messages.contains("error[PUB105]: nothing was published: "), "\(run.messages)")
        #expect(try workspace.published() == nil)
        let left = try DiskFileSystem().list("\(workspace.path)/\(Workspace.output)")
        #expect(left.allSatisfy { [".lock", ".runs", "status.json"].contains($0) })
        let runs = (try? DiskFileSystem().list("\(workspace.path)/\(Workspace.output)/.runs")) ?? []
        #expect(runs == [])
    }

    /// The lock is gone, and another pipeline's run, or the same one's, comes in between.
    @Test func aRemovedLockLeavesBothRunsWhole() throws {
        let workspace = try Workspace()
        #expect(try workspace.run("--output", "reference").status == 0)
        let reference = try #require(try workspace.published("reference"))
        let second = "\(Workspace.pipeline)/second.yaml"
        try workspace.write(try workspace.bytes("\(Workspace.pipeline)/pipeline.yaml"), to: second)
        let other = "\(Repository.programs)/utfall run \(second) --force || exit"
        let run = try interrupted(workspace, "rm \(Workspace.output)/.lock; \(other)")
        #expect(run.status == 0, "\(run.messages)")
        #expect(try link(workspace, "2026-02") == ".runs/2026-02.r2")
        let published = try #require(try workspace.published())
        let isOwn = { (name: String) in name.hasPrefix(".trace/configuration/00-") }
        #expect(published.keys.filter { !isOwn($0) }.sorted() == reference.keys.filter { !isOwn($0) }.sorted())
        #expect(published["utfall_manad.csv"] == reference["utfall_manad.csv"])
    }
}
