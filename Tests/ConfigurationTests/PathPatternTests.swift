import LedgerModel
import Testing

@testable import Configuration

@Suite struct PathPatternTests {
    private static let environment = ["ROOT": "/data", "NAME": "a b", "EMPTY": ""]

    @Test(arguments: [
        ("a.se", "p/a.se"), ("/a.se", "/a.se"), ("${ROOT}/a.se", "/data/a.se"), ("x/${NAME}.se", "p/x/a b.se"),
        ("${EMPTY}/a", "/a"), ("{period}.csv", "p/2026-02.csv"), ("b-{year}/{period}*", "p/b-2025/2026-02*"),
        ("$a", "p/$a"),
    ])
    func isFilledInAndResolved(_ pattern: String, _ path: String) throws {
        let read = try PathPattern(
            pattern, environment: Self.environment, location: PipelineLocation(path: "p/pipeline.yaml"))
        let period = try #require(Period("2026-02"))
        #expect(read.path(for: period, in: FiscalCalendar(firstMonth: 7)) == path)
        #expect(read.usesPeriod == pattern.contains("{period}"))
        #expect(read.fixedPath == (read.usesPeriod ? nil : path))
    }

    /// In the name of the pipeline's own folder they are no wildcards.
    @Test(arguments: [
        ("a.csv", nil), ("b/*.csv", "soc \\[1\\]\\*/b/*.csv"), ("{period}?", "soc \\[1\\]\\*/2026-02?"),
        ("/x/[ab].csv", "/x/[ab].csv"), ("/x.csv", nil),
    ])
    func searchesForWildcards(_ pattern: String, _ search: String?) throws {
        let location = PipelineLocation(path: "soc [1]*/pipeline.yaml")
        let read = try PathPattern(pattern, environment: [:], location: location)
        let period = try #require(Period("2026-02"))
        #expect(read.search(for: read.path(for: period, in: FiscalCalendar())) == search)
    }

    @Test(arguments: [
        ("${HOME}", PathPattern.Fault.unset("HOME")), ("{x}", .unknown("{x}")), ("{", .unknown("{")),
        ("${}", .unknown("${}")),
        ("{a,b}.csv", .unknown("{a,b}")),
    ])
    func refusesWhatItDoesNotKnow(_ pattern: String, _ fault: PathPattern.Fault) {
        #expect(throws: fault) {
            try PathPattern(pattern, environment: [:], location: PipelineLocation(path: "pipeline.yaml"))
        }
    }
}
