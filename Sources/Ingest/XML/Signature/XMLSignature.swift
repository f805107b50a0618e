/// What an XML signature says of the document that it stands in (XML Signature Syntax and Processing, 2008).
struct XMLSignature: Hashable {
    /// One reference: what is signed, how it becomes bytes, and their digest.
    struct Reference: Hashable {
        var uri: String?
        var transforms: [String] = []
        /// Whether a transform has parameters.
        var hasParameters = false
        var method = ""
        /// In base64, without white space.
        var digest = ""
    }

    /// Where it starts.
    var line = 0
    var references: [Reference] = []
}

/// Gathers a signature while a parser goes through its elements.
struct XMLSignatureReader {
    private(set) var signature = XMLSignature()
    private var names: [String] = []
    private var text = ""

    /// Whether the signature has been read to its end.
    var isComplete: Bool { names.isEmpty }

    mutating func begin(_ element: XMLElement) {
        let name = String(cString: element.name)
        if names.isEmpty { signature = XMLSignature(line: element.line) }
        names.append(name)
        text = ""
        let last = signature.references.count - 1
        switch name {
        case "Reference":
            // A manifest refers to what only its own reader can check.
            guard names.suffix(2).first == "SignedInfo" else { return }
            signature.references.append(XMLSignature.Reference(uri: attribute("URI", of: element)))
        case "Transform" where last >= 0:
            signature.references[last].transforms.append(attribute("Algorithm", of: element) ?? "")
        case "DigestMethod" where last >= 0:
            signature.references[last].method = attribute("Algorithm", of: element) ?? ""
        default:
            if last >= 0, names.contains("Transform") { signature.references[last].hasParameters = true }
        }
    }

    mutating func add(_ bytes: ByteView) {
        if names.last == "DigestValue", text.utf8.count < 1000 { text += bytes.string }
    }

    mutating func end() {
        if names.popLast() == "DigestValue", !signature.references.isEmpty, names.contains("SignedInfo") {
            signature.references[signature.references.count - 1].digest = text.filter { !$0.isWhitespace }
        }
    }

    private func attribute(_ name: String, of element: XMLElement) -> String? {
        for index in 0..<element.attributeCount {
            if let found = element.attributeName(index), String(cString: found) == name {
                return element.value(index).string
            }
        }
        return nil
    }
}
