import LedgerModel

/// What a column of a table can mean, named as in the pipeline's `columns`.
enum SourceField: Int, CaseIterable {
    case datum, period, ar, serie, nummer
    case konto, ansvar, vht, aktivitet, projekt, motpart, objekt
    case verksamhet, slag
    case belopp, debet, kredit, tecken
    case text
    case beslut, beslutad, typ, version, scenario
    case matt, antal

    private static let names = allCases.map { String(describing: $0) }
    private static let codes: [SourceField] = [.konto, .ansvar, .vht, .aktivitet, .projekt, .motpart, .objekt]

    /// The field as the pipeline names it.
    var name: String { Self.names[rawValue] }

    /// The field of a code part.
    init(_ part: CodePart) {
        self = Self.codes[part.index]
    }

    /// What rows say of themselves besides their place, their time and their amount.
    static let terms: [SourceField] = [.beslut, .beslutad, .typ, .version, .scenario]
    /// What rows of volumes have in place of slag and amount.
    static let volumes: [SourceField] = [.matt, .antal]

    /// The code part that the field holds.
    var codePart: CodePart? { CodePart(rawValue: name) }

    /// Headers that ledger systems give the field, as ``Heading/text``, the best first.
    ///
    /// The field's own name is the best, unless it is among them. An amount is also known by ``Heading/name``.
    var usualHeaders: [String] {
        switch self {
        // The day of booking decides the month, where there are others such as that of the transaction.
        case .datum:
            [
                "bokföringsdatum", "bokf.datum", "bokfdatum", "bokf datum", "verifikationsdatum", "verdatum",
                "ver.datum",
                "ver datum", "datum",
                "date", "transaktionsdatum", "transdatum",
            ]
        case .period:
            [
                "månad", "manad", "mån", "månadsnr", "månadsnummer", "per", "periodnr", "period nr", "mm",
                "redovisningsperiod", "bokföringsperiod", "bokf.period",
            ]
        case .ar: ["år", "year", "budgetår", "räkenskapsår"]
        case .serie: ["verserie", "serie ver", "verifikationsserie", "vertyp", "verifikationstyp"]
        case .nummer:
            ["ver", "vernr", "ver.nr", "ver nr", "verifikation", "verifikationsnummer", "verifikationsnr", "vernummer"]
        case .konto: ["kontonr", "konto nr", "kontonummer", "kontokod", "kto", "account"]
        case .ansvar:
            [
                "ansvarskod", "ansv", "enhet", "kostnadsställe", "kst", "kostnadsstalle", "kostn.ställe", "kostnadsst",
                "k-ställe", "cost center", "cost centre",
            ]
        case .vht: ["vhtkod", "vht-kod", "verksamhetskod", "verks"]
        case .aktivitet: ["akt", "aktivitetskod"]
        case .projekt: ["proj", "projektkod", "projektnr", "project"]
        case .motpart: ["motp", "motpartskod", "mp"]
        case .objekt: ["obj", "objektkod", "objektnr"]
        case .verksamhet: []
        case .slag: []
        case .belopp: ["bokfört belopp", "summa", "amount", "nettobelopp"] + SourceField.scenarioHeaders
        case .debet: ["debit"]
        case .kredit: ["credit"]
        case .beslut: ["beslutsnr", "beslutsnummer", "beslut nr", "beslutsid", "paragraf", "§"]
        case .beslutad: ["beslutsdatum", "beslutsdag", "beslutat", "datum för beslut"]
        case .typ: ["budgettyp", "beslutstyp"]
        case .version: ["prognosversion"]
        case .scenario: []
        case .matt: ["mått", "nyckeltal"]
        case .antal: ["volym"]
        case .tecken:
            [
                "d/k", "dk", "d k", "k/d", "d/c", "dc", "+/-", "debet/kredit", "debetkredit", "deb/kre", "deb/kred",
                "debit/credit", "dr/cr", "s/h", "sida",
            ]
        case .text: ["vertext", "verifikationstext", "benämning", "beskrivning", "transaktionstext", "description"]
        }
    }

    /// Headings that say which scenario the amounts are of.
    static let scenarioHeaders = ["utfall", "budget", "prognos"]

    /// Headers that give the field, the best first.
    ///
    /// Beside an outcome a budget stands under Budget, and what stands under Utfall or Prognos is none. An outcome may
    /// have any of the names, since `init` proposes an outcome of whatever it is given.
    func headers(for content: SourceOptions.Content) -> [String] {
        let usual = usualHeaders.contains(name) ? usualHeaders : [name] + usualHeaders
        guard self == .belopp else { return usual }
        let others = usual.filter { !SourceField.scenarioHeaders.contains($0) }
        return switch content {
        case .budget: ["budget"] + others
        case .forecast: ["prognos"] + others
        case .outcome, .whatever: ["utfall"] + others + ["budget", "prognos"]
        }
    }

    /// Every name that a header may give a field by itself, in lower case.
    ///
    /// Words such as Version and Antal also stand above tables, so they tell nothing by themselves.
    static let knownHeaders = Set(
        allCases.filter { !terms.contains($0) && !volumes.contains($0) }.flatMap { [$0.name] + $0.usualHeaders })

    /// The names of what rows say of themselves and of volumes, which count in a row with other headings.
    static let furtherHeaders = Set((terms + volumes).flatMap { [$0.name] + $0.usualHeaders })
}
