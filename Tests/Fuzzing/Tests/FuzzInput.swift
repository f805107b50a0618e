import Foundation
import FuzzTargets

/// A file of the folders that the fuzzer starts from.
struct FuzzInput {
    /// The path from the folder of this package's fuzzing.
    let name: String
    let bytes: [UInt8]

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    /// The seeds of a target, and what once broke it.
    static func all(of target: FuzzTarget) throws -> [FuzzInput] {
        try ["Seeds/\(target.name)", "Regressions/\(target.name)"].flatMap { place in
            try names(in: place).map { name in
                let file = folder.appending(path: place).appending(path: name)
                return FuzzInput(name: "\(place)/\(name)", bytes: Array(try Data(contentsOf: file)))
            }
        }
    }

    /// The words that the inputs of a target are made of, from its dictionary.
    static func words(of target: FuzzTarget) throws -> [[UInt8]] {
        let file = folder.appending(path: "Dictionaries/\(target.name).dict")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return lines.map { unescaped($0.dropFirst().dropLast()) }
    }

    /// The bytes of a word, in which `\xNN` is a byte and a backslash makes the next character plain.
    private static func unescaped(_ word: Substring) -> [UInt8] {
        var rest = word
        var bytes: [UInt8] = []
        while let character = rest.popFirst() {
            guard character == "\\" else {
                bytes += Array(String(character).utf8)
                continue
            }
            if rest.first == "x", let byte = UInt8(rest.dropFirst().prefix(2), radix: 16) {
                bytes.append(byte)
                rest = rest.dropFirst(3)
            } else if let plain = rest.popFirst() {
                bytes += Array(String(plain).utf8)
            }
        }
        return bytes
    }

    /// The names in a folder, sorted; none when it is missing.
    static func names(in place: String) throws -> [String] {
        let path = folder.appending(path: place).path
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }.sorted()
    }
}
