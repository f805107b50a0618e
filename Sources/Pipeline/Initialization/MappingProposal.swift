import DelimitedText
import LedgerModel
import Mapping

/// A mapping table and a register that take all that some files hold.
///
/// A row of the report for each vht, or where there is none for each ansvar, or else for each class of accounts; what
/// has no such code goes to a row of its own, so that nothing is unmapped and everything is seen.
struct MappingProposal {
    /// A rule: konto and the grouping code part's cell, where amounts go, and why.
    private struct Rule {
        var konto = ""
        var code = ""
        var verksamhet: String
        var slag: Slag?
        var comment: String
    }

    /// The code part that rows are made of; nil for account classes.
    let part: CodePart?
    private var rules: [Rule] = []
    private var verksamheter: [(id: String, namn: String)] = []
    private var slug = Slug(reserved: ["total", Register.unmappedID])

    /// With more codes than this, a row stands for all that start with the same character.
    private static let mostRows = 60
    private static let restName = "Ofördelat"
    private static let financeName = "Finansiella poster"

    /// A proposal for records; `names` are those of the codes of each part.
    init(_ sums: RecordSums, names: [CodePart: [String: String]]) {
        part = [CodePart.vht, .ansvar].first { sums.outcomeCodes[$0]?.isEmpty == false }
        addUnusualAccounts(sums)
        if let part {
            addCodes(sums.outcomeCodes[part]?.sorted() ?? [], of: part, names: names[part] ?? [:])
        } else {
            addClasses(sums)
        }
        addRest()
        // Rows in report terms name their verksamhet themselves.
        for id in sums.verksamheter.sorted() where !verksamheter.contains(where: { $0.id == id }) {
            verksamheter.append((id, id))
        }
    }

    // MARK: Rules

    private mutating func add(_ rule: Rule, named name: String) {
        var rule = rule
        rule.verksamhet = slug.id(of: name)
        rules.append(rule)
        if !verksamheter.contains(where: { $0.id == rule.verksamhet }) { verksamheter.append((rule.verksamhet, name)) }
    }

    /// Accounts whose class does not tell income from cost come first, since no later rule says it for them.
    private mutating func addUnusualAccounts(_ sums: RecordSums) {
        let unusual = sums.accounts.filter { account in
            let kind = AccountClass(konto: account.konto)
            return !account.konto.isEmpty && !kind.isBalance && kind.slag == nil
        }
        var groups: [String: Int64] = [:]
        for account in unusual {
            let isNumber = AccountClass(konto: account.konto).digit != nil
            groups[isNumber ? account.konto.prefix(2) + "*" : account.konto, default: 0] &+= account.ore
        }
        for (konto, ore) in groups.sorted(by: { $0.key < $1.key }) where MappingProposal.isPattern(konto) {
            let slag: Slag = ore < 0 ? .intakt : .kostnad
            let side = slag == .intakt ? "kredit" : "debet"
            add(
                Rule(konto: konto, verksamhet: "", slag: slag, comment: "Klassen säger inte slag; summan är \(side)"),
                named: konto.hasPrefix("8") ? Self.financeName : Self.restName)
        }
    }

    private mutating func addCodes(_ codes: [String], of part: CodePart, names: [String: String]) {
        let usable = codes.filter(MappingProposal.isPattern)
        guard usable.count > Self.mostRows else {
            for code in usable {
                let name = names[code] ?? "\(MappingProposal.title(part)) \(code)"
                add(Rule(code: code, verksamhet: "", comment: "\(part.rawValue) \(code)"), named: name)
            }
            return
        }
        for start in Set(usable.compactMap(\.first)).sorted() {
            add(
                Rule(code: "\(start)*", verksamhet: "", comment: "Alla \(part.rawValue) som börjar på \(start)"),
                named: "\(MappingProposal.title(part)) \(start)")
        }
    }

    private mutating func addClasses(_ sums: RecordSums) {
        let classes = Set(sums.accounts.compactMap { AccountClass(konto: $0.konto).digit })
        for digit in classes.sorted() where (3...7).contains(digit) {
            add(
                Rule(konto: "\(digit)*", verksamhet: "", comment: "Exporten har varken vht eller ansvar"),
                named: digit == 3 ? "Intäkter" : "Kontoklass \(digit)")
        }
    }

    /// The rest by account class, what is not there yet as well.
    private mutating func addRest() {
        let without = part.map { "utan \($0.rawValue)" } ?? "i andra kontoklasser"
        let taken = Set(rules.filter(\.code.isEmpty).map(\.konto))
        func open(_ classes: [Int]) -> String {
            classes.map { "\($0)*" }.filter { !taken.contains($0) }.joined(separator: "|")
        }
        let rest: [(konto: String, slag: Slag, comment: String, name: String)] = [
            (open([3]), .intakt, "Intäkter \(without)", Self.restName),
            (open([4, 5, 6, 7]), .kostnad, "Kostnader \(without)", Self.restName),
            (open([8]), .kostnad, "Övrigt i klass 8: ge intäkter en egen regel ovanför", Self.financeName),
        ]
        for rule in rest where !rule.konto.isEmpty {
            add(
                Rule(konto: rule.konto, verksamhet: "", slag: rule.slag, comment: rule.comment), named: rule.name)
        }
        add(Rule(verksamhet: "", slag: .kostnad, comment: "Allt annat, så att inget faller bort"), named: Self.restName)
    }

    private static func title(_ part: CodePart) -> String {
        part.rawValue.prefix(1).uppercased() + part.rawValue.dropFirst()
    }

    /// Whether a code can stand in a cell as itself, or as the prefix that a group is.
    private static func isPattern(_ code: String) -> Bool {
        let prefix = code.hasSuffix("*") ? code.dropLast() : code[...]
        let isPlain = prefix.allSatisfy { $0.isLetter || $0.isNumber || "_./+&".contains($0) }
        return isPlain && !prefix.isEmpty
    }

    // MARK: Files

    /// `mapping.csv`.
    var mappingFile: [UInt8] {
        var writer = DelimitedWriter(dialect: .semicolon)
        let part = part.map { [$0.rawValue] } ?? []
        writer.write(record: ["konto"] + part + ["verksamhet", "slag", "kommentar"])
        for rule in rules {
            let code = self.part == nil ? [] : [rule.code]
            writer.write(
                record: [rule.konto] + code + [rule.verksamhet, rule.slag?.rawValue ?? "", rule.comment])
        }
        return Array(MappingProposal.mappingHead.utf8) + writer.bytes
    }

    /// `verksamheter.csv`.
    var registerFile: [UInt8] {
        var writer = DelimitedWriter(dialect: .semicolon)
        writer.write(record: ["id", "namn", "overordnad"])
        for row in verksamheter { writer.write(record: [row.id, row.namn, ""]) }
        return Array(MappingProposal.registerHead.utf8) + writer.bytes
    }

    private static let mappingHead = """
        # Förslag: vilken rad i rapporten varje kontering hör till. Första regeln uppifrån som passar gäller.
        # En cell är tom (allt), en kod, ett prefix 51*, ett intervall 5100-5199 eller flera med | emellan.
        # Tomt slag följer kontoklassen: 3 intäkt, 4-7 kostnad. Klass 1-2 är balanskonton och räknas aldrig med.

        """
    private static let registerHead = """
        # Rapportens rader i ordning. Slå ihop rader genom att ge dem en gemensam overordnad.

        """
}
