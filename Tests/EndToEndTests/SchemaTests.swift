import Foundation
import TestSupport
import Testing

/// `utfall schema` prints the schema that is published.
@Suite struct SchemaTests {
    @Test func theProgramPrintsThePublishedSchema() throws {
        let run = try Workspace().utfall("schema")
        #expect(run.status == 0)
        let published = try Data(contentsOf: URL(filePath: Repository.root + "/Documentation/pipeline.schema.json"))
        #expect(run.output == String(decoding: published, as: UTF8.self))
        #expect(run.messages.isEmpty)
    }
}
