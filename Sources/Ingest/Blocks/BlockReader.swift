/// Reads one later block of a source on its own, by what its ``BlockWhole`` has learnt from the first ones.
protocol BlockReader: Sendable {
    /// What is known of a block when it is cut.
    associatedtype Context
    /// What a block has given, besides what the assembly has been given.
    associatedtype Part

    /// Reads a block; a reader reads no second one.
    mutating func read(_ block: Block<Context>, into assembly: inout LedgerAssembly) throws -> Part

    /// Whether a block stays in memory until its part has been absorbed.
    static var keepsBlocks: Bool { get }
}

extension BlockReader {
    /// Most parts do not refer to the block.
    static var keepsBlocks: Bool { false }
}
