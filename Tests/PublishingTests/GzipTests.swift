import Testing

@testable import Publishing

@Suite struct GzipTests {
    private func member(_ pieces: [DeflatedPiece]) -> [UInt8] {
        var member = GzipMember()
        for piece in pieces { member.add(piece) }
        return GzipMember.start + pieces.flatMap(\.bytes) + member.end
    }

    /// Rows that repeat themselves, and bytes that hardly can be compressed.
    private static let texts: [[UInt8]] = {
        var random: UInt64 = 1
        return [
            [], Array("kalla,rad\n".utf8), Array(String(repeating: "a.se,12,2026-01,Hyra\n", count: 20_000).utf8),
            (0..<300_000).map { _ in
                random = random &* 6_364_136_223_846_793_005 &+ 1
                return UInt8(random >> 56)
            }, [0x0A],
        ]
    }()

    @Test func piecesMakeOneMember() {
        let deflater = PieceDeflater()
        let pieces = Self.texts.map { deflater.deflate([$0]) }
        #expect(Gunzip.member(member(pieces)) == Self.texts.flatMap(\.self))
        #expect(Gunzip.member(member(pieces.reversed())) == Self.texts.reversed().flatMap(\.self))
        #expect(Gunzip.member(member([])) == [])
        #expect(member(pieces).count < 400_000)
    }

    @Test func aPieceOfSeveralTextsIsOfAllOfThem() {
        let piece = PieceDeflater().deflate(Self.texts)
        #expect(piece.count == Self.texts.map(\.count).reduce(0, +))
        #expect(Gunzip.member(member([piece])) == Self.texts.flatMap(\.self))
    }

    /// A piece does not depend on what its worker has deflated before.
    @Test func aPieceDoesNotDependOnThoseBefore() {
        let deflater = PieceDeflater()
        let first = Self.texts.map { deflater.deflate([$0]).bytes }
        #expect(Self.texts.reversed().map { deflater.deflate([$0]).bytes } == first.reversed())
        #expect(Self.texts.map { PieceDeflater().deflate([$0]).bytes } == first)
    }

    @Test func theSizeIsModulo32Bits() {
        var member = GzipMember()
        member.add(DeflatedPiece(count: 3 << 32 | 5))
        member.add(DeflatedPiece(count: 1))
        #expect(member.end.suffix(4) == [6, 0, 0, 0])
    }

    @Test func damageIsNoticed() {
        var bytes = member(Self.texts.map { PieceDeflater().deflate([$0]) })
        bytes[bytes.count - 6] ^= 1
        #expect(Gunzip.member(bytes) == nil)
    }
}
