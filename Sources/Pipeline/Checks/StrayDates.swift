import Configuration
import Diagnostics
import LedgerModel

/// Notes the months that each source reaches, and reports implausible days of outcome.
struct StrayDates: RunCheck {
    private let reaches: Reaches
    private let calendar: FiscalCalendar
    private let today: LedgerDate

    init(_ reaches: Reaches, calendar: FiscalCalendar, today: LedgerDate) {
        self.reaches = reaches
        self.calendar = calendar
        self.today = today
    }

    mutating func add(_ result: SourceResult, _: inout CheckNotes, log: inout DiagnosticLog) {
        let source = result.source
        let entry = source.configuration.index
        if source.configuration.scenario.isOutcome {
            reaches.entries[entry].add(
                source, result.summary, result.days, today: today, calendar: calendar, log: &log)
        } else {
            reaches.entries[entry].add(source, years: result.years)
        }
    }
}
