import Diagnostics
import Storage
import TestSupport
import Testing

/// `Documentation/Formats.md` says what is done about each deviation; every row names tests that exist.
@Suite struct FormatsDocumentTests {
    /// A row of a table of decisions.
    struct Row {
        /// The letter of the table; none for that of SIE 4.
        var table: String
        var number: Int
        var decision: String
        var codes: [String]
        var tests: [String]
    }

    private static func text(_ path: String) throws -> String {
        String(decoding: try DiskFileSystem().contents(of: path), as: UTF8.self)
    }

    /// The texts of the tests of this target.
    private static func tests(in folder: String = Repository.root + "/Tests/IngestTests") throws -> [String] {
        try DiskFileSystem().list(folder).flatMap { name in
            let path = folder + "/" + name
            return name.hasSuffix(".swift") ? [try text(path)] : try tests(in: path)
        }
    }

    private static func rows() throws -> [Row] {
        try text(Repository.root + "/Documentation/Formats.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
            guard cells.count == 5, let name = cells[0].firstMatch(of: /^([TWX]?)(\d+) *$/),
                let number = Int(name.output.2)
            else { return nil }
            return Row(
                table: String(name.output.1), number: number, decision: String(cells[2]),
                codes: cells[3].matches(of: /[A-Z]{3}\d{3}/).map { String($0.output) },
                tests: cells[4].matches(of: /`(\w+)`/).map { String($0.output.1) })
        }
    }

    @Test func hasARowForEachDeviation() throws {
        let tables = Dictionary(grouping: try Self.rows(), by: \.table).mapValues { $0.map(\.number) }
        #expect(tables.keys.sorted() == ["", "T", "W", "X"])
        #expect(tables[""]?.count ?? 0 >= 56)
        for (table, numbers) in tables { #expect(numbers == Array(1...numbers.count), "\(table)") }
    }

    @Test func namesTestsThatExist() throws {
        let tests = try Self.tests().map { $0.matches(of: /func (\w+)\(/).map { String($0.output.1) } }
        let names = Set(tests.joined())
        for row in try Self.rows() {
            #expect(!row.tests.isEmpty, "row \(row.table)\(row.number)")
            for test in row.tests { #expect(names.contains(test), "row \(row.table)\(row.number)") }
        }
    }

    /// A test that never speaks of a code cannot hold the decision that it stands for.
    @Test func namesTestsThatSpeakOfTheirCodes() throws {
        var bodies: [String: String] = [:]
        for file in try Self.tests() {
            // A test reaches from its attribute to the next, and what stands before the first is none.
            for body in file.split(separator: "    @Test").dropFirst() {
                guard let test = body.firstMatch(of: /func (\w+)\(/) else { continue }
                bodies[String(test.output.1), default: ""] += body
            }
        }
        for row in try Self.rows() {
            let text = row.tests.compactMap { bodies[$0] }.joined()
            for code in row.codes {
                #expect(text.contains(code), "row \(row.table)\(row.number): no test of it speaks of \(code)")
            }
        }
    }

    /// A decision that is not silent has a code, and its gravity is the one that the decision speaks of.
    @Test func namesCodesThatExist() throws {
        for row in try Self.rows() {
            let codes = try row.codes.map {
                try #require(DiagnosticCatalogue.code($0), "row \(row.table)\(row.number)")
            }
            let words: [(Severity, String)] = [(.error, "refused"), (.warning, "warning"), (.note, "note")]
            for (severity, word) in words where row.decision.contains(word) {
                #expect(
                    codes.contains { $0.severity == severity }, "row \(row.table)\(row.number) lacks a code for \(word)"
                )
            }
        }
    }
}
