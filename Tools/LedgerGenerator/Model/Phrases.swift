/// Texts and voucher series of the made-up ledger.
///
/// No text ends in a backslash: SIE 4 could not tell it from the escape of the closing quote.
public enum Phrases {
    /// Voucher series by kind of business.
    public static let series: [Code] = [
        Code("LÖN", "Löner"),
        Code("LEV", "Leverantörsfakturor"),
        Code("KND", "Kundfakturor och avgifter"),
        Code("STB", "Statsbidrag"),
        Code("INT", "Interna poster"),
        Code("UTB", "Utbetalningar"),
        Code("MAN", "Manuella rättelser"),
    ]

    /// All texts, the ranges of the kinds after one another.
    public static let all: [String] =
        payroll + purchases + fees + grants + internalItems + payments + corrections

    /// Where the texts of a series (by its place in `series`) lie in `all`.
    static let ranges: [Range<Int>] = {
        var start = 0
        return [payroll, purchases, fees, grants, internalItems, payments, corrections].map { texts in
            defer { start += texts.count }
            return start..<(start + texts.count)
        }
    }()

    static let payroll = [
        "Månadslön", "Timlön natt", "OB-tillägg helg", "Semesterlön", "Sjuklön dag 2-14", "Fyllnadstid", "PO-pålägg",
        "Löneart 1105; övertid", "Återföring löneskuld",
    ]
    static let purchases = [
        "Faktura", "Livsmedel till boende", "Hyra lokal Björkgården", "Köpt plats, korttid", "Förbrukningsmaterial",
        "Bränsle tjänstebilar", "Placering HVB", "Tolktjänst", "Kreditfaktura", "IT-licens \"Omsorg Plus\"",
        "Kopia \\\\server\\fakturor\\skannat", "Städ & fönsterputs", "Familjehem, arvode och omkostnad",
    ]
    static let fees = [
        "Omsorgsavgift", "Måltidsavgift", "Hyra särskilt boende", "Avgift trygghetslarm", "Faktura till annan kommun",
        "Försäljning av platser", "Rättad avgift", "Avgift enligt \"maxtaxa\"",
    ]
    static let grants = [
        "Statsbidrag äldreomsorg", "Prestationsersättning", "Rekvisition Socialstyrelsen", "Ersättning ensamkommande",
        "Stimulansmedel", "Återbetalning av bidrag",
    ]
    static let internalItems = [
        "Internhyra", "Intern måltid", "Köp av egen regi", "Fördelning gemensamma kostnader", "Internt: vaktmästeri",
    ]
    static let payments = ["Betalning leverantör", "Inbetalning kund", "Överföring Plusgiro"]
    static let corrections = [
        "Rättelse", "Omföring fel ansvar", "Periodisering", "Återföring av periodisering",
        "Rättelse \"dubbelbokad\" post", "Omkontering enl. C:\\temp\\lista.xlsx",
    ]
}
