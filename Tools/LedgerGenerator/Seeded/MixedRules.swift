/// Mapping rules that mix code parts, of which none takes all that a later one would.
struct MixedRules {
    /// The cells of konto, ansvar, vht, projekt and motpart, and why.
    typealias Rule = (codes: String, comment: String)

    private let accounts: [String]
    private let ansvar: [String]
    private let projekt: [String]
    private let vht: [String]
    private let motpart: [String]

    init(_ register: CodeRegister) {
        // Balance accounts need no rule, and interest has one.
        accounts = register.accounts.map(\.code).filter { "34567".contains($0.prefix(1)) }
        let codes = register.dimensions.map { $0.codes.map(\.code) }
        (ansvar, projekt, vht, motpart) = (codes[0], codes[1], codes[2], codes[3])
    }

    /// So many rules, the kinds in turn; fewer when the codes do not suffice for more.
    func first(_ count: Int) -> [Rule] {
        let kinds = [
            (0..<ansvar.count).map(staff), (0..<projekt.count / 2).map(projects),
            (0..<ansvar.count * motpart.count).map(internalTrade), (0..<ansvar.count * vht.count).map(unit),
        ]
        var rules: [Rule] = []
        for turn in 0..<max(count, 0) where rules.count < count {
            let due = kinds.filter { $0.count > turn }
            if due.isEmpty { break }
            rules += due.map { $0[turn] }
        }
        // Their konto makes these narrower than all above.
        let rest = accounts.count * motpart.count
        for number in 0..<rest where rules.count < count { rules.append(account(number)) }
        return Array(rules.prefix(max(count, 0)))
    }

    private func staff(_ number: Int) -> Rule { ("5000-5699;\(ansvar[number]);;;", "Personal för sig") }

    private func projects(_ number: Int) -> Rule {
        (";;;\(projekt[number * 2])|\(projekt[number * 2 + 1]);", "Projekt")
    }

    private func internalTrade(_ number: Int) -> Rule {
        ("3711|78110;\(ansvar[number % ansvar.count]);;;\(motpart[number / ansvar.count])", "Internt")
    }

    private func unit(_ number: Int) -> Rule {
        (";\(ansvar[number % ansvar.count]);\(vht[number / ansvar.count]);;", "")
    }

    private func account(_ number: Int) -> Rule {
        ("\(accounts[number % accounts.count]);;;;\(motpart[number / accounts.count])", "")
    }
}
