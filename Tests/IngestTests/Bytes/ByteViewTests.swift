import Testing

@testable import Ingest

@Suite struct ByteViewTests {
    private let bytes = Array("abcdef".utf8)

    @Test func aSliceKeepsItsIndicesUntilItIsRebased() {
        bytes.withBytes { view in
            let slice = view[2..<5]
            #expect(slice.startIndex == 2)
            #expect(slice[2] == UInt8(ascii: "c"))
            let rebased = ByteView(rebasing: slice)
            #expect(rebased.indices == 0..<3)
            #expect(rebased.string == "cde")
            #expect(ByteView(rebasing: rebased[1...]).string == "de")
            #expect(ByteView(rebasing: view[6...]).isEmpty)
        }
    }

    @Test func givesAllBytesHoweverTheyAreTaken() {
        bytes.withBytes { view in
            #expect(Array(view) == bytes)
            #expect(view.map(\.self) == bytes)
            #expect(view.reversed() == bytes.reversed())
            #expect([0] + view[1..<3] == [0] + bytes[1..<3])
            #expect(view.withContiguousStorageIfAvailable { $0.count } == 6)
        }
        #expect(Array(ByteView.empty).isEmpty)
        #expect(ByteView(rebasing: ByteView.empty[0..<0]).isEmpty)
    }

    @Test func aSliceOfAnArrayIsViewedFromItsStart() {
        #expect(bytes[3...].withBytes { $0[0] } == UInt8(ascii: "d"))
    }

    @Test func aByteOutsideTraps() async {
        await #expect(processExitsWith: .failure) { _ = Array("ab".utf8).withBytes { $0[2] } }
        await #expect(processExitsWith: .failure) { _ = Array("ab".utf8).withBytes { $0[-1] } }
        await #expect(processExitsWith: .failure) { _ = Array("ab".utf8).withBytes { $0[1..<3].count } }
    }
}
