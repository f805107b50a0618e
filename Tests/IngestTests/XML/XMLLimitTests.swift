import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

/// Files that are broken or made to do harm: each is refused with a finding, and quickly.
@Suite struct XMLLimitTests {
    private static let sie = #"<Sie xmlns="http://www.sie.se/sie5">"#

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            (
                "external entity", #"§<!DOCTYPE Sie [<!ENTITY x SYSTEM "file:///etc/passwd">]>"# + sie + "&x;</Sie>",
                "XML103 §"
            ),
            ("document type", #"§<!DOCTYPE Sie SYSTEM "http://example.org/sie.dtd">"# + sie + "</Sie>", "XML103 §"),
            (
                "entity bomb",
                #"§<!DOCTYPE Sie [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>"#
                    + sie + "&b;</Sie>", "XML103 §"
            ),
            ("undeclared entity", sie + "&x;«</Sie>", "XML101 «"),
            ("nesting", sie + String(repeating: "<a>", count: 100_000), "XML104 1"),
            (
                "huge attribute", sie + #"<a b=""# + String(repeating: "x", count: 200_000) + #""/></Sie>"#, "XML106 1"
            ),
            ("endless attribute", sie + #"<a b=""# + String(repeating: "x", count: 3_000_000), "XML105 1"),
            ("endless comment", sie + "<!--" + String(repeating: "x", count: 3_000_000), "XML105 1"),
            ("truncated tag", sie + "\n§<Journal id=\"A\"><JournalEntry", "XML102 §"),
            ("truncated tree", sie + "\n§<Journal id=\"A\">", "XML102 §"),
            ("mismatch", sie + "\n<a></b>«</Sie>", "XML101 «"),
            ("other root", #"§<Ledger xmlns="http://www.sie.se/sie5"/>"#, "XML107 §"),
            ("names", sie + (0..<1_000_000).map { "<e\($0)/>" }.joined(), "XML110 1"),
            ("namespaces", sie + (0..<20_000).map { "<a xmlns:p\($0)=\"u\"/>" }.joined(), "XML110 1"),
            ("no root", "<!-- nothing -->«", "XML102 «"),
            ("junk after the end", sie + "</Sie>«x", "XML101 «"),
            ("wrong bytes", sie + "<a b=\"«\u{1}\"/></Sie>", "XML101 «"),
        ])
    func refuses(name: String, text: String, finding: String) throws {
        let source = try ReadSource(text, format: .sie5)
        #expect(source.findings == [finding], "\(name): \(source.log.diagnostics.first?.message ?? "")")
        #expect(source.summary == nil)
    }

    @Test func acceptsLongTextThatIsNotRead() throws {
        let text = Self.sie + "<Documents><EmbeddedFile>" + String(repeating: "QUJD", count: 1_000_000)
        let source = try ReadSource(text + "</EmbeddedFile></Documents></Sie>")
        #expect(source.findings == [])
    }
}
