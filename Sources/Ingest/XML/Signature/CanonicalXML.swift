import Storage

/// Writes a document in canonical form without one of its signatures, to be digested.
///
/// Canonical XML 1.0 without comments, and its exclusive form. Nothing is kept but the open elements' namespaces, so
/// that memory does not grow with the document.
struct CanonicalXML: XMLHandler {
    static let wantsText = true

    /// A namespace that is declared, or has been written.
    private struct Declaration {
        let prefix: String
        let namespace: String
        let depth: Int
    }

    private static let signatureNamespace = "http://www.w3.org/2000/09/xmldsig#"
    private let isExclusive: Bool
    /// Which signature is left out, from 0.
    private let signature: Int
    private let sink: CanonicalSink
    private var signatures = 0
    /// How many elements of the signature that is left out are open.
    private var leftOut = 0
    private var names: [String] = []
    private var hasRoot = false
    private var declared: [Declaration] = []
    private var written: [Declaration] = []

    init(isExclusive: Bool, without signature: Int, to sink: CanonicalSink) {
        self.isExclusive = isExclusive
        self.signature = signature
        self.sink = sink
    }

    mutating func begin(_ element: XMLElement) {
        if leftOut > 0 || isLeftOut(element) {
            leftOut += 1
            return
        }
        hasRoot = true
        let name = Self.name(element.prefix, element.name)
        names.append(name)
        for declaration in element.namespaces {
            declared.append(
                Declaration(
                    prefix: Self.text(declaration.prefix), namespace: Self.text(declaration.namespace),
                    depth: names.count))
        }
        sink.write("<\(name)")
        writeNamespaces(of: element)
        writeAttributes(of: element)
        sink.write(">")
    }

    private mutating func isLeftOut(_ element: XMLElement) -> Bool {
        guard names.count == 1, Self.text(element.name) == "Signature",
            Self.text(element.namespace) == Self.signatureNamespace
        else { return false }
        defer { signatures += 1 }
        return signatures == signature
    }

    mutating func text(_ bytes: ByteView, at position: XMLPosition) {
        if leftOut == 0 { sink.write(bytes, escaping: CanonicalSink.textEscapes) }
    }

    mutating func end(at position: XMLPosition) {
        if leftOut > 0 {
            leftOut -= 1
            return
        }
        let depth = names.count
        guard let name = names.popLast() else { return }
        sink.write("</\(name)>")
        while let last = declared.last, last.depth == depth { declared.removeLast() }
        while let last = written.last, last.depth == depth { written.removeLast() }
    }

    mutating func instruction(_ target: String, _ data: String) {
        if leftOut > 0 { return }
        if names.isEmpty, hasRoot { sink.write("\n") }
        sink.write(data.isEmpty ? "<?\(target)?>" : "<?\(target) \(data)?>")
        if names.isEmpty, !hasRoot { sink.write("\n") }
    }

    // MARK: Namespaces and attributes

    /// Writes the namespaces that differ from what the elements around have written; of the exclusive form, those used.
    private mutating func writeNamespaces(of element: XMLElement) {
        var prefixes: Set<String>
        if isExclusive {
            prefixes = [Self.text(element.prefix)]
            for index in 0..<element.attributeCount {
                if let prefix = element.qualifier(index).prefix { prefixes.insert(Self.text(prefix)) }
            }
        } else {
            prefixes = Set(element.namespaces.map { Self.text($0.prefix) })
        }
        for prefix in prefixes.sorted(by: Self.precedes) where prefix != "xml" {
            let namespace = declared.last { $0.prefix == prefix }?.namespace ?? ""
            let known = written.last { $0.prefix == prefix }?.namespace ?? ""
            if namespace == known { continue }
            written.append(Declaration(prefix: prefix, namespace: namespace, depth: names.count))
            sink.write(prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\"")
            Array(namespace.utf8).withBytes { sink.write($0, escaping: CanonicalSink.valueEscapes) }
            sink.write("\"")
        }
    }

    /// Writes the attributes in the order of their namespaces and local names.
    private func writeAttributes(of element: XMLElement) {
        let sorted = (0..<element.attributeCount).map { index in
            let (prefix, namespace) = element.qualifier(index)
            let local = Self.text(element.localName(index))
            return (
                namespace: Self.text(namespace), local: local,
                name: prefix == nil ? local : "\(Self.text(prefix)):\(local)", index: index
            )
        }.sorted {
            $0.namespace == $1.namespace ? Self.precedes($0.local, $1.local) : Self.precedes($0.namespace, $1.namespace)
        }
        for attribute in sorted {
            sink.write(" \(attribute.name)=\"")
            sink.write(element.value(attribute.index), escaping: CanonicalSink.valueEscapes)
            sink.write("\"")
        }
    }

    /// The order of code points, which is that of bytes in UTF-8.
    private static func precedes(_ one: String, _ other: String) -> Bool {
        one.utf8.lexicographicallyPrecedes(other.utf8)
    }

    private static func name(_ prefix: XMLName?, _ local: XMLName) -> String {
        prefix == nil ? text(local) : "\(text(prefix)):\(text(local))"
    }

    private static func text(_ name: XMLName?) -> String { name.map { String(cString: $0) } ?? "" }
}
