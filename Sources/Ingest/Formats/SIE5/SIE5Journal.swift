/// A journal that vouchers stand in.
struct SIE5Journal: Sendable {
    /// Its `id`.
    var series: [UInt8] = []
    /// The line of its start tag; nil where it started before what has been read.
    var line: Int?
}
