import Foundation
import Testing

/// The house rules, held against every file of the package.
@Suite struct TidyTests {
    @Test(arguments: HouseRule.all)
    func everyFileKeepsTheRule(_ rule: HouseRule) {
        #expect(SourceFile.all.count > 10, "the source tree was not found at \(SourceFile.root.path)")
        for breach in SourceFile.all.flatMap(rule.check) { Issue.record("\(breach)") }
    }

    @Test func headersAreHeldToTheRulesToo() {
        #expect(SourceFile.all.contains { $0.path == "Sources/CByteMask/ByteMask.h" })
    }

    @Test(arguments: HouseRule.pointerPlaces.map(\.key))
    func everyPlaceOfPointersHoldsSome(_ place: String) {
        let files = SourceFile.all.filter { $0.path.hasPrefix(place) }
        #expect(files.contains { $0.code.contains(where: HouseRule.isBare) }, "the list need not name it any more")
    }

    @Test func everyDiagnosticCodeIsDeclaredOnce() {
        var first: [String: Breach] = [:]
        for file in SourceFile.all where file.target != nil {
            for (number, line) in zip(1..., file.lines) {
                guard line.contains("\", ."),
                    let match = line.firstMatch(of: /^\s*(\S.*DiagnosticCode\()?"([A-Z]{3}\d{3})", \./)
                else {
                    continue
                }
                let place = Breach(path: file.path, line: number, message: "\(match.output.2) is declared again")
                if let earlier = first.updateValue(place, forKey: String(match.output.2)) {
                    Issue.record("\(place), first at \(earlier.path):\(earlier.line)")
                }
            }
        }
        #expect(!first.isEmpty, "no declaration was recognised")
    }

    @Test func theRootHoldsOnlyKnownFolders() throws {
        let known: Set = [
            "Benchmarks", "Documentation", "Pipelines", "SampleExports", "Sources", "Tests", "Tools", "out",
        ]
        let entries = try FileManager.default.contentsOfDirectory(atPath: SourceFile.root.path).sorted()
        for entry in entries where !entry.hasPrefix(".") && !known.contains(entry) {
            var isFolder: ObjCBool = false
            let path = SourceFile.root.appending(path: entry).path
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
                Issue.record("\(entry)/ is no folder of the package: is there a better place, or is the list short?")
            }
        }
    }
}
