/// A place between two vouchers of a SIE 5 document.
struct SIE5Position {
    /// Its line.
    var line: Int
    /// How many bytes stand before it on its line.
    var indent: Int
    /// The line of the journal's start tag; nil where that stands before what has been read in blocks.
    var journalLine: Int?
}
