import LedgerModel
import Storage
import TestSupport
import Testing

@testable import Publishing

/// The normalized dataset, compressed.
@Suite struct CompressedRecordTests {
    private let directory = TemporaryDirectory()
    private static let periods: Set = [Samples.january, Samples.february, Period(year: 2026)]

    private func files(isGzip: Bool) throws -> [WrittenFile] {
        let writer = try RecordWriter(below: directory.path, verksamheter: ["aldre", "vård, omsorg"], isGzip: isGzip)
        for source in ["a.se", "b.se"] {
            writer.begin(source: source, scenario: .utfall)
            try writer.write(CSVRecordTests.batch(), assignments: CSVRecordTests.assignments)
        }
        return try writer.finish(keeping: Self.periods)
    }

    @Test func holdsWhatThePlainOneDoes() throws {
        let plain = try files(isGzip: false)
        let compressed = try files(isGzip: true)
        #expect(compressed.map(\.path) == plain.map { $0.path + ".gz" })
        #expect(compressed.map(\.rows) == plain.map(\.rows))
        for (stored, plain) in zip(compressed, plain) {
            let bytes = try DiskFileSystem().contents(of: "\(directory.path)/\(stored.path)")
            #expect(stored.bytes == Int64(bytes.count))
            #expect(try stored.sha256 == DiskFileSystem().digest(of: "\(directory.path)/\(stored.path)").sha256)
            #expect(try Gunzip.member(bytes) == DiskFileSystem().contents(of: "\(directory.path)/\(plain.path)"))
        }
    }

    @Test func oneFileIsOneMember() throws {
        var contents: [[UInt8]] = []
        for isGzip in [false, true] {
            let path = "\(directory.path)/all"
            let writer = try RecordWriter(to: path, isGzip: isGzip)
            writer.begin(source: "-", scenario: .utfall)
            try writer.write(CSVRecordTests.batch())
            _ = try writer.finish(keeping: [])
            contents.append(try DiskFileSystem().contents(of: path))
        }
        #expect(Gunzip.member(contents[1]) == contents[0])
    }

    /// A block may be several batches, and what it has for a month is one chunk.
    @Test(arguments: [false, true])
    func recordsOfABlockAreGatheredByMonth(isGzip: Bool) throws {
        let format = CSVRecordFormat(.partitioned(registers(["aldre"]), isGzip: isGzip))
        let sink = try CSVRecordSink(format.layout, in: .folder(directory.path, DiskFileSystem()))
        let encoder = format.encoder(of: "a", scenario: .utfall, times: nil)
        func take() throws -> CSVRecordPiece { try #require(encoder.take() as? CSVRecordPiece) }
        #expect(try take().chunks.isEmpty)
        var batch = LedgerBatch()
        batch.announce(.ledger(Kontering(konto: "3000")), line: 1)
        let months = [Samples.january, Samples.february, Samples.january, Samples.january, Samples.february]
        batch.records = zip(1..., months).map { LedgerRecord(line: $0, placement: 0, ore: 1, date: LedgerDate($1)) }
        encoder.encode(batch, [Assignment(.balance)])
        batch.removeAll(nextPlacement: 1)
        batch.records = [LedgerRecord(line: 6, placement: 0, ore: 1, date: LedgerDate(Samples.january))]
        encoder.encode(batch, [])
        let piece = try take()
        #expect(piece.chunks.map(\.rows) == [4, 2])
        #expect(try take().chunks.isEmpty)
        try sink.append(piece)
        let files = try sink.end(keeping: Self.periods).map(\.written)
        let texts = try files.map { file in
            let bytes = try DiskFileSystem().contents(of: "\(directory.path)/\(file.path)")
            return String(decoding: try #require(isGzip ? Gunzip.member(bytes) : bytes), as: UTF8.self)
        }
        let lines = texts.map { $0.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[1] } }
        #expect(lines == [["1", "3", "4", "6"], ["2", "5"]])
    }
}
