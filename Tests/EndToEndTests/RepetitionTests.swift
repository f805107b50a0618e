import Foundation
import TestSupport
import Testing

/// The same inputs give the same bytes, and nothing new is nothing done.
@Suite struct RepetitionTests {
    @Test func twoProcessesPublishTheSameBytes() throws {
        let workspace = try Workspace()
        #expect(try workspace.run("--output", "one").status == 0)
        #expect(try workspace.run("--output", "two").status == 0)
        let one = try #require(try workspace.published("one"))
        #expect(one.count > 20)
        #expect(try one == workspace.published("two"))
    }

    /// A ledger of several blocks, so that there is something to share out.
    @Test func theNumberOfWorkersDoesNotMatter() throws {
        let workspace = try Workspace()
        try workspace.generate("pipeline", "large", "--rows", "60000", "--source", "ledger.se")
        try workspace.generate("ledger", "--rows", "60000", "--output", "large/ledger.se")
        for jobs in ["1", "3"] {
            let run = try workspace.utfall("run", "large", "--jobs", jobs, "--output", "jobs-\(jobs)")
            #expect(run.status == 0, "\(run.messages)")
        }
        let one = try #require(try workspace.published("jobs-1"))
        #expect(try one == workspace.published("jobs-3"))
    }

    @Test func timingsAreSaidAndPublishedNowhere() throws {
        let workspace = try Workspace()
        #expect(try workspace.run("--output", "one").status == 0)
        let timed = try workspace.run("--output", "two", "--timings")
        #expect(timed.status == 0)
        #expect(timed.output.isEmpty)
        for stage in ["read", "digest", "inflate", "parse", "map", "aggregate", "publish", "total"] {
            #expect(timed.messages.contains("\n\(stage) "), "\(stage) is missing: \(timed.messages)")
        }
        #expect(try workspace.published("one") == workspace.published("two"))
    }

    /// Names in the output are relative to the pipeline, so it does not matter where the program is started.
    @Test func theWorkingDirectoryDoesNotMatter() throws {
        let workspace = try Workspace()
        #expect(try workspace.run("--output", "\(workspace.path)/one").status == 0)
        let other = try Workspace()
        let pipeline = "\(other.path)/\(Workspace.pipeline)"
        #expect(try other.utfall("run", pipeline, "--output", "\(other.path)/one").status == 0)
        #expect(try workspace.published("one") == other.published("one"))
    }

    @Test func nothingNewLeavesAllAsItIs() throws {
        let workspace = try Workspace()
        #expect(try workspace.run().status == 0)
        let before = try workspace.tree("out")
        // Nobody watches, whatever the environment says.
        let again = try workspace.run(environment: ["TERM": "xterm"])
        #expect(again.status == 0)
        #expect(again.messages.isEmpty)
        #expect(again.output.isEmpty)
        #expect(try workspace.run("--print").messages.contains("nothing new"))
        #expect(try workspace.tree("out") == before)
    }

    /// A month that was requested explicitly does not hide the one that is to be published.
    @Test func anEarlierMonthByHandIsNotTheLatest() throws {
        let workspace = try Workspace()
        try workspace.generate("pipeline", "small", "--rows", "2000", "--source", "ledger.se")
        try workspace.generate("ledger", "--rows", "2000", "--output", "small/ledger.se")
        #expect(try workspace.utfall("run", "small", "--output", "o", "--period", "2026-01").status == 0)
        #expect(try workspace.tree("o").keys.contains("2026-02") == false)
        #expect(try workspace.utfall("run", "small", "--output", "o").status == 0)
        #expect(try workspace.text("o/latest/manifest.json").contains("\"run\": \"2026-02.r1\""))
    }

