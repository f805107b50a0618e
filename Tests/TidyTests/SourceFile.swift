import Foundation

/// A Swift file or a C header of the package, as text and as code alone.
struct SourceFile: Sendable {
    /// The path from the package's root.
    let path: String
    /// The lines as they are.
    let lines: [String]
    /// The lines without comments and the text of strings.
    let code: [String]

    init(path: String, text: String) {
        self.path = path
        lines = Self.split(text)
        code = Self.split(SwiftText.code(of: text))
    }

    /// The folder below `Sources` or `Tools` that the file belongs to; nil for tests and the manifest.
    var target: String? {
        let parts = path.split(separator: "/")
        return ["Sources", "Tools"].contains(parts.first) && parts.count > 2 ? String(parts[1]) : nil
    }

    /// The file's name without extension.
    var name: String {
        let file = path.split(separator: "/").last ?? ""
        return String(file[..<(file.lastIndex(of: ".") ?? file.endIndex)])
    }

    /// A breach for every line of code that `isBreach`.
    func breaches(_ message: String, where isBreach: (String) -> Bool) -> [Breach] {
        zip(1..., code).filter { isBreach($0.1) }.map { Breach(path: path, line: $0.0, message: message) }
    }

    private static func split(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    /// The package's root, found from where this file was compiled.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every Swift file and C header of the package, sorted by path.
    static let all: [SourceFile] = {
        let folders = ["Sources", "Tools", "Tests", "Benchmarks"]
        let paths = folders.flatMap { folder in
            (FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.allObjects as? [String] ?? [])
                .filter { ($0.hasSuffix(".swift") || $0.hasSuffix(".h")) && !$0.contains(".build") }
                .map { folder + "/" + $0 }
        }
        return (paths + ["Package.swift"]).sorted().map { path in
            let data = FileManager.default.contents(atPath: root.appending(path: path).path) ?? Data()
            return SourceFile(path: path, text: String(decoding: data, as: UTF8.self))
        }
    }()
}
