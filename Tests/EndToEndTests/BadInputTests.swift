import Foundation
import Storage
import TestSupport
import Testing

/// Whatever is wrong ends with its exit status and a message that names the place, and the output stays as it was.
@Suite struct BadInputTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let status: Int32
        /// What the messages must contain.
        let message: [String]
        let harm: @Sendable (Workspace) throws -> Void

        init(
            _ name: String, status: Int32, _ message: String..., harm: @escaping @Sendable (Workspace) throws -> Void
        ) {
            testDescription = name
            self.status = status
            self.message = message
            self.harm = harm
        }
    }

    private static let grants = "\(Workspace.exports)/statsbidrag-2026-02.csv"
    private static let forecast = "\(Workspace.pipeline)/prognos-2026-02.csv"
    private static let configuration = "\(Workspace.pipeline)/pipeline.yaml"
    private static let mapping = "\(Workspace.pipeline)/mapping.csv"

    static let faults = [
        Fault(
            "a kontering that no rule takes", status: 65, "huvudbok-2026.se.gz:406: error[MAP101]",
            "no rule maps vht 520", "31 konteringar, 495 rows"
        ) { try $0.edit(mapping) { $0.replacing(";;52*;;;funktionshinder;;;;Insatser enligt SoL\n", with: "") } },
        Fault(
            "an unbalanced voucher", status: 65, "huvudbok-2026.se.gz:357: error[SIE107]", "LEV 27", "0.01 kr"
        ) {
            try $0.inflateLedger()
            try $0.edit(Workspace.ledger) { $0.replacing(" 33823.95 ", with: " 33823.96 ") }
        },
        Fault("a day that does not exist", status: 65, "huvudbok-2026.se.gz:", "error[SIE102]", "20260230") {
            try $0.inflateLedger()
            try $0.edit(Workspace.ledger) { text in
                text.replacing("\"LEV\" 27 20260102 ", with: "\"LEV\" 27 20260230 ")
                    .replacing("\"LEV\" 28 20260102 ", with: "\"LEV\" 28 00010101 ")
            }
        },
        Fault("rows outside a voucher", status: 65, "huvudbok-2026.se.gz:", "error[SIE103]") {
            try $0.inflateLedger()
            try $0.edit(Workspace.ledger) { $0.replacing("#VER \"LEV\" 27 ", with: "#VERX \"LEV\" 27 ") }
        },
        Fault("a budget without period", status: 65, "budget-2026.csv:2:", "error[CSV108]") {
            try $0.edit("\(Workspace.pipeline)/budget-2026.csv") { text in
                let first = text.split(separator: "\n", omittingEmptySubsequences: false)[1]
                return text.replacing(first, with: first.replacing(";2026;", with: ";;"))
            }
        },
        Fault("a file that breaks off", status: 65, "huvudbok-2026.se.gz: byte 60000: error[SRC102]") {
            try $0.write(try $0.bytes(Workspace.ledger).prefix(60_000), to: Workspace.ledger)
        },
        Fault("a quote without end", status: 65, "statsbidrag-2026-02.csv:53:17: error[CSV102]") {
            try $0.edit(grants) { $0 + "2026-02-27;3511;\"713;554;9202;-58 632,71;Rek\n" }
        },
        Fault(
            "a forecast without amounts", status: 65, "prognos-2026-02.csv:1: error[CSV101]: no column \"belopp\""
        ) { try $0.edit(forecast) { $0.replacing("period;belopp", with: "period;belop") } },
        Fault("a missing forecast", status: 66, "pipeline.yaml:16:5: error[SRC101]", "prognos-2026-02.csv") {
            try FileManager.default.removeItem(atPath: "\($0.path)/\(forecast)")
        },
        Fault("another year's budget", status: 65, "budget-2026.csv: error[AGG201]: no budget for 2026", "2025") {
            try $0.edit("\(Workspace.pipeline)/budget-2026.csv") { $0.replacing(";2026;", with: ";2025;") }
        },
        Fault("a budget without rows", status: 65, "budget-2026.csv: error[AGG201]: no budget for 2026, nor for any") {
            try $0.edit("\(Workspace.pipeline)/budget-2026.csv") { String($0.prefix { $0 != "\n" }) + "\n" }
        },
        Fault(
            "a misspelt key", status: 78, "pipeline.yaml:20:1: error[CFG111]", "`unmaped`", "did you mean `unmapped`?"
        ) { try $0.edit(configuration) { $0.replacing("unmapped: error", with: "unmaped: error") } },
        Fault("a mapping to nowhere", status: 78, "mapping.csv:12:", "error[MAP302]", "'aldreomsorgg'") {
            try $0.edit(mapping) { $0.replacing(";aldreomsorg;;;;\n", with: ";aldreomsorgg;;;;\n") }
        },
    ]

    /// No file may grow beyond so many blocks of 512 bytes, as if the disk were full while sources are read.
    @Test(arguments: [2, 32])
    func aFullDiskIsNoFaultOfTheData(blocks: Int) throws {
        let workspace = try Workspace()
        #expect(try workspace.run().status == 0)
        let before = try workspace.tree("out")
        let command = "ulimit -f \(blocks); exec \(Repository.programs)/utfall run --force \(Workspace.pipeline)"
        let run = try ProcessRun("/bin/sh", ["-c", command], in: workspace.path, environment: Repository.runtime)
        #expect(run.status == 73)
        #expect(run.messages.contains("error[PUB"))
        #expect(run.messages.contains("cannot write"))
        #expect(try workspace.tree("out") == before)
    }

    @Test(arguments: faults)
    func isRefused(fault: Fault) throws {
        let workspace = try Workspace()
        #expect(try workspace.run().status == 0)
        let before = try workspace.tree("out")
        try fault.harm(workspace)
        let run = try workspace.run()
        #expect(run.status == fault.status)
        for part in fault.message { #expect(run.messages.contains(part)) }
        #expect(run.output.isEmpty)
        #expect(try workspace.tree("out") == before)
    }

    @Test func twoRunsAtOnce() throws {
        let workspace = try Workspace()
        #expect(try workspace.run().status == 0)
        let before = try workspace.tree("out")
        let lock = try #require(try DiskFileSystem().lock("\(workspace.path)/\(Workspace.output)/.lock"))
        let run = try workspace.run("--force")
        #expect(run.status == 75)
        #expect(run.messages.contains("another run holds the lock"))
        #expect(try workspace.tree("out") == before)
        lock.release()
        #expect(try workspace.run("--force").status == 0)
    }

    @Test func aFileInPlaceOfTheOutputFolder() throws {
        let workspace = try Workspace()
        try workspace.write(Data("mine".utf8), to: "out")
        let run = try workspace.run()
        #expect(run.status == 73)
        #expect(run.messages.contains("error[PUB101]") && run.messages.hasPrefix("out/socialnamnden: "))
        #expect(try workspace.text("out") == "mine")
    }

    /// Two pipelines with one output folder would put their runs in each other's place.
    @Test func anotherPipelinesFolder() throws {
        let workspace = try Workspace()
        #expect(try workspace.run().status == 0)
        let before = try workspace.tree("out")
        try workspace.edit("\(Workspace.pipeline)/pipeline.yaml") {
            $0.replacing("name: socialnamnden", with: "name: skolnamnden")
        }
        for arguments in [["run"], ["run", "--force"], ["run", "--period", "2026-01"], ["check"]] {
            let run = try workspace.utfall(arguments[0], [Workspace.pipeline] + arguments.dropFirst())
            #expect(run.status == 78)
            #expect(run.messages.hasPrefix("out/socialnamnden: error[PUB103]: "))
            #expect(run.messages.contains("of the pipeline socialnamnden"))
        }
        #expect(try workspace.tree("out") == before)
        #expect(try workspace.run("--output", "out/skolnamnden").status == 0)
    }

    /// A folder that two pipelines share: the latest month is one's own, another is not.
    @Test func anotherPipelinesMonth() throws {
        let workspace = try Workspace()
        let forecast = "\(Workspace.pipeline)/prognos-2026-0"
        try workspace.write(try workspace.bytes("\(forecast)2.csv"), to: "\(forecast)1.csv")
        #expect(try workspace.run("--period", "2026-01").status == 0)
        try workspace.edit("\(Workspace.output)/2026-01/manifest.json") {
            $0.replacing("\"pipeline\": \"socialnamnden\"", with: "\"pipeline\": \"skolnamnden\"")
        }
        try FileManager.default.removeItem(atPath: "\(workspace.path)/\(Workspace.output)/latest")
        #expect(try workspace.run().status == 78, "what stands there alone is another's")
        try workspace.edit("\(Workspace.output)/2026-01/manifest.json") {
            $0.replacing("\"pipeline\": \"skolnamnden\"", with: "\"pipeline\": \"socialnamnden\"")
        }
        #expect(try workspace.run().status == 0)
        try workspace.edit("\(Workspace.output)/2026-01/manifest.json") {
            $0.replacing("\"pipeline\": \"socialnamnden\"", with: "\"pipeline\": \"skolnamnden\"")
        }
        let before = try workspace.tree("out")
        let run = try workspace.run("--period", "2026-01", "--force")
        #expect(run.status == 78)
        #expect(run.messages.contains("error[PUB103]") && run.messages.contains("of the pipeline skolnamnden"))
        #expect(try workspace.tree("out") == before)
    }

    @Test(arguments: [["run"], ["run", "x", "--period", "2026-13"], ["run", "x", "--jobs", "0"], ["fly"]])
    func usage(arguments: [String]) throws {
        let workspace = try Workspace()
        let run =
            switch arguments.count {
            case 1: try workspace.utfall(arguments[0])
            default: try workspace.utfall(arguments[0], arguments[1], arguments[2], arguments[3])
            }
        #expect(run.status == 64)
        #expect(run.messages.contains("Usage: utfall"))
        #expect(run.output.isEmpty)
    }

    @Test func noSuchPipeline() throws {
        let run = try Workspace().utfall("run", "nowhere")
        #expect(run.status == 78)
        #expect(run.messages.contains("nowhere: error[CFG101]"))
    }

    @Test func nothingToShow() throws {
        let run = try Workspace().utfall("show", Workspace.pipeline)
        #expect(run.status == 66)
        #expect(run.messages.contains("nothing is published"))
    }
}
