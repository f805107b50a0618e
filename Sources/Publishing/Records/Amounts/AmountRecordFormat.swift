import LedgerModel
import Telemetry

/// Amounts of budgets and forecasts as they were read, for the run's trace: see ``AmountColumns``.
///
/// Unlike the published records they are all there, whatever the report shows of them.
struct AmountRecordFormat: RecordFormat {
    static let name = "trace"

    init(_ layout: RecordLayout = .oneFile()) {}

    func encoder(of source: String, scenario: Scenario, times: StageTimes?) -> any RecordEncoder {
        AmountRecordEncoder()
    }

    func sink(in place: RecordPlace, _: EarlierRun?) throws -> any RecordSink {
        AmountRecordSink(place)
    }
}
