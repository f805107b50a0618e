import Foundation
import TestSupport
import Testing

/// What Documentation/Tables.md describes prints what it shows.
///
/// A block marked `yaml` replaces keys of the sample's configuration; keys but `tables` stay replaced. A block marked
/// `text` right after it is the tables that the run publishes. A block marked `csv` is a file of the sample. With
/// `UTFALL_REFRESH_GOLDEN=1` prints and files are written into the page again.
@Suite(.serialized) struct TablesPageTests {
    private static let page = "Documentation/Tables.md"
    private static let sample = "\(Repository.root)/Tests/EndToEndTests/Tables"
    private static let isRefreshing = ProcessInfo.processInfo.environment["UTFALL_REFRESH_GOLDEN"] != nil

    /// The keys of a configuration at the left margin, each with all its lines.
    private struct Keys {
        private(set) var entries: [(name: String, text: String)] = []

        init(_ yaml: String) {
            for line in yaml.split(separator: "\n") {
                if line.first == " ", !entries.isEmpty {
                    entries[entries.count - 1].text += line + "\n"
                } else {
                    entries.append((String(line.prefix { $0 != ":" }), line + "\n"))
                }
            }
        }

        mutating func replace(with others: Keys) {
            for other in others.entries {
                if let index = entries.firstIndex(where: { $0.name == other.name }) {
                    entries[index] = other
                } else {
                    entries.append(other)
                }
            }
        }

        /// What stands on the line of a key.
        func value(_ name: String) -> String? {
            entries.first { $0.name == name }.map { entry in
                let line = entry.text.prefix { $0 != "\n" }
                return line.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
            }
        }

        var text: String { entries.map(\.text).joined() }
    }

    @Test func everyTableIsPrintedAsShown() throws {
        var page = MarkedPage(try Repository.text(Self.page))
        let folder = TemporaryDirectory()
        try FileManager.default.copyItem(atPath: Self.sample, toPath: "\(folder.path)/p")
        var configuration = Keys(try String(contentsOfFile: "\(Self.sample)/pipeline.yaml", encoding: .utf8))
        var count = 0
        for (index, block) in page.blocks.enumerated() where block.mark == "yaml" {
            let keys = Keys(block.text)
            configuration.replace(with: keys)
            guard keys.value("tables") != nil else { continue }
            try configuration.text.write(toFile: "\(folder.path)/p/pipeline.yaml", atomically: true, encoding: .utf8)
            let month = try #require(configuration.value("period"))
            let printed = try printed(block.text, of: month, number: index, in: folder)
            let next = index + 1
            try #require(
                next < page.blocks.count && page.blocks[next].mark == "text" && page.blocks[next].follows,
                "no print follows\n\(block.text)")
            if Self.isRefreshing { page.replace(next, with: printed) }
            #expect(printed == page.blocks[next].text, "\(block.text)")
            count += 1
        }
        #expect(count >= 20)
        if Self.isRefreshing { try write(page) }
    }

    @Test func everyFileIsThatOfTheSample() throws {
        var page = MarkedPage(try Repository.text(Self.page))
        for (index, block) in page.blocks.enumerated() where block.mark.hasPrefix("csv ") {
            let file = try String(contentsOfFile: "\(Self.sample)/\(block.mark.dropFirst(4))", encoding: .utf8)
            if Self.isRefreshing { page.replace(index, with: file) }
            #expect(file == page.blocks[index].text, "\(block.mark)")
        }
        if Self.isRefreshing { try write(page) }
    }

    /// Runs the pipeline, and returns the tables of a block as published.
    private func printed(
        _ yaml: String, of month: String, number: Int, in folder: TemporaryDirectory
    ) throws -> String {
        // A folder of its own, or the run would be compared with that of the example before.
        let output = "out/\(number)"
        let run = try ProcessRun(
            "\(Repository.programs)/utfall", ["run", "p", "--output", output], in: folder.path,
            environment: Repository.runtime)
        try #require(run.status == 0, "\(yaml)\(run.messages)")
        // A reader who pastes an example should not have to wonder at a warning.
        #expect(run.messages == "", "\(yaml)")
        return try yaml.matches(of: /- id: (?<id>[a-z]+)/).map {
            try folder.read("\(output)/\(month)/\($0.output.id).txt")
        }.joined(separator: "\n")
    }

    private func write(_ page: MarkedPage) throws {
        try page.text.write(toFile: "\(Repository.root)/\(Self.page)", atomically: true, encoding: .utf8)
    }
}
