/// The available formats: configuration, help and documentation read this list.
public enum OutputSinks {
    /// All formats of datasets and tables, in the order they are documented.
    public static let all: [any OutputSink] = [
        CSVSink(),
        JSONSink(),
    ]

    /// The names allowed in `formats:`: these formats, then those that only records have.
    public static var names: [String] {
        let names = all.map(\.name)
        return names + RecordSinks.all.map { $0.name }.filter { !names.contains($0) }
    }

    /// The format with a name.
    public static func sink(named name: String) -> (any OutputSink)? {
        all.first { $0.name == name }
    }
}
