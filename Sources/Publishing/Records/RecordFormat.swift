public import LedgerModel
public import Telemetry

/// A format that the records of the sources are published in, such as CSV.
///
/// A new format is a folder beside this file and a line in ``RecordSinks/all``. It has four parts: the format itself, a
/// value from which any worker can get an encoder; a ``RecordEncoder``, which turns a worker's batches into bytes; the
/// ``RecordPiece`` that an encoder returns; and a ``RecordSink``, which appends pieces to files. Encoders run in
/// parallel, a sink runs in the order of the sources, so costly work belongs in the encoder.
public protocol RecordFormat: Sendable {
    /// The name in `formats:` of a pipeline.
    static var name: String { get }

    /// The format in a layout.
    init(_ layout: RecordLayout)
    /// An encoder of a source's records for one worker; its compression is measured in `times`.
    func encoder(of source: String, scenario: Scenario, times: StageTimes?) -> any RecordEncoder
    /// A sink for the encoders' pieces, with files in a place laid out like the format.
    ///
    /// What the new files have in common with those of an `earlier` run need not be written again.
    func sink(in place: RecordPlace, _ earlier: EarlierRun?) throws -> any RecordSink
}
