import Foundation
import TestSupport
import Testing

/// The commands of README.md do what it says.
///
/// A block marked `sh` is run, in a copy of the sample and in the order of the page, with the programs on the PATH.
/// A block marked `text` right after it is what it prints. Blocks marked `console` are not run.
@Suite struct ReadmeTests {
    private struct Block {
        let language: String
        let text: String
        /// Whether nothing but blank lines stands between this block and the one before.
        let follows: Bool
    }

    private static func blocks(_ page: String) -> [Block] {
        var blocks: [Block] = []
        var (language, lines, isClose): (String?, [Substring], Bool) = (nil, [], false)
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            switch language {
            case nil where line.hasPrefix("```"):
                (language, lines) = (String(line.dropFirst(3)), [])
            case nil:
                if !line.isEmpty { isClose = false }
            case .some(let open) where line == "```":
                blocks.append(Block(language: open, text: lines.map { $0 + "\n" }.joined(), follows: isClose))
                (language, isClose) = (nil, true)
            case .some:
                lines.append(line)
            }
        }
        return blocks
    }

    @Test func commandsDoWhatThePageSays() throws {
        let workspace = try Workspace()
        let blocks = Self.blocks(try Repository.text("README.md"))
        var count = 0
        for (index, block) in blocks.enumerated() where block.language == "sh" {
            let environment = Repository.runtime.merging(["PATH": "\(Repository.programs):/usr/bin:/bin"]) { $1 }
            let run = try ProcessRun(
                "/bin/sh", ["-e", "-c", "exec 2>&1\n\(block.text)"], in: workspace.path, environment: environment)
            #expect(run.status == 0, "\(block.text)\(run.output)")
            count += 1
            guard index + 1 < blocks.count, blocks[index + 1].language == "text", blocks[index + 1].follows else {
                continue
            }
            #expect(run.output == blocks[index + 1].text, "\(block.text)")
        }
        #expect(count >= 5)
    }

    @Test(arguments: ["README.md", "CONTRIBUTING.md"])
    func everyTargetExists(page: String) throws {
        let makefile = try Repository.text("Makefile")
        let named = try Repository.text(page).matches(of: /(?:^|`|\$ )make (?<target>[a-z]+)/.anchorsMatchLineEndings())
        #expect(!named.isEmpty)
        for match in named { #expect(makefile.contains("\n\(match.output.target):"), "make \(match.output.target)") }
    }

    /// Links to files of the package lead somewhere.
    @Test func linksLeadSomewhere() throws {
        let pages = try FileManager.default.contentsOfDirectory(atPath: "\(Repository.root)/Documentation")
            .filter { $0.hasSuffix(".md") }.map { "Documentation/\($0)" }.sorted()
        for page in ["README.md", "CONTRIBUTING.md"] + pages {
            let folder = URL(filePath: "\(Repository.root)/\(page)").deletingLastPathComponent().path
            for link in try Repository.text(page).matches(of: /\]\((?<path>[^)#:]+)(#[^)]*)?\)/) {
                let isThere = FileManager.default.fileExists(atPath: "\(folder)/\(link.output.path)")
                #expect(isThere, "\(page) links to \(link.output.path)")
            }
        }
    }
}
