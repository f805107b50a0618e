import Configuration
import Foundation
import JSON
import Storage
import TestSupport
import Testing

/// The published schema is the one that the program prints; `make golden` writes it again.
struct PipelineSchemaTests {
    private static let path = Repository.root + "/Documentation/pipeline.schema.json"
    private static let isRefreshing = ProcessInfo.processInfo.environment["UTFALL_REFRESH_GOLDEN"] != nil

    @Test func theDocumentationIsUpToDate() throws {
        if Self.isRefreshing {
            let file = try DiskFileSystem().createOutput(Self.path)
            try Array(PipelineSchema.text.utf8).withUnsafeBytes { try file.write($0) }
            try file.synchronizeAndClose()
        }
        #expect(try String(decoding: DiskFileSystem().contents(of: Self.path), as: UTF8.self) == PipelineSchema.text)
    }

    @Test func everyKeyIsDescribedAndNoOtherIsTaken() throws {
        let schema = try #require(JSONReader.value(of: Array(PipelineSchema.text.utf8)))
        #expect(schema["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
        #expect(schema["$id"] == nil)
        #expect(schema["required"]?.elements?.contains("sources") == true)
        var blocks = 0
        Self.eachBlock(of: schema) { block in
            blocks += 1
            #expect(block["additionalProperties"] == false)
            guard case .object(let keys)? = block["properties"] else { return }
            for key in keys { #expect(key.value["description"]?.text?.hasSuffix(".") == true, "\(key.name)") }
        }
        #expect(blocks >= 12)
    }

    /// Calls `visit` with each schema that has properties.
    private static func eachBlock(of value: JSONValue, visit: (JSONValue) -> Void) {
        switch value {
        case .object(let members):
            if case .object? = value["properties"] { visit(value) }
            for member in members { eachBlock(of: member.value, visit: visit) }
        case .array(let elements):
            for element in elements { eachBlock(of: element, visit: visit) }
        default: break
        }
    }
}
