import Glibc
import TestSupport
import Testing

@testable import Storage

@Suite struct DiskFileSystemTests {
    let disk = DiskFileSystem()
    let directory = TemporaryDirectory()

    func path(_ name: String) -> String { "\(directory.path)/\(name)" }

    func write(_ text: String, to name: String) throws { try directory.write(text, to: name) }

    func read(_ name: String) throws -> String { try directory.read(name) }

    @Test func writesAndReadsBack() throws {
        try write("kommunens bokföring\n", to: "a")
        try write("kort\n", to: "a")
        #expect(try read("a") == "kort\n", "creating truncates")
        let file = try #require(try disk.information(path("a")))
        #expect(file.kind == .file)
        #expect(file.size == 5)
    }

    @Test func createsAndRemovesTrees() throws {
        try disk.createDirectory(path("x/y/z/"))
        try disk.createDirectory(path("x/y/z"))
        try write("1", to: "x/y/b")
        try disk.createLink(path("x/link"), target: directory.path)
        #expect(try disk.list(path("x")) == ["link", "y"])
        #expect(try disk.information(path("x/y"))?.kind == .directory)
        try disk.remove(path("x"))
        #expect(try disk.information(path("x")) == nil)
        #expect(try disk.information(directory.path) != nil, "a link is removed, not what it leads to")
        try disk.remove(path("x"))
    }

    @Test func aFileInTheWayOfADirectoryIsSaid() throws {
        try write("1", to: "a")
        let error = #expect(throws: StorageError.self) { try disk.createDirectory(path("a")) }
        #expect(error?.description == "cannot create directory \(path("a")): File exists")
        #expect(try disk.information(path("a/b")) == nil)
    }

    /// Where a directory cannot be made although the one above it is there, as in /proc.
    @Test(arguments: ["/proc/utfall", "/proc/utfall/output"])
    func whereNothingCanBeMadeIsSaid(path: String) {
        let error = #expect(throws: StorageError.self) { try disk.createDirectory(path) }
        #expect(error?.description == "cannot create directory /proc/utfall: No such file or directory")
    }

    @Test func aDirectoryThatALinkDoesNotLeadToIsSaid() throws {
        try disk.createLink(path("lost"), target: path("nowhere"))
        let error = #expect(throws: StorageError.self) { try disk.createDirectory(path("lost/output")) }
        #expect(error?.description == "cannot look at \(path("lost")): No such file or directory")
    }

    @Test func renamingALinkSwitchesWhatReadersSee() throws {
        try write("old", to: "r1")
        try write("new", to: "r2")
        try disk.createLink(path("current"), target: "r1")
        try disk.createLink(path("next"), target: "r2")
        #expect(try read("current") == "old")
        try disk.rename(path("next"), to: path("current"))
        try disk.synchronizeDirectory(directory.path)
        #expect(try read("current") == "new")
        #expect(try disk.readLink(path("current")) == "r2")
        #expect(try disk.information(path("current"))?.kind == .link)
        #expect(try disk.information(path("next")) == nil)
    }

    @Test func globSortsByBytesAndMayBeEmpty() throws {
        for name in ["b.csv", "ä.csv", "B.csv", "a.txt"] { try write("", to: name) }
        #expect(try disk.glob(path("*.csv")) == ["B.csv", "b.csv", "ä.csv"].map(path))
        #expect(try disk.glob(path("[ab].*")) == ["a.txt", "b.csv"].map(path))
        #expect(try disk.glob(path("none-*")) == [])
    }

    @Test func aNameComesBeforeThoseThatItBegins() throws {
        for name in ["a.csv.gz", "a", "a.csv", "a.cs"] { try write("", to: name) }
        #expect(try disk.glob(path("a*")) == ["a", "a.cs", "a.csv", "a.csv.gz"].map(path))
    }

