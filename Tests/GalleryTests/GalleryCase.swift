import Diagnostics
import Glibc
import LedgerModel
import Pipeline
import Publishing
import Storage
import Survey
import TestSupport
import Testing

/// The smallest input that makes one code appear: a text file named after the code.
///
/// ```
/// $ utfall check .              what is done; left out: a lone `input.*` is inspected, anything else is checked
///                               of several commands the last counts; those before may also be close and unpublish
/// --- input.se                  a file, laid over those of Base; `\xE5` is a byte
/// #FLAGGA 0
/// --- link out/latest 2026-01   a link, with what it names
/// --- later input.se            the file as it is when the last command is given
/// --- refused out/latest        nothing may be renamed to this path, or from it
/// --- lost utfall_manad.csv     a file of the run, removed once it is written
/// \*110 #TRANS 50\# {} 1.00     the line 110 times, each with its number; a `\` at the end joins it to the next
/// --- expected                  what the terminal shows; written by the refresh
/// ```
struct GalleryCase: Sendable, CustomTestStringConvertible {
    /// The code it is for.
    let code: String
    /// What stands before the expected text.
    let input: String
    /// The findings as the terminal shows them.
    let expected: String

    var testDescription: String { code }

    init(code: String, text: String) {
        self.code = code
        let parts = text.split(separator: "--- expected\n", maxSplits: 1, omittingEmptySubsequences: false)
        input = String(parts[0])
        expected = parts.count > 1 ? String(parts[1]) : ""
    }

    /// What the case gives, rendered for a terminal without colour.
    func findings() throws -> DiagnosticLog {
        let directory = TemporaryDirectory()
        var files: [(name: String, bytes: [UInt8])] = []
        var commands: [String] = []
        var lockedOutput: String?
        var links: [[String]] = []
        var mishap = Mishap()
        // Splitting at line ends gives an empty piece behind the last of them.
        for line in input.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("$ utfall ") {
                commands.append(String(line.dropFirst("$ utfall ".count)))
            } else if line.hasPrefix("--- locked ") {
                lockedOutput = String(line.dropFirst("--- locked ".count))
            } else if line.hasPrefix("--- link ") {
                links.append(line.dropFirst("--- link ".count).split(separator: " ").map(String.init))
            } else if line.hasPrefix("--- refused ") {
                mishap.refused = "\(directory.path)/\(line.dropFirst("--- refused ".count))"
            } else if line.hasPrefix("--- lost ") {
                mishap.lost = String(line.dropFirst("--- lost ".count))
            } else if line.hasPrefix("--- ") {
                files.append((String(line.dropFirst(4)), []))
            } else if !files.isEmpty {
                files[files.count - 1].bytes += GalleryCase.bytes(of: line)
            }
        }
        for name in try Gallery.files(in: "Base") {
            try directory.write(try Gallery.read("Base/\(name)"), to: name)
        }
        let later = files.filter { $0.name.hasPrefix("later ") }
        files.removeAll { $0.name.hasPrefix("later ") }
        for file in files { try directory.write(bytes: file.bytes, to: file.name) }
        for link in links { try DiskFileSystem().createLink("\(directory.path)/\(link[0])", target: link[1]) }
        let lock = try lockedOutput.flatMap { try Publication.open(output: "\(directory.path)/\($0)") }
        defer { lock?.abandon() }
        for command in commands.dropLast() { _ = try run(command, in: directory.path, Mishap()) }
        for file in later { try directory.write(bytes: file.bytes, to: String(file.name.dropFirst("later ".count))) }
        let isLoneInput = files.count == 1 && files[0].name.hasPrefix("input.")
        let usual = isLoneInput ? "inspect \(files[0].name)" : "check ."
        return try run(commands.last ?? usual, in: directory.path, mishap)
    }

    private func run(_ command: String, in folder: String, _ mishap: Mishap) throws -> DiagnosticLog {
        let words = command.split(separator: " ").map(String.init)
        let path = "\(folder)/\(words[1])"
        let log: DiagnosticLog
        if words.count == 4, words[2] == "--xsd" {
            let request = request(words, in: folder)
            var review = SchemaReview(request.ofPlan, today: request.today, schema: "\(folder)/\(words[3])")
            _ = try review.run()
            log = review.log
        } else if words[0] == "inspect" {
            log = try Inspection(of: path).log
        } else if ["close", "unpublish"].contains(words[0]) {
            let result = try RevisionCommand(request(words, in: folder)).run(words[0] == "close" ? .close : .unpublish)
            log = result.log
        } else {
            var request = request(words, in: folder)
            request.fileSystem = RehearsalFileSystem { _, operation throws(StorageError) in
                try mishap.happen(operation)
            }
            var run = PipelineRun(request)
            log = try run.run().log
        }
        return log.relative(to: folder)
    }

    private func request(_ words: [String], in folder: String) -> RunRequest {
        RunRequest(
            pipeline: words[1] == "." ? folder : "\(folder)/\(words[1])",
            period: words.firstIndex(of: "--period").flatMap { Period(words[$0 + 1]) },
            mode: words[0] == "run" ? .publish : .check, force: words.contains("--force"),
            // Two days after the files were written.
            today: LedgerDate(unchecked: 20260313), time: Int64(time(nil)) + 48 * 3600, environment: [:],
            now: { "2026-03-13T00:00:00Z" })
    }

    /// The bytes of a line with its end.
    private static func bytes(of line: Substring) -> [UInt8] {
        if line.hasPrefix("\\*"), let blank = line.firstIndex(of: " "), let count = Int(line[..<blank].dropFirst(2)) {
            let repeated = String(line[line.index(after: blank)...])
            return (0..<count).flatMap { number in
                GalleryCase.bytes(of: Substring(repeated.replacing("\\#", with: "\(number)")))
            }
        }
        var bytes: [UInt8] = []
        var rest = line.utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\") {
                if rest.isEmpty { return bytes }
                if rest.first == UInt8(ascii: "x"),
                    let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
                {
                    bytes.append(value)
                    rest = rest.dropFirst(3)
                    continue
                }
            }
            bytes.append(byte)
        }
        return bytes + [0x0A]
    }
}

extension DiagnosticLog {
    /// The findings as they are when the command is given in `folder`.
    fileprivate func relative(to folder: String) -> DiagnosticLog {
        var log = DiagnosticLog()
        for finding in diagnostics {
            var copy = finding
            copy.message = finding.message.replacing("\(folder)/", with: "").replacing(folder, with: ".")
            copy.location.openedAs = nil
            copy.help = finding.help?.replacing("\(folder)/", with: "").replacing(folder, with: ".")
            copy.location.path =
                finding.location.path.replacing("\(folder)/", with: "").replacing(folder, with: ".")
            log.add(copy)
        }
        return log
    }
}

/// What goes wrong with the disk.
private struct Mishap {
    /// What nothing can be renamed to or from.
    var refused: String?
    /// What is removed from a run, once it is written.
    var lost: String?

    func happen(_ operation: String) throws(StorageError) {
        if let refused, operation.hasPrefix("rename "), operation.split(separator: " ").contains(refused[...]) {
            throw StorageError(operation: "rename to", path: refused, code: 1)
        }
        if let lost, operation.hasPrefix("list "), operation.contains("/.staging-") {
            try DiskFileSystem().remove("\(operation.dropFirst("list ".count))/\(lost)")
        }
    }
}
