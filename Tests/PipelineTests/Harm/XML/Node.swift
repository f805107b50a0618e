import LedgerGenerator

/// An element of XML.
struct Node: Sendable {
    var name: String
    var attributes: [(name: String, value: String)] = []
    /// Text or elements, not both.
    var text = ""
    var children: [Node] = []
    /// What stands in place of the element, as it is; nil for an element.
    var raw: String?

    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Node] = []) {
        self.name = name
        self.attributes = attributes.map { ($0.key, $0.value) }
        self.children = children
    }

    init(_ name: String, text: String) {
        (self.name, self.text) = (name, text)
    }

    /// A piece of XML as it is.
    init(raw: String) {
        (name, self.raw) = ("", raw)
    }

    subscript(attribute: String) -> String? {
        get { attributes.first { $0.name == attribute }?.value }
        set {
            guard let place = attributes.firstIndex(where: { $0.name == attribute }) else {
                if let newValue { attributes.append((attribute, newValue)) }
                return
            }
            if let newValue { attributes[place].value = newValue } else { attributes.remove(at: place) }
        }
    }

    /// The element as XML, each element on a line of its own.
    func written(_ indent: String = "") -> String {
        if let raw { return indent + raw + "\n" }
        let attributes = attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
        if children.isEmpty {
            return text.isEmpty
                ? "\(indent)<\(name)\(attributes)/>\n"
                : "\(indent)<\(name)\(attributes)>\(Self.escaped(text))</\(name)>\n"
        }
        let inner = children.map { $0.written(indent + " ") }.joined()
        return "\(indent)<\(name)\(attributes)>\n\(inner)\(indent)</\(name)>\n"
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    /// Calls `body` with each element that is called so, at any depth.
    mutating func edit(_ name: String, _ body: (inout Node) -> Void) {
        // First what is in it, since the body may put the element into another of itself.
        for index in children.indices { children[index].edit(name, body) }
        if self.name == name { body(&self) }
    }

    /// Calls `body` with one element that is called so; false when there is none.
    mutating func editOne(
        _ name: String, _ random: inout SplitMix64, where isWanted: (Node) -> Bool = { _ in true },
        _ body: (inout Node) -> Void
    ) -> Bool {
        var count = 0
        edit(name) { if isWanted($0) { count += 1 } }
        guard count > 0 else { return false }
        var left = random.below(count)
        edit(name) { node in
            guard isWanted(node) else { return }
            if left == 0 { body(&node) }
            left -= 1
        }
        return true
    }

    /// Whether an element that is called so is in it.
    func contains(_ name: String) -> Bool {
        children.contains { $0.name == name || $0.contains(name) }
    }
}
