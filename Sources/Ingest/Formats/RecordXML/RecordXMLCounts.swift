import Diagnostics
import LedgerModel

/// What a file says of how many records it has.
struct RecordXMLCounts {
    /// A number, and where it stands.
    struct Count {
        let name: String
        let count: Int
        let location: SourceLocation
    }

    private var differing: (stated: Count, found: Int)?
    private var ofFile: [Count] = []
    /// Names that say it wherever they stand.
    private static let sure: Set = [
        "antalrader", "antalposter", "antaltransaktioner", "antalrad", "recordcount", "rowcount", "numberofrecords",
        "numberofrows", "numberoftransactions",
    ]
    /// Names that say it of the records in an element.
    private static let likely: Set = ["antal", "count"]

    /// The count that an attribute of an element may give of the records in it; nil for any other.
    mutating func count(
        _ name: String, _ value: ByteView, isAttribute: Bool, at location: @autoclosure () -> SourceLocation
    ) -> Count? {
        let word = NameWords.words(name).joined()
        let isSure = Self.sure.contains(word)
        guard isSure || Self.likely.contains(word), let number = Int(value.string) else { return nil }
        let count = Count(name: name, count: number, location: location())
        if isAttribute { return count }
        if isSure { ofFile.append(count) }
        return nil
    }

    /// Holds what an element says against the records in it; one without records speaks of something else.
    mutating func check(_ counts: [Count], found: Int) {
        guard found > 0, differing == nil, let odd = counts.first(where: { $0.count != found }) else { return }
        differing = (odd, found)
    }

    /// Tells of the first count that is not that of the records.
    func report(records: Int, _ assembly: inout LedgerAssembly) {
        let ofFile = self.ofFile.contains { $0.count == records } ? nil : self.ofFile.first.map { ($0, records) }
        guard let (stated, found) = differing ?? ofFile else { return }
        assembly.log.add(
            .xmlRecordsMissing(stated.name, stated: stated.count, found: found, at: stated.location))
    }
}
