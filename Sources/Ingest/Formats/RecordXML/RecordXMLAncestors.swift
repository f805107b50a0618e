import Diagnostics

/// The fields of records that stand in the elements around them, kept for as long as these are open.
///
/// A record takes what has come before it. A value that comes after a record that lacks it cannot be read in a stream,
/// and is refused.
struct RecordXMLAncestors {
    private struct Value {
        let text: [UInt8]
        let place: SourceRow.Place
    }

    /// An open element that is no part of a record.
    private struct Level {
        /// By column.
        var values: [Int: Value] = [:]
        /// The paths that lead to the element: the level that each starts from, and the node.
        var matches: [(level: Int, node: Int)] = []
        /// How many elements up from a record it has been.
        var used: Set<Int> = []
        var hasField = false
    }

    private let paths: RecordXMLPaths
    private let path: String
    private var levels: [Level] = []
    private(set) var faults: [Diagnostic] = []

    /// The fields of a description, in the source that `path` names.
    init(_ paths: RecordXMLPaths, path: String) {
        self.paths = paths
        self.path = path
    }

    /// Whether the text of the innermost element is a field.
    var wantsText: Bool { levels.last?.hasField ?? false }

    /// Whether the description has no such fields.
    var isEmpty: Bool { paths.ancestors.isEmpty }

    /// Takes the start tag of an element outside records.
    mutating func begin(_ element: XMLElement) {
        guard !isEmpty else { return }
        var level = Level()
        for match in levels.last?.matches ?? [] {
            if let node = paths.child(element.name, within: match.node) { level.matches.append((match.level, node)) }
        }
        level.matches += paths.ancestors.map { (levels.count, $0.node) }
        level.hasField = level.matches.contains { paths.target(of: $0.node) != nil }
        levels.append(level)
        for match in level.matches {
            for index in 0..<element.attributeCount {
                guard let name = element.attributeName(index), let target = paths.target(of: name, at: match.node)
                else { continue }
                let text = element.value(index)
                let place = element.place(of: text)
                set(target, Value(text: Array(text), place: (place.line, place.column)), in: match.level)
            }
        }
    }

    /// Takes the end tag of an element outside records, with its text.
    mutating func end(_ text: ByteView, at place: SourceRow.Place) {
        guard let level = levels.last else { return }
        for match in level.matches {
            guard let target = paths.target(of: match.node) else { continue }
            set(target, Value(text: Array(text), place: place), in: match.level)
        }
        levels.removeLast()
    }

    private mutating func set(_ target: RecordXMLPaths.Target, _ value: Value, in level: Int) {
        let location = SourceLocation(path, line: value.place.line, column: value.place.column)
        if levels[level].values[target.column] != nil {
            faults.append(.xmlSecondValue(target.field.name, at: location))
        } else if levels[level].used.contains(target.ups) {
            faults.append(.xmlLateValue(of: target.field.name, at: location))
        } else {
            levels[level].values[target.column] = value
        }
    }

    /// Gives a record that starts here the fields around it.
    mutating func fill(_ record: inout RecordXMLRow) {
        for ancestor in paths.ancestors where ancestor.ups <= levels.count {
            let level = levels.count - ancestor.ups
            levels[level].used.insert(ancestor.ups)
            for target in paths.targets(up: ancestor.ups) {
                guard let value = levels[level].values[target.column] else { continue }
                value.text.withBytes { record.set(target, $0, at: value.place) }
            }
        }
    }

    /// Gives the faults since the last time.
    mutating func takeFaults() -> [Diagnostic] {
        defer { faults.removeAll() }
        return faults
    }
}
