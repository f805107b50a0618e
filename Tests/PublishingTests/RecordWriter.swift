import LedgerModel
import Storage

@testable import Publishing

/// Writes records as a run with one worker does.
final class RecordWriter {
    private let output: RecordOutput
    private var encoders: [any RecordEncoder] = []

    init(_ output: RecordOutput) {
        self.output = output
    }

    /// Below a folder, a partition a month.
    convenience init(below folder: String, verksamheter: [String], isGzip: Bool = false) throws {
        let layout = RecordLayout.partitioned(registers(verksamheter), isGzip: isGzip)
        self.init(try RecordOutput([CSVRecordFormat(layout)], in: .folder(folder, DiskFileSystem())))
    }

    /// To one file.
    convenience init(to path: String, isGzip: Bool = false) throws {
        let file = try DiskFileSystem().createOutput(path)
        self.init(try RecordOutput([CSVRecordFormat(.oneFile(isGzip: isGzip))], in: .file(file)))
    }

    func begin(source: String, scenario: Scenario) {
        encoders = output.formats.map { $0.encoder(of: source, scenario: scenario, times: nil) }
    }

    func write(_ batch: LedgerBatch, assignments: [Assignment] = []) throws {
        for encoder in encoders { encoder.encode(batch, assignments) }
        try output.append(encoders.map { $0.take() })
    }

    func end(keeping periods: Set<Period>) throws -> [EndedFile] {
        try output.end(keeping: periods)
    }

    func finish(keeping periods: Set<Period>) throws -> [WrittenFile] {
        try output.finish(keeping: periods)
    }
}
