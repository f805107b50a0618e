import DelimitedText
import LedgerModel
import Mapping

/// A mapping table and a register that take exactly what some files hold.
///
/// The report has a row for each vht; where there is none, for each ansvar; otherwise for each class of accounts.
/// Amounts without such a code go to a row of their own. Accounts and codes are listed one by one, so that a new one is
/// reported as unmapped instead of falling into a rule that was not made for it.
struct MappingProposal {
    /// A rule: cells for konto and for the grouping code part, the destination, and the reason.
    private struct Rule {
        var konto = ""
        var code = ""
        var verksamhet: String
        var slag: Art?
        var comment: String
    }

    /// The code part that makes the rows; nil for account classes.
    let part: CodePart?
    private var rules: [Rule] = []
    private var verksamheter: [(id: String, namn: String)] = []
    private var slug = Slug(reserved: ["total", Register.unmappedID])

    /// The cell with all accounts whose class decides the slag.
    private var usualAccounts = ""

    /// With more codes than this, one row stands for all codes with the same first character.
    private static let mostRows = 60
    private static let restName = "Ofördelat"
    private static let financeName = "Finansiella poster"

    /// A proposal for records; `names` are those of each part's codes.
    init(_ sums: RecordSums, names: [CodePart: [String: String]]) {
        part = [CodePart.vht, .ansvar].first { sums.outcomeCodes[$0]?.isEmpty == false }
        addUnusualAccounts(sums)
        usualAccounts = CodeCells.cell(of: Self.usual(sums.outcomeCodes[.konto] ?? []))
        if let part {
            addCodes(sums.outcomeCodes[part]?.sorted() ?? [], of: part, names: names[part] ?? [:])
        } else {
            addClasses(sums)
        }
        if let part { addRest(sums.accountsWithout[part] ?? [], without: part) }
        // Rows in report terms name their verksamhet directly.
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

    /// Accounts whose class does not decide income or cost come first, since no later rule decides for them.
    private mutating func addUnusualAccounts(_ sums: RecordSums) {
        let known = sums.outcomeCodes[.konto] ?? []
        let unusual = sums.accounts.filter { account in
            known.contains(account.konto) && AccountClass(konto: account.konto).art == nil
        }
        // Each account by its own sum: 8310 may be income and 8410 cost.
        for slag in [Art.intakt, .kostnad] {
            let konton = unusual.filter { ($0.ore < 0) == (slag == .intakt) }.map(\.konto)
            let side = slag == .intakt ? "kredit" : "debet"
            for (start, group) in Self.grouped(konton) {
                add(
                    Rule(
                        konto: CodeCells.cell(of: group, withRanges: false), verksamhet: "", slag: slag,
                        comment: "Klassen säger inte slag; summan är \(side)"),
                    named: start == "8" ? Self.financeName : Self.restName)
            }
        }
    }

    private mutating func addCodes(_ codes: [String], of part: CodePart, names: [String: String]) {
        guard codes.count > Self.mostRows else {
            for code in codes {
                let name = names[code] ?? "\(MappingProposal.title(part)) \(code)"
                add(
                    Rule(
                        konto: usualAccounts, code: CodeCells.cell(of: [code]), verksamhet: "",
                        comment: "\(part.rawValue) \(code)"),
                    named: name)
            }
            return
        }
        for (start, group) in Self.grouped(codes) {
            add(
                Rule(
                    konto: usualAccounts, code: CodeCells.cell(of: group), verksamhet: "",
                    comment: "De \(part.rawValue) som börjar på \(start)"),
                named: "\(MappingProposal.title(part)) \(start)")
        }
    }

    private mutating func addClasses(_ sums: RecordSums) {
        for (start, konton) in Self.grouped(Array(Self.usual(sums.outcomeCodes[.konto] ?? []))) {
            add(
                Rule(
                    konto: CodeCells.cell(of: konton), verksamhet: "", comment: "Exporten har varken vht eller ansvar"),
                named: start == "3" ? "Intäkter" : "Kontoklass \(start)")
        }
    }

    /// Amounts without a code of the part; a rule cannot require that, so it lists the accounts.
    private mutating func addRest(_ konton: Set<String>, without part: CodePart) {
        let usual = Self.usual(konton)
        for (slag, word) in [(Art.intakt, "Intäkter"), (.kostnad, "Kostnader")] {
            let group = usual.filter { AccountClass(konto: $0).art == slag }
            guard !group.isEmpty else { continue }
            add(
                Rule(
                    konto: CodeCells.cell(of: group), verksamhet: "", slag: slag,
                    comment: "\(word) utan \(part.rawValue)"),
                named: Self.restName)
        }
    }

    /// The accounts whose class decides the slag.
    private static func usual(_ konton: Set<String>) -> Set<String> {
        konton.filter { AccountClass(konto: $0).art != nil }
    }

    /// Codes by their first character, in order.
    private static func grouped(_ codes: [String]) -> [(start: Character, codes: [String])] {
        let groups = Dictionary(grouping: codes) { $0.first ?? " " }
        return groups.sorted { $0.key < $1.key }.map { (start: $0.key, codes: $0.value) }
    }

    private static func title(_ part: CodePart) -> String {
        part.rawValue.prefix(1).uppercased() + part.rawValue.dropFirst()
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
        # Bara konton och koder som fanns i exporten står här: ett nytt konto stoppar körningen tills det har en regel.
        # En cell är tom (allt), en kod, ett prefix 51*, ett intervall 5100-5199 eller flera med | emellan.
        # Tomt slag följer kontoklassen: 3 intäkt, 4-7 kostnad. Klass 1-2 är balanskonton och räknas aldrig med.

        """
    private static let registerHead = """
        # Rapportens rader i ordning. Slå ihop rader genom att ge dem en gemensam overordnad.

        """
}
