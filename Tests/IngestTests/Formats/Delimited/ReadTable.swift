import LedgerModel
import Storage
import TestSupport

@testable import Ingest

extension ReadSource {
    /// Reads a table as a pipeline would tell it to.
    init(
        table text: String, _ content: SourceOptions.Content = .outcome(.verifikationer), readSize: Int = .max,
        _ tell: (inout DelimitedOptions) -> Void = { _ in }
    ) throws {
        try self.init(table: Array(text.utf8), content, readSize: readSize, tell)
    }

    /// Reads a table of bytes.
    init(
        table bytes: [UInt8], _ content: SourceOptions.Content = .outcome(.verifikationer), readSize: Int = .max,
        _ tell: (inout DelimitedOptions) -> Void = { _ in }
    ) throws {
        var options = SourceOptions(path: "test", content: content, format: .csv)
        tell(&options.delimited)
        try self.init(MemoryFile(bytes, readSize: readSize), options)
    }
}