    /// What is in there might match, so that a pattern that passes it over gives half of the files.
    @Test func globFailsWhereADirectoryCannotBeLookedInto() throws {
        try disk.createDirectory(path("open"))
        try disk.createDirectory(path("loop"))
        try write("", to: "open/a.csv")
        try write("", to: "file")
        #expect(try disk.glob(path("*/a.csv")) == [path("open/a.csv")])
        #expect(try disk.glob(path("none/*.csv")) == [])
        try disk.createLink(path("loop/self"), target: "self")
        let error = #expect(throws: StorageError.self) { try disk.glob(path("*/self/*.csv")) }
        #expect(error?.code == ELOOP)
        // Nor is a name without wildcard passed over, as the system's own `glob` does.
        #expect(throws: StorageError.self) { try disk.glob(path("*/self/a.csv")) }
    }

    @Test func globFailsWhereALinkLeadsNowhere() throws {
        try disk.createDirectory(path("open"))
        try write("", to: "open/a.csv")
        try disk.createLink(path("unmounted"), target: "nowhere")
        let error = #expect(throws: StorageError.self) { try disk.glob(path("*/*.csv")) }
        #expect(error?.description == "cannot list \(path("unmounted")): No such file or directory")
        #expect(try disk.glob(path("o*/*.csv")) == [path("open/a.csv")])
    }

    @Test func globTakesEscapesAtTheirWord() throws {
        try disk.createDirectory(path("[1]"))
        for name in ["[1]/a.csv", "[1]/*.csv", "[1]/.hidden.csv"] { try write("", to: name) }
        #expect(try disk.glob(path("\\[1\\]/*.csv")) == [path("[1]/*.csv"), path("[1]/a.csv")])
        #expect(try disk.glob(path("\\[1\\]/\\*.csv")) == [path("[1]/*.csv")])
        #expect(try disk.glob(path("[[]1]//a.csv")) == [path("[1]/a.csv")])
    }

    /// A name is the same letters whichever system has written it, for a pattern and for a name in one.
    @Test func globMatchesLetters() throws {
        try disk.createDirectory(path("fo\u{308}rvaltning"))
        for name in ["a.csv", "\u{E5}.csv", "a\u{30A}\u{308}.csv", "o\u{308}.csv", "ab.csv"] {
            try write("", to: "fo\u{308}rvaltning/\(name)")
        }
        let found = try disk.glob(path("f\u{F6}rvaltning/?.csv"))
        #expect(found.count == 4)
        for name in ["a.csv", "\u{E5}.csv", "o\u{308}.csv"] {
            let bytes = Array(path("fo\u{308}rvaltning/\(name)").utf8)
            #expect(found.contains { $0.utf8.elementsEqual(bytes) }, "\(name)")
        }
        let composed = try disk.glob(path("f\u{F6}rvaltning/\u{F6}.csv"))
        #expect(composed.map { Array($0.utf8) } == [Array(path("fo\u{308}rvaltning/o\u{308}.csv").utf8)])
        #expect(try disk.glob(path("f\u{F6}rvaltning/\u{E4}.csv")) == [])
    }

    /// Where both are there, a name without wildcard is the one that it is.
    @Test func aNameIsFirstWhatItIs() throws {
        for name in ["\u{E5}", "a\u{30A}"] { try write("", to: name) }
        let found = try disk.glob(path("\u{E5}"))
        #expect(found.map { Array($0.utf8) } == [Array(path("\u{E5}").utf8)])
        #expect(try disk.glob(path("?")).count == 2)
    }

