import LedgerModel
import Telemetry

/// Records as CSV for machines, uncompressed or compressed.
struct CSVRecordFormat: RecordFormat {
    static let name = "csv"

    let layout: RecordLayout

    init(_ layout: RecordLayout) {
        self.layout = layout
    }

    func encoder(of source: String, scenario: Scenario, times: StageTimes?) -> any RecordEncoder {
        CSVRecordEncoder(layout, source: source, scenario: scenario, times: times)
    }

    func sink(in place: RecordPlace, _ earlier: EarlierRun?) throws -> any RecordSink {
        try CSVRecordSink(layout, in: place, earlier)
    }
}
