/// A reader has found fault with a part of a document, and the parser of the whole has not: a bug of ours.
struct ParserDisagreement: Error, CustomStringConvertible {
    let source: String
    /// The first line of the part.
    let line: Int

    var description: String { "\(source): the block from line \(line) on is faulty by itself and not in its document" }
}
