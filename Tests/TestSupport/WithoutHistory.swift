/// Published files without what only tells one revision from another.
package enum WithoutHistory {
    /// The lines of a manifest or a data package that name the run, or the digest of what names it.
    private static let marks = ["  \"run\": ", "    {\"path\": \"datapackage.json\","]

    /// The text of a file of a run; of all but `manifest.json` and `datapackage.json` as it is.
    package static func text(of name: String, _ text: String) -> String {
        guard ["manifest.json", "datapackage.json"].contains(name) else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.filter { line in !marks.contains { line.hasPrefix($0) } }.joined(separator: "\n")
    }
}
