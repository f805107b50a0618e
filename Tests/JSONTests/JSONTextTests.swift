import Testing

@testable import JSON

@Suite struct JSONTextTests {
    static let values: [(JSONValue, String)] = [
        (.null, "null"),
        (true, "true"),
        (.integer(Int64.min), "-9223372036854775808"),
        ("åäö €", "\"åäö €\""),
        ("\"\\/\n\r\t\u{0}\u{1f}\u{7f}", "\"\\\"\\\\/\\n\\r\\t\\u0000\\u001f\\u007f\""),
        // Control characters begin with the byte that some letters begin with.
        ("\u{80}", "\"\\u0080\""), ("\u{85}\u{9f}", "\"\\u0085\\u009f\""), ("\u{7f}", "\"\\u007f\""),
        ("§ °\u{a0}", "\"§ °\u{a0}\""),
        ([], "[]"),
        ([1, [2], [:]], "[1,[2],{}]"),
        (["b": 1, "a": .null], "{\"b\":1,\"a\":null}"),
    ]

    @Test(arguments: values)
    func lines(value: JSONValue, text: String) {
        #expect(JSONText.line(value) == text)
    }

    @Test func documentsIndentWhatIsNested() {
        let value: JSONValue = ["a": [1, 2], "b": [["c": 1, "d": []], [:]], "e": []]
        #expect(
            JSONText.document(value) == """
                {
                  "a": [1, 2],
                  "b": [
                    {
                      "c": 1,
                      "d": []
                    },
                    {}
                  ],
                  "e": []
                }

                """)
    }
}
