/// The formats there are: configuration, help and documentation read this list.
public enum OutputSinks {
    /// All formats that `formats:` can name, in the order they are documented.
    public static let all: [any OutputSink] = [
        CSVSink(),
        JSONSink(),
    ]

    /// The format with a name.
    public static func sink(named name: String) -> (any OutputSink)? {
        all.first { $0.name == name }
    }
}