    /// A month that no source reaches is refused by hand as well, and leaves nothing behind.
    @Test func aLaterMonthByHandIsRefused() throws {
        let workspace = try Workspace()
        try workspace.generate("pipeline", "small", "--rows", "2000", "--source", "ledger.se")
        try workspace.generate("ledger", "--rows", "2000", "--output", "small/ledger.se")
        let refused = try workspace.utfall("run", "small", "--output", "o", "--period", "2026-03")
        #expect(refused.status == 65)
        #expect(refused.messages.contains("error[AGG305]: ledger.se has no outcome of 2026-03"))
        for _ in 1...3 { #expect(try workspace.utfall("run", "small", "--output", "o").status == 0) }
        let runs = Set(try workspace.tree("o/.runs").keys.compactMap { $0.split(separator: "/").first })
        #expect(runs == ["2026-02.r1"])
    }

    /// A manifest that an earlier program wrote is replaced once, so that the runs after it know at once.
    @Test func aManifestWithoutTheLatestMonthIsMendedOnce() throws {
        let workspace = try Workspace()
        #expect(try workspace.run().status == 0)
        try workspace.edit("\(Workspace.output)/latest/manifest.json") {
            $0.replacing("  \"latest_month\": \"2026-02\",\n", with: "")
        }
        for _ in 1...2 {
            #expect(try workspace.run().status == 0)
            let manifest = try workspace.text("\(Workspace.output)/latest/manifest.json")
            #expect(manifest.contains("\"run\": \"2026-02.r2\"") && manifest.contains("latest_month"))
        }
    }

    /// A pipe can be read but once, and is not asked whether it has anything new.
    @Test func aPipeIsReadEachTime() throws {
        let workspace = try Workspace()
        try workspace.generate("pipeline", "small", "--rows", "2000", "--source", "pipe.se")
        try workspace.generate("ledger", "--rows", "2000", "--output", "small/ledger.se")
        let script =
            "mkfifo small/pipe.se; for night in 1 2; do timeout 60 cat small/ledger.se > small/pipe.se & "
            + "timeout 60 \(Repository.programs)/utfall run small --output o || exit; done"
        let nights = try ProcessRun("/bin/sh", ["-c", script], in: workspace.path, environment: Repository.runtime)
        #expect(nights.status == 0, "\(nights.messages)")
        let runs = Set(try workspace.tree("o/.runs").keys.compactMap { $0.split(separator: "/").first })
        #expect(runs == ["2026-02.r1"])
    }

    /// Where a stream is closed, no file of ours gets its number, and the messages with it.
    @Test func closedStreamsDoNotEndUpInFiles() throws {
        let workspace = try Workspace()
        #expect(try workspace.run("--output", "one").status == 0)
        let script =
            "\(Repository.programs)/utfall run \(Workspace.pipeline) --output two --progress always <&- >&- 2>&-"
        let run = try ProcessRun("/bin/sh", ["-c", script], in: workspace.path, environment: Repository.runtime)
        #expect(run.status == 0)
        #expect(try workspace.published("one") == workspace.published("two"))
    }

    @Test func forcePublishesAnotherRunOfTheSameBytes() throws {
        let workspace = try Workspace()
        #expect(try workspace.run().status == 0)
        let before = try workspace.published()
        #expect(try workspace.run("--force").status == 0)
        let link = "\(workspace.path)/\(Workspace.output)/2026-02"
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == ".runs/2026-02.r2")
        #expect(try workspace.published() == before)
        #expect(try workspace.tree("\(Workspace.output)/.runs").keys.contains("2026-02.r1"), "old runs are kept")
    }

    /// Cron mails whatever a job prints.
    @Test func cronHearsNothingOfSuccess() throws {
        let workspace = try Workspace()
        for _ in 1...2 {
            let run = try workspace.run()
            #expect(run.status == 0 && run.output.isEmpty && run.messages.isEmpty)
        }
    }

    @Test func printedTablesAreThePublishedOnes() throws {
        let workspace = try Workspace()
        let first = try workspace.run("--print")
        let again = try workspace.run("--print")
        let shown = try workspace.utfall("show", Workspace.pipeline)
        #expect(first.status == 0 && again.status == 0 && shown.status == 0)
        #expect(first.output.contains("Nettokostnader      -129,3"))
        #expect(first.output == again.output)
        #expect(first.output == shown.output)
        #expect(again.messages.contains("nothing new"))
    }

    @Test func checkAndDryRunWriteNothing() throws {
        let workspace = try Workspace()
        #expect(try workspace.utfall("check", Workspace.pipeline).status == 0)
        #expect(try workspace.run("--dry-run").status == 0)
        #expect(!FileManager.default.fileExists(atPath: "\(workspace.path)/out"))
    }
}
