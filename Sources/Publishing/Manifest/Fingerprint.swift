import JSON
public import LedgerModel
import Storage

/// A digest of all that decides the bytes of a publication: when it is unchanged, there is nothing to publish.
public enum Fingerprint {
    /// What an input contributes.
    public struct Input: Hashable, Sendable {
        /// Outcome, budget or forecast.
        public let scenario: Scenario
        /// Its path, as the manifest writes it.
        public let path: String
        /// SHA-256 of its bytes as they lie on the disk.
        public let sha256: String

        /// An input.
        public init(scenario: Scenario, path: String, sha256: String) {
            self.scenario = scenario
            self.path = path
            self.sha256 = sha256
        }
    }

    /// The digest, 64 hex digits, of the program's version, the configuration's digest and the inputs in their order.
    public static func of(version: String, configuration: String, inputs: [Input]) -> String {
        // JSON, since it distinguishes ["a", "bc"] from ["ab", "c"].
        let sources = inputs.map {
            JSONValue.array([.string($0.scenario.rawValue), .string($0.path), .string($0.sha256)])
        }
        return SHA256Digest.of(JSONText.line([.string(version), .string(configuration), .array(sources)]))
    }

    /// The manifest's member that holds the fingerprint.
    static let member = "fingerprint"
}
