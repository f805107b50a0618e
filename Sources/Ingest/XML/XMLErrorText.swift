import CLibXML2

/// What libxml2 says about malformed XML, in plain words.
enum XMLErrorText {
    /// The sentence for an error code; what is not listed keeps libxml2's own words.
    static func plain(code: Int32, _ words: String) -> String {
        let own = words.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard code >= 0, let sentence = sentences[UInt32(code)] else { return own }
        return "\(sentence) (\(own))"
    }

    private static let sentences: [UInt32: String] = [
        XML_ERR_DOCUMENT_EMPTY.rawValue: "there is no element",
        XML_ERR_DOCUMENT_END.rawValue: "something follows the last end tag",
        XML_ERR_INVALID_CHAR.rawValue: "a character that XML does not allow",
        XML_ERR_INVALID_ENCODING.rawValue: "bytes that are not valid in the file's encoding",
        XML_ERR_UNSUPPORTED_ENCODING.rawValue: "the encoding in the first line is not known",
        XML_ERR_UNDECLARED_ENTITY.rawValue: "an entity other than &amp; &lt; &gt; &quot; &apos;",
        XML_ERR_LT_IN_ATTRIBUTE.rawValue: "a < inside a value, where it must be written &lt;",
        XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue: "a value without quotes",
        XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue: "a value whose closing quote is missing",
        XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue: "an attribute without value",
        XML_ERR_ATTRIBUTE_REDEFINED.rawValue: "the same attribute twice",
        XML_ERR_SPACE_REQUIRED.rawValue: "a blank is missing",
        XML_ERR_GT_REQUIRED.rawValue: "a > is missing",
        XML_ERR_NAME_REQUIRED.rawValue: "a lone < or &, or a name that starts wrongly",
        XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue: "a lone &, where it must be written &amp;",
        XML_ERR_TAG_NAME_MISMATCH.rawValue: "an end tag that does not match its start tag",
        XML_ERR_TAG_NOT_FINISHED.rawValue: "a tag that is not finished",
        XML_ERR_RESERVED_XML_NAME.rawValue: "something stands before the XML declaration",
    ]
}
