/// The encodings that exports are met in.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
    /// Seven bits, the same in all of the others.
    case ascii
    /// IBM code page 437, what SIE 4 prescribes as `PC8`.
    case cp437
    /// Windows-1252, a superset of ISO 8859-1's letters.
    case windows1252 = "windows-1252"
    /// ISO 8859-1.
    case iso88591 = "iso-8859-1"
    /// UTF-8.
    case utf8 = "utf-8"
    /// UTF-16 in either order of bytes, which becomes UTF-8 on the way.
    case utf16 = "utf-16"
}
