import Diagnostics
import Testing

/// Every code has a smallest input, and the program says about it what the gallery shows.
///
/// A new code needs a file `Cases/<code>.txt` with its input; `make golden` fills in the rest, which is then reviewed
/// as a diff.
@Suite struct GalleryTests {
    @Test(arguments: Gallery.cases)
    func aCaseShowsItsCode(_ one: GalleryCase) throws {
        let log = try one.findings()
        #expect(TextRenderer().render(log) == one.expected)
        #expect(log.diagnostics.contains { $0.code.id == one.code }, "\(one.code) does not appear")
    }

    @Test(.disabled(if: Gallery.isRefreshing, "the examples compiled in are those of before"))
    func theProgramShowsTheExamplesOfTheGallery() throws {
        for one in Gallery.cases {
            let code = try #require(DiagnosticCatalogue.code(one.code))
            #expect(DiagnosticCatalogue.example(of: code) == (try one.findings().example(of: one.code)))
        }
    }

    @Test func everyCodeHasACaseAndEveryCaseACode() {
        let cases = Gallery.cases.map(\.code)
        let codes = DiagnosticCatalogue.all.map(\.id)
        let missing = codes.filter { !cases.contains($0) }
        #expect(missing == [], "codes without a case in Tests/GalleryTests/Cases")
        #expect(cases.filter { !codes.contains($0) } == [], "cases for codes that do not exist")
        #expect(Set(codes).count == codes.count)
    }

    @Test func theCatalogueHasEveryCodeThatIsDeclared() throws {
        let declared = try Gallery.declarations().flatMap { text in
            text.matches(of: /= DiagnosticCode\(\s*"(\w+)"/).map { String($0.output.1) }
        }
        #expect(declared.sorted() == DiagnosticCatalogue.all.map(\.id).sorted(), "a list beside the codes is short")
    }

    @Test func everyCodeBelongsToItsFamily() {
        for family in DiagnosticFamily.all {
            let codes = family.codes.map(\.id)
            #expect(codes.allSatisfy { $0.hasPrefix(family.letters) })
            #expect(codes == codes.sorted())
        }
    }

    @Test(.disabled(if: Gallery.isRefreshing, "the page compiled in is that of before"))
    func theDocumentationIsUpToDate() throws {
        #expect(try Gallery.document() == DiagnosticsPage.markdown())
    }
}
