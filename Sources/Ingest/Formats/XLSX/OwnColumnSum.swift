/// Whether a formula sums cells of the column that it stands in, and does nothing else.
///
/// `SUM(C2:C9)` and `SUBTOTAL(9,C2:C9)` in column C are sums of rows of the table; `SUM(B2:C2)` is the value of a row.
/// A subtotal of a column of a named table, `SUBTOTAL(109,Tabell1[Belopp])`, stands below that column.
enum OwnColumnSum {
    static func matches(_ formula: String, column: Int) -> Bool {
        let text = formula.uppercased().filter { $0 != "$" && $0 != " " }
        guard let open = text.firstIndex(of: "("), text.last == ")" else { return false }
        var arguments = text[text.index(after: open)...].dropLast().split(separator: ",")
        let isSubtotal = text[..<open] == "SUBTOTAL"
        guard isSubtotal || text[..<open] == "SUM", !arguments.contains(where: { $0.contains("(") }) else {
            return false
        }
        if isSubtotal, !arguments.isEmpty { arguments.removeFirst() }
        return !arguments.isEmpty
            && arguments.allSatisfy { isOfColumn($0, column) || isSubtotal && $0.hasSuffix("]") && $0.contains("[") }
    }

    /// Whether an argument is cells of a column: `C2:C9`, or `C2` alone.
    private static func isOfColumn(_ argument: Substring, _ column: Int) -> Bool {
        let ends = argument.split(separator: ":", omittingEmptySubsequences: false)
        return ends.count <= 2 && ends.allSatisfy { self.column(of: $0) == column }
    }

    /// The column of a reference such as `AB12`, from 0; nil for anything else.
    private static func column(of reference: Substring) -> Int? {
        let letters = reference.utf8.prefix { 0x41...0x5A ~= $0 }
        let digits = reference.utf8[letters.endIndex...]
        guard (1...3).contains(letters.count), !digits.isEmpty, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else {
            return nil
        }
        return letters.reduce(0) { $0 * 26 + Int($1 - 0x40) } - 1
    }
}
