/// The number format of a cell, taken apart: the signs that show a value, and the words that it writes beside it.
///
/// ECMA-376 part 1, 18.8.31. Sections are for positive numbers, negative ones, zero and texts.
struct NumberFormat {
    /// What the format does with one kind of values.
    struct Section: Hashable {
        /// The signs outside quotes, brackets and escapes, in lower case.
        var signs = ""
        /// What is written beside the number, a blank for each sign that is a part of the number.
        var words = ""

        /// How many times the number is divided by a thousand: commas behind the last digit before point or end.
        var thousands: Int {
            var (count, run, isBehindDigit) = (0, 0, false)
            for sign in signs + " " {
                if sign == "," {
                    if isBehindDigit { run += 1 }
                    continue
                }
                isBehindDigit = "0#?".contains(sign)
                if !isBehindDigit { count += run }
                run = 0
            }
            return count
        }
    }

    private(set) var sections = [Section()]

    /// Whether positive numbers are not shown, as with `;;;`.
    var hidesNumbers: Bool {
        let signs = sections[0].signs
        return sections.count > 1 && !signs.contains { "0#?@".contains($0) } && !signs.contains("general")
    }

    /// Takes a format code apart.
    init(_ format: String) {
        var rest = format[...]
        while let sign = rest.popFirst() {
            switch sign {
            case "\"": write(String(rest.take(upTo: "\"")))
            case "[": addBracket(rest.take(upTo: "]"))
            case "\\": write(rest.popFirst().map(String.init) ?? "")
            case "_", "*":
                // As wide as the next sign, or filled up with it.
                _ = rest.popFirst()
                write(" ")
            case ";": sections.append(Section())
            default:
                sections[sections.count - 1].signs.append(sign.lowercased())
                write("0#?.,".contains(sign) ? " " : String(sign))
            }
        }
    }

    private mutating func write(_ text: String) {
        sections[sections.count - 1].words += text
    }

    /// A currency such as `[$kr-41D]`, hours that go on above 24 such as `[h]`, or a colour or condition.
    private mutating func addBracket(_ inside: Substring) {
        if inside.first == "$" {
            let parts = inside.dropFirst().split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
            let place = parts.count > 1 ? String(parts[1].suffix(3)).lowercased() : ""
            write((Self.crowns[place] ?? "") + (parts.first.map(String.init) ?? ""))
        } else if let first = inside.first?.lowercased(), "hms".contains(first),
            inside.lowercased().allSatisfy({ String($0) == first })
        {
            sections[sections.count - 1].signs += "h"
        }
    }

    /// Whose kronor `kr` are, by the language of the currency: Danish and both of Norwegian.
    private static let crowns = ["406": "danska ", "414": "norska ", "814": "norska "]
}

extension Substring {
    /// Takes what stands before a sign, or all that is left, and the sign with it.
    fileprivate mutating func take(upTo sign: Character) -> Substring {
        let taken = prefix { $0 != sign }
        self = self[taken.endIndex...].dropFirst()
        return taken
    }
}
