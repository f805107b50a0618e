import LedgerModel
import Testing

@Suite struct WordWriterTests {
    private final class Sink {
        var pieces: [[UInt64]] = []
    }

    private struct DiskIsFull: Error {}

    @Test func handsOnAllInOrderWhateverThePieces() throws {
        for count in [0, 1, 8191, 8192, 8193, 20_000] {
            let sink = Sink()
            var writer = WordWriter { sink.pieces.append($0) }
            writer.append((0..<count).lazy.map(UInt64.init))
            try writer.finish()
            #expect(sink.pieces.joined().elementsEqual((0..<count).map(UInt64.init)))
            #expect(sink.pieces.allSatisfy { 1...8192 ~= $0.count })
        }
    }

    @Test func theReaderHasWhatWasWritten() throws {
        let sink = Sink()
        let date = LedgerDate(unchecked: 2026_02_28)
        var writer = WordWriter { sink.pieces.append($0) }
        writer.append(-1 as Int64)
        writer.append(date)
        for count in 0...3 { writer.append(halves: (0..<UInt32(count)).map { .max - $0 }) }
        try writer.finish()
        var reader = WordReader(Array(sink.pieces.joined()))
        #expect(reader.word() == .max)
        #expect(reader.date() == date)
        for count in 0...3 { #expect(reader.halves(count) == (0..<UInt32(count)).map { .max - $0 }) }
        #expect(reader.isAtEnd)
    }

    /// What follows a failure would stand at the wrong place.
    @Test func writesNothingAfterAFailure() {
        let sink = Sink()
        var writer = WordWriter { words in
            sink.pieces.append(words)
            throw DiskIsFull()
        }
        writer.append(repeatElement(1, count: 30_000))
        #expect(throws: DiskIsFull.self) { try writer.finish() }
        #expect(sink.pieces.count == 1)
    }
}
