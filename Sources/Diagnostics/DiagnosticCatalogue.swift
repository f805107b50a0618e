/// Every code there is, family by family: `explain-code`, the documentation and the gallery test read this list.
public enum DiagnosticCatalogue {
    /// All codes in the order of their families.
    public static let all: [DiagnosticCode] = DiagnosticFamily.all.flatMap(\.codes)

    /// The code with a name such as `SIE107`.
    public static func code(_ id: String) -> DiagnosticCode? {
        all.first { $0.id == id }
    }

    /// A rendered example of the code, with its line; nil for a code whose example has not been generated yet.
    public static func example(of code: DiagnosticCode) -> String? {
        Examples.all[code.id].map { $0 + "\n" }
    }
}
