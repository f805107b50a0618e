public import LedgerModel
public import Telemetry

/// A format that the records of the sources are published in, such as CSV.
///
/// A new format is a folder beside this file and a line in ``RecordSinks/all``. It has four parts: the format itself,
/// a value that any worker may ask for an encoder; a ``RecordEncoder``, which turns a worker's batches into bytes; the
/// ``RecordPiece`` that it gives; and a ``RecordSink``, which appends pieces to files. Encoders work at the same time,
/// a sink in the order of the sources, so whatever is costly belongs in the encoder.
public protocol RecordFormat: Sendable {
    /// The name in `formats:` of a pipeline.
    static var name: String { get }

    /// The format in a layout.
    init(_ layout: RecordLayout)
    /// An encoder of a source's records for one worker; its compression counts in `times`.
    func encoder(of source: String, scenario: Scenario, times: StageTimes?) -> any RecordEncoder
    /// A sink of what the encoders give, with files in a place that is laid out as the format is.
    func sink(in place: RecordPlace) throws -> any RecordSink
}
