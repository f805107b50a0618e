import Diagnostics

/// The known keys of one block; unknown keys have been reported.
///
/// A key that the block's description does not have traps when it is read, and so does one that is described as
/// something else. So the description cannot say less than the reader.
struct ConfigurationFields {
    let location: SourceLocation
    fileprivate let entries: [YAMLValue.Entry]
    fileprivate let block: ConfigurationBlock
    /// Known keys that were probably meant by misspelt ones; they are not reported as missing as well.
    fileprivate let misspelt: Set<String>
    fileprivate let reader: ConfigurationReader

    /// The value at `key` as converted by `meaning`; nil when the key is left out, or when `meaning` reports an error.
    ///
    /// The absence of a key that is described as required is reported.
    func read<Meaning>(_ key: String, _ meaning: (YAMLValue) -> Meaning?) -> Meaning? {
        block.key(key).isRequired ? require(key, meaning) : self[key].flatMap { meaning($0.value) }
    }

    /// The same for a key that is required here, if only by what other keys say.
    func require<Meaning>(_ key: String, _ meaning: (YAMLValue) -> Meaning?) -> Meaning? {
        guard let entry = self[key] else {
            if !misspelt.contains(key) { reader.report(.missingKey(key, in: block.place, at: location)) }
            return nil
        }
        return meaning(entry.value)
    }

    /// The entry of a key, for its place.
    subscript(key: String) -> YAMLValue.Entry? {
        _ = block.key(key)
        return entries.first { $0.key == key }
    }
}

// Values that need nothing but their description.
extension ConfigurationFields {
    /// Text.
    func text(_ key: String) -> String? {
        guard case .text = block.key(key).kind else { return trap(key, "text") }
        return read(key, reader.string)
    }

    /// An id of the letters, digits and signs that are described.
    func identifier(_ key: String) -> String? {
        guard case .identifier(let signs) = block.key(key).kind else { return trap(key, "an id") }
        let allowed = ["a-z", "0-9"] + signs.map { String($0) }
        return read(key) { reader.identifier($0, allowed: allowed.joined(separator: " ")) }
    }

    /// A whole number within the bounds that are described.
    func integer(_ key: String) -> Int? {
        guard case .integer(let range) = block.key(key).kind else { return trap(key, "a whole number") }
        return read(key) { reader.integer($0, in: range) }
    }

    /// The entries that `list` finds, when all are whole numbers within the bounds that are described.
    func integers(_ key: String, _ list: (YAMLValue) -> [YAMLValue]?) -> [Int]? {
        guard case .list(.integer(let range), _, _) = block.key(key).kind else { return trap(key, "whole numbers") }
        guard let entries = read(key, list) else { return nil }
        let numbers = entries.compactMap { reader.integer($0, in: range) }
        return numbers.count == entries.count ? numbers : nil
    }

    /// `true` or `false`.
    func boolean(_ key: String) -> Bool? {
        guard case .boolean = block.key(key).kind else { return trap(key, "true or false") }
        return read(key, reader.boolean)
    }

    /// One of the names that are described, save `excluded`.
    func choice(_ key: String, except excluded: String? = nil) -> String? {
        guard case .choice(let names) = block.key(key).kind else { return trap(key, "a choice") }
        return read(key) { reader.choice($0, of: names.filter { $0 != excluded }) }
    }

    /// One of the cases of an enumeration, of which the described names are.
    func choice<Choice: RawRepresentable<String>>(_ key: String, _ type: Choice.Type) -> Choice? {
        guard let name = choice(key) else { return nil }
        guard let choice = Choice(rawValue: name) else { return trap(key, "a choice that is known") }
        return choice
    }

    private func trap<Meaning>(_ key: String, _ expected: String) -> Meaning? {
        preconditionFailure("\(key) of \(block.place) is read as \(expected), but not described as that")
    }
}

extension ConfigurationReader {
    /// The keys of a block, as they are described.
    func fields(_ value: YAMLValue, of block: ConfigurationBlock) -> ConfigurationFields? {
        guard let entries = entries(value) else { return nil }
        let keys = block.keys.map(\.name)
        var misspelt: Set<String> = []
        for entry in entries where !keys.contains(entry.key) {
            let nearest = Spelling.nearest(to: entry.key, among: keys)
            if let nearest { misspelt.insert(nearest) }
            report(.unknownKey(entry.key, in: block.place, nearest: nearest, known: keys, at: entry.location))
        }
        return ConfigurationFields(
            location: value.location, entries: entries, block: block, misspelt: misspelt, reader: self)
    }

    /// The keys of a block whose keys are defined by the caller; a key without value is reported.
    func entries(_ value: YAMLValue) -> [YAMLValue.Entry]? {
        guard case .mapping(let entries) = value.content else { return wrongType(value, "a block of keys") }
        for entry in entries where entry.value.isNull {
            report(.wrongType(expected: "a value for `\(entry.key)`", found: "nothing", at: entry.location))
        }
        return entries
    }
}
