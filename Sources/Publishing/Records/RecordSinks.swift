/// The formats of records there are.
public enum RecordSinks {
    /// All of them, the usual one first.
    static let all: [any RecordFormat.Type] = [
        CSVRecordFormat.self
    ]

    /// The formats of records among those that a pipeline names, or the usual one where it names none of them.
    public static func named(_ names: [String], _ layout: RecordLayout) -> [any RecordFormat] {
        let named = all.filter { names.contains($0.name) }
        return (named.isEmpty ? Array(all.prefix(1)) : named).map { $0.init(layout) }
    }
}
