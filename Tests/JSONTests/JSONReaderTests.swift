import Testing

@testable import JSON

@Suite struct JSONReaderTests {
    @Test(arguments: JSONTextTests.values.map(\.0) + [["a": [1, ["b": .null]], "c": "x"]])
    func whatIsWrittenIsRead(value: JSONValue) {
        #expect(JSONReader.value(of: Array(JSONText.line(value).utf8)) == value)
        #expect(JSONReader.value(of: Array(JSONText.document(value).utf8)) == value)
    }

    static let documents: [(String, JSONValue)] = [
        (" [ 1 , -0,true ,\tfalse\r\n] ", [1, 0, true, false]),
        (#""\u00e5\ud83d\ude00\b\f\/é""#, "å😀\u{8}\u{c}/é"),
        ("9223372036854775807", .integer(Int64.max)),
    ]

    @Test(arguments: documents)
    func whatOthersMayWrite(text: String, value: JSONValue) {
        #expect(JSONReader.value(of: Array(text.utf8)) == value)
    }

    @Test(arguments: [
        "", " ", "nul", "nulL", "truee", "[1,]", "[1 2]", "[", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
        "{\"a\":1,\"a\":2}", "01", "-", "+1", "1.5", "1e3", "9223372036854775808", "\"a", "\"\n\"", #""\x""#,
        #""\ud83d""#, #""\ud83dx""#, #""\ude00""#, #""\u12""#, #""\u+123""#, #""\"#, "1 2", "[]x", "\u{0}", "[1]\u{0}",
    ])
    func whatIsNotWhole(text: String) {
        #expect(JSONReader.value(of: Array(text.utf8)) == nil)
    }

    @Test func everyBeginningOfADocumentIsDamaged() {
        let text = Array(JSONText.line(["å": [1, "\u{1}x"], "b": ["c": .null, "d": -12]]).utf8)
        #expect(JSONReader.value(of: text) != nil)
        for end in text.indices { #expect(JSONReader.value(of: Array(text[..<end])) == nil) }
    }

    @Test func textIsUTF8() {
        #expect(JSONReader.value(of: [0x22, 0xC3, 0xA5, 0x22]) == "å")
        #expect(JSONReader.value(of: [0x22, 0xC3, 0x22]) == nil)
        #expect(JSONReader.value(of: [0x22, 0x5C, 0x6E, 0xFF, 0x22]) == nil)
    }

    @Test func nestingHasALimit() {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect(JSONReader.value(of: nested(JSONReader.depthLimit + 1)) != nil)
        #expect(JSONReader.value(of: nested(JSONReader.depthLimit + 2)) == nil)
        #expect(JSONReader.value(of: nested(1_000_000)) == nil)
    }

    @Test(arguments: [2, 15, 16, 17, 40])
    func namesAreUnique(count: Int) {
        let members = (0..<count).map { JSONValue.Member("n\($0)", 1) }
        let text = JSONText.line(.object(members))
        #expect(JSONReader.value(of: Array(text.utf8)) == .object(members))
        for name in ["n0", "n\(count - 1)"] {
            #expect(JSONReader.value(of: Array("\(text.dropLast()),\"\(name)\":1}".utf8)) == nil)
        }
    }

    @Test func membersAreFoundByName() {
        let value: JSONValue = ["a": 1, "b": "x", "c": [2]]
        #expect(value["a"]?.number == 1)
        #expect(value["b"]?.text == "x")
        #expect(value["c"]?.elements == [2])
        #expect(value["d"] == nil)
        #expect(value["a"]?.text == nil)
        #expect(value["b"]?.number == nil)
        #expect(JSONValue.null["a"] == nil)
    }
}
