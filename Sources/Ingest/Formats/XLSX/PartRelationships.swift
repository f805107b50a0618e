import CLibXML2
import Diagnostics

/// Which parts a part of a package leads to, and what they are for (ECMA-376 part 2, 9.3).
///
/// Programs put the parts of a workbook where they like; only the relationships say where.
final class PartRelationships {
    /// A part that another leads to.
    struct Target {
        /// Its name in the archive.
        let path: String
        /// The last word of its type, such as `worksheet`; types of transitional and strict workbooks differ before it.
        let type: String
    }

    /// The targets by their ids.
    private(set) var targets: [String: Target] = [:]
    private let part: String

    /// The relationships of a part, which is named in the archive; of the package itself when the name is empty.
    init(of part: String) {
        self.part = part
    }

    /// The name of the part that holds the relationships of another.
    static func path(of part: String) -> String {
        let folder = folder(of: part)
        return folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
    }

    /// Where the part of a type is; nil where there is none.
    func path(ofType type: String) -> String? {
        targets.filter { $0.value.type == type }.min { $0.key < $1.key }?.value.path
    }

    /// Takes a target, which is relative to the part's folder unless it starts with a slash.
    func add(id: String, type: String, target: String) {
        let word = type.split(separator: "/").last.map(String.init) ?? ""
        targets[id] = Target(path: Self.path(target, from: part), type: word)
    }

    static func path(_ target: String, from part: String) -> String {
        var steps: [Substring] = target.hasPrefix("/") ? [] : folder(of: part).split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }

    private static func folder(of part: String) -> String {
        part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    }
}

/// Reads the relationships of a part.
struct PartRelationshipsHandler: XMLHandler {
    static let wantsText = false
    private let relationships: PartRelationships
    private let relationship, id, type, target: XMLName

    init(_ relationships: PartRelationships, names: XMLNames) {
        self.relationships = relationships
        relationship = names["Relationship"]
        id = names["Id"]
        type = names["Type"]
        target = names["Target"]
    }

    mutating func begin(_ element: XMLElement) {
        guard element.name == relationship else { return }
        func text(_ name: XMLName) -> String { element.value(local: name)?.string ?? "" }
        relationships.add(id: text(id), type: text(type), target: text(target))
    }

    mutating func text(_ bytes: ByteView, at position: XMLPosition) {}

    mutating func end(at position: XMLPosition) {}
}
