import Diagnostics

/// The known keys of one block; unknown keys have been reported.
struct ConfigurationFields {
    let location: SourceLocation
    fileprivate let entries: [YAMLValue.Entry]
    fileprivate let place: String
    /// Known keys that were probably meant by misspelt ones; they are not reported as missing as well.
    fileprivate let misspelt: Set<String>
    fileprivate let reader: ConfigurationReader

    /// The value at `key` as converted by `meaning`; nil when the key is left out, or when `meaning` reports an error.
    func read<Meaning>(_ key: String, _ meaning: (YAMLValue) -> Meaning?) -> Meaning? {
        self[key].flatMap { meaning($0.value) }
    }

    /// The same for a required key: its absence is reported.
    func require<Meaning>(_ key: String, _ meaning: (YAMLValue) -> Meaning?) -> Meaning? {
        if self[key] == nil, !misspelt.contains(key) { reader.report(.missingKey(key, in: place, at: location)) }
        return read(key, meaning)
    }

    /// The entry of a key, for its place.
    subscript(key: String) -> YAMLValue.Entry? {
        entries.first { $0.key == key }
    }
}

extension ConfigurationReader {
    /// The keys of a block; `place` names it in messages, with its article.
    func fields(_ value: YAMLValue, of place: String, keys: [String]) -> ConfigurationFields? {
        guard let entries = entries(value) else { return nil }
        var misspelt: Set<String> = []
        for entry in entries where !keys.contains(entry.key) {
            let nearest = Spelling.nearest(to: entry.key, among: keys)
            if let nearest { misspelt.insert(nearest) }
            report(.unknownKey(entry.key, in: place, nearest: nearest, known: keys, at: entry.location))
        }
        return ConfigurationFields(
            location: value.location, entries: entries, place: place, misspelt: misspelt, reader: self)
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
