import Diagnostics
import Glibc
import Storage
import TestSupport
import Testing

@testable import Ingest

extension TemporaryDirectory {
    /// `CODE line` of each finding in a file by a schema, and the messages.
    fileprivate func check(_ file: String, by schema: String) throws -> (findings: [String], messages: [String]) {
        var log = DiagnosticLog()
        let disk = DiskFileSystem()
        let schema = try XMLSchema("\(path)/\(schema)", fileSystem: disk, log: &log)
        if let schema {
            log.add(try SchemaCheck(schema, fileSystem: disk).findings(in: SourceOptions(path: "\(path)/\(file)")))
        }
        let findings = log.diagnostics.map { "\($0.code.id) \($0.location.line.map(String.init) ?? "")" }
        return (findings, log.diagnostics.map(\.message))
    }
}

private let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:other" xmlns="urn:export"
        targetNamespace="urn:export" elementFormDefault="qualified">
      <xs:include schemaLocation="parts.xsd"/>
      <xs:import namespace="urn:other" schemaLocation="http://schema.invalid/other.xsd"/>
      <xs:element name="Export"><xs:complexType><xs:sequence>
        <xs:element name="Rad" type="RadType" maxOccurs="unbounded"/>
        <xs:element ref="o:Signature" minOccurs="0"/>
      </xs:sequence></xs:complexType>
      <xs:unique name="OneKonto"><xs:selector xpath="*"/><xs:field xpath="@konto"/></xs:unique>
      </xs:element>
    </xs:schema>
    """

private let parts = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:export" targetNamespace="urn:export">
      <xs:complexType name="RadType">
        <xs:attribute name="konto" type="xs:positiveInteger" use="required"/>
      </xs:complexType>
    </xs:schema>
    """

@Suite struct SchemaTests {
    private func folder() throws -> TemporaryDirectory {
        let folder = TemporaryDirectory()
        try folder.write(schema, to: "export.xsd")
        try folder.write(parts, to: "parts.xsd")
        return folder
    }

    @Test func acceptsWhatFollowsTheSchema() throws {
        let folder = try folder()
        // Both accounts are the same, since identity constraints are left out; what is from elsewhere may be anything.
        try folder.write(
            """
            <Export xmlns='urn:export'>
              <Rad konto='1'/><Rad konto='1'/><S:Signature xmlns:S='urn:other' x='1'/>
            </Export>
            """,
            to: "a.xml")
        let (findings, messages) = try folder.check("a.xml", by: "export.xsd")
        #expect(findings == [], "\(messages)")
    }

    @Test func tellsEachDepartureWithItsLine() throws {
        let folder = try folder()
        try folder.write(
            "<Export xmlns='urn:export'>\n<Rad konto='x'/>\n<Rad/>\n<Belopp/>\n</Export>", to: "a.xml")
        let (findings, messages) = try folder.check("a.xml", by: "export.xsd")
        #expect(findings == ["XML108 2", "XML108 3", "XML108 4"])
        #expect(messages[1] == "Element 'Rad': The attribute 'konto' is required but missing")
    }

    @Test func findsMalformedXMLAsWell() throws {
        let folder = try folder()
        try folder.write("<Export xmlns='urn:export'><Rad konto='1'/>\n</Rad></Export>", to: "a.xml")
        #expect(try folder.check("a.xml", by: "export.xsd").findings == ["XML101 2"])
    }

    @Test func neverReadsSchemasThatAFileNames() throws {
        let folder = try folder()
        try folder.write(parts.replacing("urn:export", with: "urn:own"), to: "own.xsd")
        try folder.write(
            """
            <Export xmlns='urn:export' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'
              xsi:schemaLocation='urn:own \(folder.path)/own.xsd'><Rad konto='1'/></Export>
            """, to: "a.xml")
        #expect(try folder.check("a.xml", by: "export.xsd").findings == [])
    }

    @Test func passesOverWhatIsNotXML() throws {
        let folder = try folder()
        try folder.write("Konto;Belopp\n1;2\n", to: "a.csv")
        #expect(try folder.check("a.csv", by: "export.xsd").findings == ["XML304 "])
    }

    @Test func refusesWhatIsNoSchema() throws {
        let folder = try folder()
        try folder.write("<a/>", to: "a.xml")
        #expect(try folder.check("a.xml", by: "a.xml").findings == ["XML109 "])
        try folder.write(schema.replacing("parts.xsd", with: "gone.xsd"), to: "gone.xsd")
        #expect(try folder.check("a.xml", by: "gone.xsd").findings == ["XML109 "])
        #expect(throws: StorageError.self) { try folder.check("a.xml", by: "nothing.xsd") }
    }

    @Test(arguments: ["include schemaLocation", "import namespace='urn:own' schemaLocation"])
    func tellsASchemaThatCannotBeReadFromOneThatIsMissing(_ reference: String) throws {
        let folder = TemporaryDirectory()
        try folder.write(
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:\(reference)='parts.xsd'/></xs:schema>",
            to: "export.xsd")
        try folder.write("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'/>", to: "parts.xsd")
        var log = DiagnosticLog()
        let whole = RehearsalFileSystem()
        _ = try XMLSchema("\(folder.path)/export.xsd", fileSystem: whole, log: &log)
        #expect(whole.operations.last == "open \(folder.path)/parts.xsd")
        for number in 1...whole.operations.count {
            let disk = RehearsalFileSystem(.failure(at: number))
            #expect(throws: StorageError.self, "\(whole.operations[number - 1])") {
                try XMLSchema("\(folder.path)/export.xsd", fileSystem: disk, log: &log)
            }
        }
    }

    private static let official = Repository.shared + "/reference/schemas/sie5.xsd"

    @Test(
        .enabled(if: access(official, R_OK) == 0, "the schema of SIE 5 is not beside the package"),
        arguments: [("SampleEntry2.sie", 3), ("SampleEntry3.sie", 1), ("SampleEntryExtension.sie", 14)])
    func countsTheErrorsOfPublishedFiles(name: String, count: Int) throws {
        var log = DiagnosticLog()
        let disk = DiskFileSystem()
        let schema = try #require(try XMLSchema(Self.official, fileSystem: disk, log: &log))
        let path = "\(Repository.shared)/corpus/\(name)"
        log = try SchemaCheck(schema, fileSystem: disk).findings(in: SourceOptions(path: path))
        #expect(log.diagnostics.map(\.code.id) == Array(repeating: "XML108", count: count))
    }
}
