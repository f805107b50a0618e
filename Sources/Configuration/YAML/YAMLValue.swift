import Diagnostics

/// A value of a YAML document with its place: all that the configuration's reader knows of YAML.
///
/// Scalars stay text; what they mean (a number, an id, a code such as `0805`) is up to the key they stand at.
struct YAMLValue {
    /// A key of a mapping and what stands at it.
    struct Entry {
        let key: String
        let location: SourceLocation
        let value: YAMLValue
    }

    enum Content {
        /// A scalar without quotes.
        case plain(String)
        /// A scalar in quotes, or a block of text.
        case quoted(String)
        case list([YAMLValue])
        case mapping([Entry])
    }

    let content: Content
    let location: SourceLocation

    /// Whether nothing stands here: `key:`, `~` or `null`.
    var isNull: Bool {
        guard case .plain(let text) = content else { return false }
        return ["", "~", "null"].contains(text)
    }

    /// The text of a scalar.
    var text: String? {
        switch content {
        case .plain(let text), .quoted(let text): text
        case .list, .mapping: nil
        }
    }

    /// What stands here, in words for a message.
    var kind: String {
        switch content {
        case _ where isNull: "nothing"
        case .plain(let text): "`\(text)`"
        case .quoted(let text): "the quoted text `\(text)`"
        case .list: "a list"
        case .mapping: "a block of keys"
        }
    }
}
