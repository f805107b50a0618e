import LedgerModel
import Testing

@Suite struct LedgerBatchTests {
    private static let placements: [Placement] = {
        var full = Kontering(konto: "5010")
        for part in CodePart.allCases.dropFirst() { full[part] = "\(part.rawValue) å" }
        var gaps = Kontering(konto: "31140")
        gaps[.motpart] = "810"
        return [
            .ledger(full), .report(verksamhet: "äldre", slag: "intakt"), .ledger(gaps), .ledger(Kontering(konto: "")),
            .report(verksamhet: "", slag: "kostnad"), .ledger(full),
        ]
    }()

    @Test func thereIsOneForEachCodePart() {
        #expect(PerCodePart<Int>(repeating: 0).count == CodePart.allCases.count)
        #expect(CodePart.allCases.map(\.index) == Array(CodePart.allCases.indices))
    }

    @Test func placementsAreGivenAsTheyWereAnnounced() {
        var batch = LedgerBatch()
        for (line, placement) in zip(UInt32(1)..., Self.placements) { batch.announce(placement, line: line) }
        #expect(batch.placements == Self.placements)
        #expect(batch.newPlacements.map(\.line) == [1, 2, 3, 4, 5, 6])
        #expect(batch.newPlacements.map(\.isReport) == [false, true, false, false, true, false])
    }

    @Test func anEmptiedBatchForgetsTheCodesBefore() {
        var batch = LedgerBatch()
        for placement in Self.placements { batch.announce(placement, line: 1) }
        batch.removeAll(nextPlacement: 6)
        #expect(batch.isEmpty && batch.codes.isEmpty && batch.firstNewPlacement == 6)
        batch.announce(Self.placements[2], line: 9)
        #expect(batch.placements == [Self.placements[2]])
    }

    /// The fast paths announce bytes, the others placements.
    @Test(arguments: placements) func bytesAnnounceWhatAPlacementDoes(placement: Placement) throws {
        guard case .ledger(let kontering) = placement else { return }
        var (bytes, texts) = (LedgerBatch(), LedgerBatch())
        for other in [Self.placements[0], placement] { texts.announce(other, line: 7) }
        bytes.announce(Self.placements[0], line: 7)
        let codes = kontering.codes.map { Array($0.utf8) }
        let buffers = codes.map { code in
            let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: code.count)
            _ = copy.initialize(from: code)
            return UnsafeBufferPointer(copy)
        }
        defer { for buffer in buffers { buffer.deallocate() } }
        bytes.announce(codes: InlineArray { buffers[$0] }, line: 7)
        #expect(bytes.placements == texts.placements)
        #expect(bytes.codes == texts.codes)
        for index in 0...NewPlacement.verksamhet {
            #expect(bytes.newPlacements[1].bounds(at: index) == texts.newPlacements[1].bounds(at: index))
        }
    }
}
