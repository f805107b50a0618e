import Diagnostics
import LedgerModel

/// Finds attributes and elements, other than those of the format, that say of a row or voucher that it is struck.
struct StruckMarks {
    private var names = NameTest(Self.isName)

    /// The error when the value of an attribute or element says so: `makulerad="true"`, `<Status>Makulerad</Status>`.
    mutating func mark(
        _ name: XMLName, _ value: ByteView, isElement: Bool, at location: @autoclosure () -> SourceLocation
    ) -> Diagnostic? {
        let text = value.trimmed
        guard text.count <= Self.longestWord else { return nil }
        let isNamed = names.passes(name)
        let word = text.string.lowercased()
        let isSaid = isNamed ? word.isEmpty ? isElement : !Self.denials.contains(word) : Self.words.contains(word)
        return isSaid ? .xmlStruckMark(String(cString: name), text.string, at: location()) : nil
    }

    /// Beyond it a text tells something else.
    private static let longestWord = 40

    private static let words: Set = [
        "makulerad", "makulerat", "makulering", "struken", "struket", "överstruken", "överstruket", "annullerad",
        "annullerat", "borttagen", "borttaget", "raderad", "raderat", "ångrad", "cancelled", "canceled", "deleted",
        "void", "voided", "revoked", "struck", "strike", "overstrike", "overstruck",
    ]
    /// A slip of a short word may be a word of its own.
    private static let longWords = words.filter { $0.count > 5 }.sorted()
    private static let denials: Set = ["false", "falskt", "0", "nej", "no", "n", "-"]

    private static func isName(_ name: String) -> Bool {
        if NameWords.words(name).contains(where: words.contains) { return true }
        return name.count > 5 && Spelling.slip(name, of: longWords) != nil
    }
}
