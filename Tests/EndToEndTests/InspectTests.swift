import Foundation
import TestSupport
import Testing

/// A look at exports, and exports as plain rows.
@Suite struct InspectTests {
    private func objects(_ output: String) throws -> [[String: Any]] {
        try output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test func oneObjectALine() throws {
        let workspace = try Workspace()
        let run = try workspace.utfall(
            "inspect", "--json", Workspace.ledger, "\(Workspace.exports)/loner-2026.sie",
            "\(Workspace.exports)/bokslut-2025.se", "\(Workspace.exports)/statsbidrag-2026-02.csv")
        #expect(run.status == 0 && run.messages.isEmpty)
        let objects = try objects(run.output)
        #expect(objects.map { $0["format"] as? String } == ["sie4", "sie5", "sie4", "csv"])
        #expect(objects.map { $0["sie_type"] as? Int } == [4, nil, 3, nil])
        #expect(objects.map { $0["encoding"] as? String } == ["cp437", "utf-8", "cp437", "utf-8"])
        #expect(objects.map { $0["gzip"] as? Bool } == [true, false, false, false])
        #expect(objects.map { $0["transactions"] as? Int } == [8308, 2191, 0, 51])
        #expect(objects.map { $0["period_balances"] as? Int } == [0, 0, 7188, 0])
        for object in objects { #expect(object["debit"] as? Int == object["credit"] as? Int) }
    }

    @Test func filesThatCannotBeReadDoNotStopTheNext() throws {
        let workspace = try Workspace()
        try workspace.write(Data(repeating: 0, count: 100), to: "zeros")
        let run = try workspace.utfall("inspect", "--json", "nowhere", "zeros", Workspace.ledger)
        #expect(run.status == 65)
        let objects = try objects(run.output)
        #expect(objects.map { $0["file"] as? String } == ["nowhere", "zeros", Workspace.ledger])
        #expect(objects.map { $0["error"] != nil } == [true, true, false])
        #expect(objects[0]["error"] as? String == "cannot open nowhere: No such file or directory")
        #expect(try workspace.utfall("inspect", "nowhere").status == 65)
    }

    /// A pipeline cannot be made of what has gone once it has been read.
    @Test func adviceOnStandardInputNamesAFile() throws {
        let workspace = try Workspace()
        let run = try ProcessRun(
            "\(Repository.programs)/utfall", ["inspect", "-"], in: workspace.path, environment: Repository.runtime,
            input: "\(workspace.path)/\(Workspace.ledger)")
        #expect(run.status == 0)
        #expect(run.output.contains("`utfall init DIR --from FILE`"))
        #expect(try workspace.utfall("inspect", Workspace.ledger).output.contains("--from \(Workspace.ledger)`"))
    }

    /// The path of a forecast depends on the period.
    @Test func normalizeKnowsTheSourcesOfAPipeline() throws {
        let workspace = try Workspace()
        for (file, scenario) in [("prognos-2026-02.csv", "prognos"), ("budget-2026.csv", "budget")] {
            let path = "\(Workspace.pipeline)/\(file)"
            let run = try workspace.utfall("normalize", path, "--pipeline", Workspace.pipeline)
            #expect(run.status == 0)
            let rows = run.output.split(separator: "\n").dropFirst()
            #expect(!rows.isEmpty && rows.allSatisfy { $0.contains(",\(scenario),") })
        }
    }

    /// However the path of a file is written, the pipeline's source says how to read it.
    @Test func normalizeKnowsAFileByAnyPath() throws {
        let workspace = try Workspace()
        let (csv, prognos) = (
            "\(Workspace.exports)/statsbidrag-2026-01.csv", "\(Workspace.pipeline)/prognos-2026-02.csv"
        )
        let links = FileManager.default
        try links.createSymbolicLink(
            atPath: "\(workspace.path)/january.csv", withDestinationPath: "\(workspace.path)/\(csv)")
        try links.createSymbolicLink(atPath: "\(workspace.path)/forecast.csv", withDestinationPath: prognos)
        try links.createSymbolicLink(atPath: "\(workspace.path)/folder", withDestinationPath: Workspace.exports)
        for (known, others) in [
            (
                csv,
                [
                    "./\(csv)", "\(workspace.path)/\(csv)", "Pipelines/../\(csv)", "january.csv",
                    "folder/statsbidrag-2026-01.csv",
                ]
            ),
            (prognos, ["\(workspace.path)/\(prognos)", "forecast.csv"]),
        ] {
            let expected = try workspace.utfall("normalize", known, "--pipeline", Workspace.pipeline)
            #expect(expected.status == 0 && !expected.output.isEmpty, "\(expected.messages)")
            for path in others {
                let run = try workspace.utfall("normalize", path, "--pipeline", Workspace.pipeline)
                #expect(run.output == expected.output, "\(path): \(run.messages)")
                let absolute = try workspace.utfall(
                    "normalize", path, "--pipeline", "\(workspace.path)/\(Workspace.pipeline)")
                #expect(absolute.output == expected.output, "\(path): \(absolute.messages)")
            }
        }
    }

    @Test func normalizeSparesItsInput() throws {
        let workspace = try Workspace()
        let before = try workspace.bytes(Workspace.ledger)
        #expect(try workspace.utfall("normalize", Workspace.ledger, "-o", "./\(Workspace.ledger)").status == 64)
        #expect(try workspace.bytes(Workspace.ledger) == before)
    }

    @Test(arguments: [["show", Workspace.pipeline], ["inspect", Workspace.ledger], ["explain-code"], ["schema"]])
    func aLostResultIsNoSuccess(arguments: [String]) throws {
        let workspace = try Workspace()
        try workspace.run()
        let command = "exec \(Repository.programs)/utfall \(arguments.joined(separator: " ")) > /dev/full"
        let run = try ProcessRun("/bin/sh", ["-c", command], in: workspace.path, environment: Repository.runtime)
        #expect(run.status == 73)
        #expect(run.messages.contains("cannot write standard output"))
    }

    @Test func normalizeTellsWhenItCannotWrite() throws {
        let workspace = try Workspace()
        let run = try workspace.utfall("normalize", Workspace.ledger, "-o", "nowhere/rows.csv")
        #expect(run.status == 73)
        #expect(run.messages.contains("cannot create nowhere/rows.csv"))
    }

    @Test func normalizeDoesNotWriteOverItsInput() throws {
        let workspace = try Workspace()
        let before = try workspace.bytes(Workspace.ledger)
        for output in [Workspace.ledger, "\(workspace.path)/./\(Workspace.ledger)"] {
            let run = try workspace.utfall("normalize", Workspace.ledger, "-o", output)
            #expect(run.status == 64)
            #expect(run.messages.contains("is read, too"))
        }
        #expect(try workspace.bytes(Workspace.ledger) == before)
    }

    /// A pipe or a device stays one.
    @Test func normalizeWritesToAPipeAsItStands() throws {
        let workspace = try Workspace()
        #expect(try workspace.utfall("normalize", Workspace.ledger, "-o", "rows.csv").status == 0)
        let script =
            "mkfifo pipe; timeout 60 cat pipe > got & "
            + "timeout 60 \(Repository.programs)/utfall normalize \(Workspace.ledger) -o pipe && wait && test -p pipe"
        let run = try ProcessRun("/bin/sh", ["-c", script], in: workspace.path, environment: Repository.runtime)
        #expect(run.status == 0, "\(run.messages)")
        #expect(try workspace.text("got") == workspace.text("rows.csv"))
    }

    /// A failed run leaves what was there, and nothing beside it.
    @Test(arguments: [("nowhere", 74), ("zeros", 65)] as [(String, Int32)])
    func normalizeWritesAllOrNothing(file: String, status: Int32) throws {
        let workspace = try Workspace()
        try workspace.write(Data(repeating: 0, count: 100), to: "zeros")
        for name in ["rows.csv", "rows.csv.partial"] { try workspace.write(Data("mine".utf8), to: name) }
        #expect(try workspace.utfall("normalize", file, "-o", "rows.csv").status == status)
        #expect(try workspace.text("rows.csv") == "mine")
        #expect(try workspace.text("rows.csv.partial") == "mine")
        let names = try FileManager.default.contentsOfDirectory(atPath: workspace.path)
        #expect(names.filter { $0.hasPrefix("rows.csv") }.sorted() == ["rows.csv", "rows.csv.partial"])
        #expect(try workspace.utfall("normalize", Workspace.ledger, "-o", "rows.csv").status == 0)
        #expect(try workspace.text("rows.csv").hasPrefix("kalla,rad,period,"))
    }
}
