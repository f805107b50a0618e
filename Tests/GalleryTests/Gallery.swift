import Diagnostics
import Glibc
import Storage
import TestSupport

/// The cases, and what is written from them when `UTFALL_REFRESH_GOLDEN=1` is in the environment.
enum Gallery {
    static let isRefreshing = getenv("UTFALL_REFRESH_GOLDEN") != nil

    private static let package = Repository.root
    private static let folder = package + "/Tests/GalleryTests"

    /// All cases, sorted by code.
    static let cases: [GalleryCase] = {
        guard isRefreshing else { return loaded }
        do {
            try refresh()
        } catch {
            print("the gallery cannot be refreshed: \(error)")
        }
        return loaded
    }()

    private static var loaded: [GalleryCase] {
        let names = (try? files(in: "Cases")) ?? []
        return names.compactMap { name in
            guard name.hasSuffix(".txt"), let text = try? read("Cases/\(name)") else { return nil }
            return GalleryCase(code: String(name.dropLast(4)), text: text)
        }
    }

    static func files(in directory: String) throws -> [String] {
        try DiskFileSystem().list("\(folder)/\(directory)")
    }

    static func read(_ name: String) throws -> String {
        String(decoding: try DiskFileSystem().contents(of: "\(folder)/\(name)"), as: UTF8.self)
    }

    static func document() throws -> String {
        try read("../../Documentation/Diagnostics.md")
    }

    // MARK: Refresh

    private static func refresh() throws {
        var examples: [String: String] = [:]
        for one in loaded {
            let log = try one.findings()
            try write("\(one.input)--- expected\n\(TextRenderer().render(log))", to: "\(folder)/Cases/\(one.code).txt")
            examples[one.code] = log.example(of: one.code)
        }
        for (family, name) in zip(DiagnosticFamily.all, names) {
            try write(
                source(named: name, family, examples), to: "\(package)/Sources/Diagnostics/Examples/\(name).swift")
        }
        try write(
            DiagnosticsPage.markdown { examples[$0.id] }, to: "\(package)/Documentation/Diagnostics.md")
    }

    /// The types that hold the families' examples.
    private static let names = ["Configuration", "Source", "SIE", "XML", "CSV", "Mapping", "Aggregation", "Publishing"]
        .map { $0 + "Examples" }

    private static func source(named name: String, _ family: DiagnosticFamily, _ examples: [String: String]) -> String {
        var text = "/// How findings of the family \(family.letters) look; written from the gallery, do not edit.\n"
        text += "enum \(name) {\n    static let all: [String: String] = [\n"
        for code in family.codes {
            guard let example = examples[code.id] else { continue }
            text += "        \"\(code.id)\": \"\"\"\n"
            for line in example.split(separator: "\n") { text += literal(line) }
            text += "        \"\"\",\n"
        }
        return text + "    ]\n}\n"
    }

    /// A line of a multi-line literal, broken so that no line of source is too long.
    private static func literal(_ line: Substring) -> String {
        var text = ""
        var rest = line
        while rest.count > 90 {
            var piece = rest.prefix(90)
            if let blank = piece.lastIndex(of: " ") { piece = piece[...blank] }
            text += "        \(escaped(piece))\\\n"
            rest = rest.dropFirst(piece.count)
        }
        return text + "        \(escaped(rest))\n"
    }

    private static func escaped(_ text: Substring) -> String {
        String(text).replacing("\\", with: "\\\\").replacing("\"\"\"", with: "\\\"\\\"\\\"")
    }

    private static func write(_ text: String, to path: String) throws {
        let file = try DiskFileSystem().createOutput(path)
        try Array(text.utf8).withUnsafeBytes { bytes in try file.write(bytes) }
        try file.synchronizeAndClose()
    }
}

extension DiagnosticLog {
    /// The first finding of a code as the terminal shows it.
    func example(of code: String) -> String? {
        diagnostics.first { $0.code.id == code }.map { TextRenderer().render($0) }
    }
}
