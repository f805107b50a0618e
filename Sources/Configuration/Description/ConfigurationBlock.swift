/// A block of the configuration: the keys that it may have.
///
/// The reader and whatever else speaks of the file go by this description, so that they cannot differ.
struct ConfigurationBlock: Sendable {
    /// Its name in messages, with its article: "a table".
    let place: String
    /// In the order that messages list them in.
    let keys: [ConfigurationKey]

    /// The description of a key; a key that is read is always described.
    func key(_ name: String) -> ConfigurationKey {
        guard let key = keys.first(where: { $0.name == name }) else {
            preconditionFailure("\(place) is read by a key that is not described: \(name)")
        }
        return key
    }
}
