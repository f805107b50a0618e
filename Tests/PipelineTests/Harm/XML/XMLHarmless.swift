import LedgerGenerator

/// Changes of XML that change nothing, whatever its elements are called.
enum XMLHarmless<Export: XMLExport> {
    private static func file(_ name: String, _ change: @escaping @Sendable (String) -> [UInt8]) -> Change<Export> {
        Change(name) { export, _ in
            export.last = { change(String(decoding: $0, as: UTF8.self)) }
            return true
        }
    }

    private static func tree(_ name: String, _ edit: @escaping @Sendable (inout Node, XMLShape) -> Void) -> Change<
        Export
    > {
        Change(name) { export, _ in
            let shape = export.shape
            edit(&export.root, shape)
            return true
        }
    }

    /// The changes, but for those that such an export has no place for.
    static func all(but unfit: String...) -> [Change<Export>] { all.filter { !unfit.contains($0.name) } }

    private static var all: [Change<Export>] {
        [
            file("CR LF") { Array($0.replacing("\n", with: "\r\n").utf8) },
            file("no line ends") { Array($0.replacing("\n", with: "").utf8) },
            file("a byte order mark") { [0xEF, 0xBB, 0xBF] + $0.utf8 },
            file("compressed") { StoredGzip.bytes(Array($0.utf8)) },
            file("ISO 8859-1") { text in
                text.replacing("UTF-8", with: "ISO-8859-1").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            },
            file("no declaration") { Array($0.drop { $0 != "\n" }.dropFirst().utf8) },
            file("apostrophes round attributes") { text in
                // No text has a quote, so that each is round an attribute.
                Array(text.replacing("\"", with: "'").utf8)
            },
            file("comments between elements") { Array($0.replacing(">\n", with: ">\n<!-- 1 -->\n").utf8.dropLast(11)) },
            file("blank lines") { Array($0.replacing(">\n", with: ">\n\n").utf8) },
            file("characters as numbers") {
                Array($0.replacing("ö", with: "&#246;").replacing("ä", with: "&#xE4;").utf8)
            },
            file("elements closed with an end of their own") { Array($0.replacing("/>", with: " />").utf8) },
            file("a stylesheet and other instructions") { text in
                Array(text.replacing("?>\n", with: "?>\n<?xml-stylesheet href=\"a.xsl\"?>\n").utf8)
            },
            tree("attributes in another order") { root, shape in
                root.edit(shape.row) { $0.attributes.reverse() }
                root.edit(shape.group) { $0.attributes.reverse() }
                root.edit(shape.code.element) { $0.attributes.reverse() }
            },
            tree("elements of an extension, without money") { root, shape in
                root.edit(shape.row) { $0.children.append(Node("Kommentar", text: "Hyra")) }
                root.children.append(Node("Fot", text: "slut"))
            },
            tree("attributes of an extension, without money") { root, shape in
                root.edit(shape.row) { $0["attest"] = "Anna" }
                root["utskriven"] = "2026-07-01"
            },
            tree("a namespace that is not used") { root, _ in root["xmlns:x"] = "urn:x" },
            tree("a place of a schema") { root, _ in
                root["xmlns:xsi"] = "http://www.w3.org/2001/XMLSchema-instance"
                root["xsi:noNamespaceSchemaLocation"] = "export.xsd"
            },
            tree("elements of another namespace, without money") { root, shape in
                root["xmlns:x"] = "urn:x"
                root.edit(shape.group) { $0.children.append(Node("x:Anteckning", text: "Hej")) }
            },
            tree("a third decimal that is 0") { root, shape in
                root.edit(shape.row) { row in shape.amount.set(&row, (shape.amount.value(row) ?? "") + "0") }
            },
        ]
    }
}
