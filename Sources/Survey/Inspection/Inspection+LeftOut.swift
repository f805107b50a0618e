import Diagnostics

/// What of an export was looked at and not used, which counts of findings do not tell.
extension Inspection {
    /// The codes of findings about records, columns, fields and lines that hold something and are left out.
    private static let codes: Set = [
        "SIE205", "SIE227", "SIE306", "XML253", "XML263", "XML264", "XML266", "CSV201", "CSV205", "CSV207", "CSV303",
        "CSV304", "CSV305",
    ]
    /// More lines than this help nobody.
    private static let limit = 12

    /// The messages of those findings, in the order of the file.
    var leftOut: [String] {
        let messages = log.diagnostics.filter { Self.codes.contains($0.code.id) }.map(\.message)
        let rest = messages.count - Self.limit
        return messages.prefix(Self.limit) + (rest > 0 ? ["and \(rest) more"] : [])
    }
}
