import CLibXML2

/// The text of an XML schema without what this program does not hold files against.
///
/// Identity constraints (`unique`, `key`, `keyref`) take libxml2 time that grows with the square of the file. The
/// namespaces of schemas elsewhere on the network stay unknown, so that their elements are allowed and not looked into.
struct SchemaText {
    private let document: xmlDocPtr
    static let namespace = "http://www.w3.org/2001/XMLSchema"

    /// The text that is compiled; text that is not XML stays as it is, for libxml2 to complain about.
    static func simplified(_ bytes: [UInt8]) -> [UInt8] {
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let document = bytes.withUnsafeBytes { bytes in
            xmlReadMemory(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, nil, Int32(options))
        }
        guard let document else { return bytes }
        defer { xmlFreeDoc(document) }
        guard let root = xmlDocGetRootElement(document) else { return bytes }
        let text = SchemaText(document: document)
        let elsewhere = text.removeImports(below: root)
        text.simplify(below: root, elsewhere)
        return text.written(root) ?? bytes
    }

    /// Whether a schema at a location must not be fetched.
    static func isElsewhere(_ location: String) -> Bool {
        location.contains("://") && !location.hasPrefix("file://")
    }

    /// Removes the imports of schemas elsewhere; gives their namespaces.
    private func removeImports(below root: xmlNodePtr) -> Set<String> {
        var namespaces: Set<String> = []
        for child in children(of: root) where isSchema(child, "import") {
            guard let location = attribute("schemaLocation", of: child), Self.isElsewhere(location) else { continue }
            if let namespace = attribute("namespace", of: child) { namespaces.insert(namespace) }
            remove(child)
        }
        return namespaces
    }

    /// Nesting is bounded by libxml2, which has parsed the document.
    private func simplify(below parent: xmlNodePtr, _ elsewhere: Set<String>) {
        for child in children(of: parent) {
            if ["unique", "key", "keyref"].contains(where: { isSchema(child, $0) }) {
                remove(child)
            } else if let namespace = namespace(ofReference: child), elsewhere.contains(namespace) {
                if isSchema(child, "element") { allowAny(namespace, in: child) } else { remove(child) }
            } else {
                simplify(below: child, elsewhere)
            }
        }
    }

    /// The namespace of what a declaration refers to by `ref`.
    private func namespace(ofReference node: xmlNodePtr) -> String? {
        guard let reference = attribute("ref", of: node), let colon = reference.firstIndex(of: ":") else { return nil }
        return xmlSearchNs(document, node, String(reference[..<colon]))?.pointee.href.map(Self.string)
    }

    private func allowAny(_ namespace: String, in node: xmlNodePtr) {
        xmlNodeSetName(node, "any")
        for child in children(of: node) { remove(child) }
        xmlUnsetProp(node, "ref")
        xmlSetProp(node, "namespace", namespace)
        xmlSetProp(node, "processContents", "skip")
    }

    // MARK: The tree

    private func written(_ root: xmlNodePtr) -> [UInt8]? {
        guard let buffer = xmlBufferCreate() else { return nil }
        defer { xmlBufferFree(buffer) }
        guard xmlNodeDump(buffer, document, root, 0, 0) >= 0, let content = xmlBufferContent(buffer) else { return nil }
        return Array(ByteView(start: content, count: Int(xmlBufferLength(buffer))))
    }

    private func children(of node: xmlNodePtr) -> [xmlNodePtr] {
        var children: [xmlNodePtr] = []
        var next = node.pointee.children
        while let child = next {
            if child.pointee.type == XML_ELEMENT_NODE { children.append(child) }
            next = child.pointee.next
        }
        return children
    }

    private func isSchema(_ node: xmlNodePtr, _ name: String) -> Bool {
        guard let own = node.pointee.name, let namespace = node.pointee.ns?.pointee.href else { return false }
        return Self.string(own) == name && Self.string(namespace) == Self.namespace
    }

    private func attribute(_ name: String, of node: xmlNodePtr) -> String? {
        guard let value = xmlHasProp(node, name)?.pointee.children?.pointee.content else { return nil }
        return Self.string(value)
    }

    private func remove(_ node: xmlNodePtr) {
        xmlUnlinkNode(node)
        xmlFreeNode(node)
    }

    private static func string(_ text: UnsafePointer<UInt8>) -> String { String(cString: text) }
}
