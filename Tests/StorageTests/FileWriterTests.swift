import TestSupport
import Testing

@testable import Storage

@Suite struct FileWriterTests {
    let directory = TemporaryDirectory()

    /// Writes pieces through a buffer of 8 bytes.
    func write(_ pieces: [String]) throws -> WrittenFile {
        let file = try DiskFileSystem().createOutput("\(directory.path)/file")
        let writer = FileWriter(file, capacity: 8)
        for piece in pieces {
            try writer.write(Array(piece.utf8))
            writer.rows += 1
        }
        return try writer.finish(as: "folder/file", isTabular: true)
    }

    @Test(arguments: [[], ["a"], ["12345678", "9"], ["1234567", "89", ""], ["a piece longer than the buffer", "b"]])
    func countsAndDigestsWhatItWrites(pieces: [String]) throws {
        let text = pieces.joined()
        let written = try write(pieces)
        #expect(try directory.read("file") == text)
        let expected = WrittenFile(
            path: "folder/file", bytes: Int64(text.utf8.count), sha256: SHA256Digest.of(text), rows: pieces.count)
        #expect(written == expected)
    }

    @Test func wholeFilesAreReadAndDigested() throws {
        let text = String(repeating: "kontoutdrag ", count: 50_000)
        try directory.write(text, to: "large")
        let disk = DiskFileSystem()
        #expect(try disk.contents(of: "\(directory.path)/large") == Array(text.utf8))
        let digest = try disk.digest(of: "\(directory.path)/large")
        #expect(digest.bytes == 600_000)
        #expect(digest.sha256 == SHA256Digest.of(text))
    }

    @Test func aFullDiskIsAnError() throws {
        let writer = FileWriter(try DiskFileSystem().createOutput("/dev/full"))
        try writer.write([1, 2, 3])
        let error = #expect(throws: StorageError.self) { try writer.finish(as: "x", isTabular: false) }
        #expect(error?.description == "cannot write /dev/full: No space left on device")
    }
}
