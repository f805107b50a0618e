import Foundation
import Testing

/// Holds the drawings of `Documentation/Architecture.md` to the package.
@Suite struct ArchitectureTests {
    private static let page = text("Documentation/Architecture.md")

    private static func text(_ path: String) -> String {
        let data = FileManager.default.contents(atPath: SourceFile.root.appending(path: path).path) ?? Data()
        return String(decoding: data, as: UTF8.self)
    }

    /// The lines of the first drawing under a heading.
    private static func drawing(under heading: String) -> [Substring] {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        let section = lines.drop { $0 != heading }.drop { $0 != "```" }.dropFirst()
        return Array(section.prefix { $0 != "```" })
    }

    /// What each target of ours imports, as `Package.swift` says.
    private static var imports: [String: Set<String>] {
        let manifest = text("Package.swift")
        var imports: [String: Set<String>] = [:]
        let target = /(?:module|executableTarget)\(\s*(?:name: )?"(\w+)"(?:,\s*(?:dependencies: )?\[([^\]]*)\])?/
        for match in manifest.matches(of: target) {
            let names = (match.output.2 ?? "").matches(of: /"(\w+)"/).map { String($0.output.1) }
            imports[String(match.output.1)] = Set(names)
        }
        return imports
    }

    @Test func modulesImportOnlyWhatIsDrawnBelowThem() throws {
        let drawing = Self.drawing(under: "## Modules")
        var rows: [String: Int] = [:]
        // A description follows the modules, three spaces or more behind them.
        for (row, line) in drawing.enumerated() {
            for word in line.split(separator: " ") where Self.imports[String(word)] != nil {
                if rows[String(word)] == nil { rows[String(word)] = row }
            }
        }
        #expect(Set(rows.keys) == Set(Self.imports.keys), "every module is drawn")
        #expect(rows.count > 10)
        for (module, imported) in Self.imports {
            for other in imported {
                guard let above = rows[module], let below = rows[other] else { continue }
                #expect(above < below, "\(module) imports \(other), which is not drawn below it")
            }
        }
    }

    @Test func theDrawingOfARunNamesTypesThatExist() {
        let files = Set(SourceFile.all.map(\.name))
        let words = Self.drawing(under: "## One run").joined(separator: " ").matches(of: /\b[A-Z]\w*[a-z]\w*\b/)
        let types = Set(words.map { String($0.output) })
        #expect(types.count > 15)
        #expect(types.subtracting(files).isEmpty, "the drawing names what is not there")
    }
}
