/// Reads SIE 1-4 text.
enum SIE4Reader {
    static func read(_ source: ByteSource, into assembly: inout LedgerAssembly) throws {
    }
}
