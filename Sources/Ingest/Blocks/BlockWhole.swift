/// What the blocks of a source that can be cut between records give together.
///
/// It reads the first block, or as many as it takes to learn what the rest needs to know. Each block after them is read
/// by a reader of its own, side by side with others, and absorbed in the order of the file, so that the result does not
/// depend on how many workers there are.
protocol BlockWhole: SendableMetatype {
    associatedtype Cutter: RecordCutter
    associatedtype Reader: BlockReader where Reader.Context == Cutter.Context

    /// What cuts the source from here on.
    var cutter: Cutter { get }

    /// Reads the next block, after all before it.
    mutating func read(_ block: Block<Cutter.Context>, into assembly: inout LedgerAssembly) throws

    /// A reader for one later block; nil while, or once, only the whole itself can read on.
    ///
    /// When there is none any more, what the assemblies of readers got of later blocks is dropped, but their parts are
    /// absorbed all the same.
    var reader: Reader? { get }

    /// Adds what the reader of the next block has found.
    mutating func absorb(_ part: Reader.Part, into assembly: inout LedgerAssembly) throws

    /// Ends the reading.
    mutating func finish(_ assembly: inout LedgerAssembly) throws
}
