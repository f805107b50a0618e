import LedgerModel

@testable import Ingest

extension ReadSource {
    /// Reads a table with a pipeline's options.
    init(
        table text: String, _ content: SourceOptions.Content = .outcome(.verifikationer), readSize: Int = .max,
        _ tell: (inout DelimitedOptions) -> Void = { _ in }
    ) throws {
        var options = SourceOptions(path: "test", content: content, format: .csv)
        tell(&options.delimited)
        try self.init(text, options, readSize: readSize)
    }
}
