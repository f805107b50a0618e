import Testing

/// Every rule must find what it is there to find, and leave alone what looks like it.
@Suite struct CanaryTests {
    struct Canary: CustomTestStringConvertible, Sendable {
        let rule: String
        let text: String
        /// The lines that break the rule.
        let lines: [Int]
        var path = "Sources/Mapping/Sample.swift"

        var testDescription: String { "\(rule): \(text.prefix(40))" }
    }

    @Test(arguments: broken + kept)
    func theRuleSeesExactlyItsBreaches(_ canary: Canary) throws {
        let rule = try #require(HouseRule.all.first { $0.name == canary.rule })
        let breaches = rule.check(SourceFile(path: canary.path, text: canary.text))
        #expect(breaches.map(\.line) == canary.lines)
    }

    @Test func everyRuleHasACanaryThatBreaksIt() {
        #expect(Set(Self.broken.map(\.rule)) == Set(HouseRule.all.map(\.name)))
    }

    private static let longBody = String(repeating: "    a()\n", count: 49)

    static let broken: [Canary] = [
        Canary(rule: "file", text: String(repeating: "\n", count: 301), lines: [301]),
        Canary(rule: "line", text: "\n" + String(repeating: "å", count: 121), lines: [2]),
        Canary(rule: "function", text: "func a(\n    b: Int = { 1 }()\n) {\n\(longBody)}\n", lines: [1]),
        Canary(rule: "function", text: "protocol P {\n    func a()\n}\npublic init() {\n\(longBody)}\n", lines: [4]),
        Canary(
            rule: "force", text: "let a = b!\nlet c = try! d()\nlet e = f as! G\nlet h = \"\\(i!)\"\n",
            lines: [1, 2, 3, 4]),
        Canary(rule: "fatalError", text: "fatalError()\n", lines: [1]),
        Canary(rule: "print", text: "print(1)\n    debugPrint(1)\n", lines: [1, 2]),
        Canary(rule: "money", text: "let amount: Double = 1\n", lines: [1]),
        Canary(
            rule: "imports", text: "import Ingest\npublic import LedgerModel\n@testable import Pipeline\n",
            lines: [1, 3]),
        Canary(rule: "imports", text: "import LedgerModel\n", lines: [1], path: "Sources/Diagnostics/A.swift"),
        Canary(rule: "yaml", text: "internal import CYAML\n", lines: [1]),
        Canary(rule: "disk", text: "import Glibc\nlet a = open(b, O_RDONLY)\n_ = Glibc.rename(a, b)\n", lines: [2, 3]),
        Canary(rule: "disk", text: "let a = FileManager.default\n", lines: [1]),
        Canary(rule: "public type", text: "public struct Sample {}\npublic final class Other {}\n", lines: [2]),
        Canary(rule: "words", text: "struct PathUtils {}\nclass RunManager {}\n", lines: [1, 2]),
        Canary(
            rule: "summary", text: "/// Two. Sentences.\nlet a = 1\n/// No end\n/// here.\nlet b = 1\n", lines: [1, 3]),
    ]

    static let kept: [Canary] = [
        Canary(rule: "function", text: "func a() {\n\(longBody.dropLast(8))}\n", lines: []),
        Canary(
            rule: "force", text: "if !a, b != c { d(!e) }  // f!\nlet g = \"h!\"\nlet i = #\"j\\\"k!\"#\n", lines: []),
        Canary(rule: "force", text: "let a = b!\n", lines: [], path: "Tests/MappingTests/A.swift"),
        Canary(rule: "force", text: "/* a! /* b! */ c! */ let d = \"\"\"\n    e!\n    \"\"\"\n", lines: []),
        Canary(rule: "print", text: "print(1)\n", lines: [], path: "Sources/utfall/A.swift"),
        Canary(rule: "print", text: "a.print(1)\nblueprint(1)\n// print(1)\n", lines: []),
        Canary(rule: "money", text: "let seconds: Double = 1  // amount\n", lines: []),
        Canary(rule: "imports", text: "import Glibc\nimport Diagnostics\n", lines: []),
        Canary(
            rule: "disk", text: "import Glibc\nfunc open(_ a: Int) {}\nfileSystem.rename(a)\nreopen(a)\n", lines: []),
        Canary(rule: "disk", text: "import Glibc\nlet a = open(b)\n", lines: [], path: "Sources/Storage/A.swift"),
        Canary(
            rule: "public type", text: "public struct Sample {\n    public enum Inner {}\n}\nstruct Other {}\n",
            lines: []),
        Canary(
            rule: "summary", text: "/// Reads `a. B`, as 1.1 does.\n///\n/// More. And more\nlet a = 1\n", lines: []),
    ]
}
