import LedgerGenerator

@testable import Ingest

/// Bytes in memory with slack behind them, as in a block.
func inBlock<Result>(
    _ bytes: [UInt8], _ body: (ByteView) throws -> Result
) rethrows -> Result {
    let padded = bytes + Array(repeating: 0x0A, count: BlockBuffer.slack)
    return try padded.withBytes { try body(ByteView(rebasing: $0[..<bytes.count])) }
}

/// Bytes of an alphabet, the same for the same seed.
func randomBytes(_ seed: UInt64, count: Int, of alphabet: String) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    let alphabet = Array(alphabet.utf8)
    return (0..<count).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
}
