/// The available formats of records.
public enum RecordSinks {
    /// All of them, the default one first.
    static let all: [any RecordFormat.Type] = [
        CSVRecordFormat.self
    ]

    /// The record formats that a pipeline names, or the default one where it names none.
    public static func named(_ names: [String], _ layout: RecordLayout) -> [any RecordFormat] {
        let named = all.filter { names.contains($0.name) }
        return (named.isEmpty ? Array(all.prefix(1)) : named).map { $0.init(layout) }
    }
}
