/// The version of the program, which every manifest and fingerprint names.
public enum ProgramVersion {
    /// Semantic version; raised when the same inputs could give other bytes.
    public static let current = "0.3.0-dev"
}
