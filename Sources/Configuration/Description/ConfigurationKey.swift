/// A key of a block of the configuration: what it is for, and what may stand there.
struct ConfigurationKey: Sendable {
    let name: String
    let kind: ConfigurationKind
    /// For people who write the file: a sentence or two, with what holds when the key is left out.
    let summary: String
    /// Whether the block is wrong without it, whatever its other keys say.
    let isRequired: Bool
    /// A key with which it may be left out although it is required.
    private(set) var unless: String?

    init(_ name: String, _ kind: ConfigurationKind, _ summary: String, isRequired: Bool = false) {
        self.name = name
        self.kind = kind
        self.summary = summary
        self.isRequired = isRequired
    }

    /// A key that the block is wrong without.
    static func required(
        _ name: String, _ kind: ConfigurationKind, _ summary: String, unless: String? = nil
    ) -> ConfigurationKey {
        var key = ConfigurationKey(name, kind, summary, isRequired: true)
        key.unless = unless
        return key
    }
}