    /// Latin-1 in a name: never left out without a word where it might be meant.
    @Test func aNameThatIsNotUTF8IsSaid() throws {
        let bytes = Array(path("enhet-").utf8CString.dropLast()) + [CChar(bitPattern: 0xE5)] + Array(".csv".utf8CString)
        let descriptor = bytes.withUnsafeBufferPointer { open($0.baseAddress!, O_CREAT | O_WRONLY, 0o600) }
        close(descriptor)
        try write("", to: "enhet-a.csv")
        for pattern in ["enhet-?.csv", "*.csv", "enhet-[a-zåäö].csv", "*"] {
            let error = #expect(throws: StorageError.self) { try disk.glob(path(pattern)) }
            #expect(
                error?.description == "cannot read \(path("enhet-\\xE5.csv")): its name is not UTF-8; give it another")
        }
        #expect(try disk.glob(path("enhet-a*.csv")) == [path("enhet-a.csv")])
        #expect(try disk.glob(path("*.se")) == [])
        unlink(bytes)
    }

    /// Half of an export is no export, so that a file that is still written to is not read.
    @Test(arguments: ["grows", "shrinks", "is written to"])
    func aFileThatChangesWhileItIsReadIsSaid(how: String) throws {
        try write("1234", to: "a")
        let input = try disk.openInput(path("a"))
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64, alignment: 1)
        defer { buffer.deallocate() }
        switch how {
        case "grows":
            #expect(try input.read(into: buffer) == 4)
            try write("123456", to: "a")
            #expect(try input.read(into: buffer) == 2)
        case "shrinks": try write("12", to: "a")
        default:
            #expect(try input.read(into: buffer) == 4)
            try write("4321", to: "a")
        }
        let error = #expect(throws: StorageError.self) { while try input.read(into: buffer) > 0 {} }
        #expect(
            error?.description
                == "cannot read \(path("a")): it has changed while it was read; run again once it is written")
    }

    @Test func twoPathsMayLeadToOneFile() throws {
        for name in ["a", "b"] { try write("", to: name) }
        try disk.createLink(path("link"), target: "a")
        #expect(try disk.areSame(path("a"), path("./a")))
        #expect(try disk.areSame(path("a"), path("link")))
        #expect(try !disk.areSame(path("a"), path("b")))
        #expect(try !disk.areSame(path("a"), path("none")))
        #expect(try disk.informationBehindLinks(path("link"))?.kind == .file)
    }

    @Test func aFileIsTheSameByAnyPath() throws {
        try disk.createDirectory(path("folder"))
        try write("", to: "folder/a")
        try disk.createLink(path("link"), target: "folder")
        #expect(try disk.resolved(path("link/../link/./a")) == disk.resolved(path("folder/a")))
        #expect(try disk.identity(of: path("link/a")) == disk.identity(of: path("folder/a")))
        #expect(try disk.resolved(path("folder/b")) == nil)
        #expect(try disk.identity(of: path("folder/b")) == nil)
    }

    @Test func aNewDirectoryIsNew() throws {
        try disk.createNewDirectory(path("a"))
        #expect(throws: StorageError.self) { try disk.createNewDirectory(path("a")) }
        #expect(throws: StorageError.self) { try disk.createNewDirectory(path("b/c")) }
        try disk.createSubdirectory(path("a"))
        #expect(throws: StorageError.self) { try disk.createSubdirectory(path("b/c")) }
        #expect(try disk.list(directory.path) == ["a"])
    }

    /// A process waiting for a lock whose file is removed would hold a lock that excludes no other.
    @Test func aLockIsOfTheFileThatIsThere() throws {
        let first = try #require(try disk.lock(path(".lock")))
        try disk.remove(path(".lock"))
        let second = try #require(try disk.lock(path(".lock")))
        #expect(try disk.lock(path(".lock")) == nil)
        first.release()
        #expect(try disk.lock(path(".lock")) == nil)
        second.release()
    }

    @Test func oneHolderOfALockAtATime() throws {
        let first = try #require(try disk.lock(path(".lock")))
        #expect(try disk.lock(path(".lock")) == nil)
        first.release()
        let second = try disk.lock(path(".lock"))
        #expect(second != nil)
    }

    @Test func errorsSayWhatWhereAndWhy() {
        let error = #expect(throws: StorageError.self) { try disk.openInput(path("saknas")) }
        #expect(error?.description == "cannot open \(path("saknas")): No such file or directory")
        #expect(throws: StorageError.self) { try disk.list(path("saknas")) }
        #expect(throws: StorageError.self) { try disk.createOutput(path("saknas/fil")) }
        #expect(throws: StorageError.self) { try disk.readLink(path("saknas")) }
        #expect(throws: StorageError.self) { try disk.rename(path("saknas"), to: path("b")) }
    }

    @Test func readingADirectoryFails() throws {
        let error = #expect(throws: StorageError.self) { try read(".") }
        #expect(error?.reason == "Is a directory")
    }
}
