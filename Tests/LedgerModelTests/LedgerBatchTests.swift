import LedgerModel
import Testing

@Suite struct LedgerBatchTests {
    private static let codings: [Coding] = {
        var full = Kontering(konto: "5010")
        for part in CodePart.allCases.dropFirst() { full[part] = "\(part.rawValue) å" }
        var gaps = Kontering(konto: "31140")
        gaps[.motpart] = "810"
        return [
            .ledger(full), .report(verksamhet: "äldre", slag: .intakt), .ledger(gaps), .ledger(Kontering(konto: "")),
            .report(verksamhet: "", slag: .kostnad), .ledger(full),
        ]
    }()

    @Test func thereIsOneForEachCodePart() {
        #expect(PerCodePart<Int>(repeating: 0).count == CodePart.allCases.count)
        #expect(CodePart.allCases.map(\.index) == Array(CodePart.allCases.indices))
    }

    @Test func codingsAreGivenAsTheyWereAnnounced() {
        var batch = LedgerBatch()
        for (line, coding) in zip(UInt32(1)..., Self.codings) { batch.announce(coding, line: line) }
        #expect(batch.codings == Self.codings)
        #expect(batch.newCodings.map(\.line) == [1, 2, 3, 4, 5, 6])
        #expect(batch.newCodings.map(\.slag) == [nil, .intakt, nil, nil, .kostnad, nil])
    }

    @Test func anEmptiedBatchForgetsTheCodesBefore() {
        var batch = LedgerBatch()
        for coding in Self.codings { batch.announce(coding, line: 1) }
        batch.removeAll(nextCoding: 6)
        #expect(batch.isEmpty && batch.codes.isEmpty && batch.firstNewCoding == 6)
        batch.announce(Self.codings[2], line: 9)
        #expect(batch.codings == [Self.codings[2]])
    }

    /// The fast paths announce bytes, the others codings.
    @Test(arguments: codings) func bytesAnnounceWhatACodingDoes(coding: Coding) throws {
        guard case .ledger(let kontering) = coding else { return }
        var (bytes, texts) = (LedgerBatch(), LedgerBatch())
        for other in [Self.codings[0], coding] { texts.announce(other, line: 7) }
        bytes.announce(Self.codings[0], line: 7)
        let codes = kontering.codes.map { Array($0.utf8) }
        let buffers = codes.map { code in
            let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: code.count)
            _ = copy.initialize(from: code)
            return UnsafeBufferPointer(copy)
        }
        defer { for buffer in buffers { buffer.deallocate() } }
        bytes.announce(codes: InlineArray { buffers[$0] }, line: 7)
        #expect(bytes.codings == texts.codings)
        #expect(bytes.codes == texts.codes)
        for index in 0...NewCoding.verksamhet {
            #expect(bytes.newCodings[1].bounds(at: index) == texts.newCodings[1].bounds(at: index))
        }
    }
}
