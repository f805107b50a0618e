/// The accounts of the made-up municipality, in the classes of Kommun-Bas.
enum MunicipalChart {
    static let accounts: [Account] = balance + income + cost

    static let balance: [Account] = [
        Account("1510", "Kundfordringar"),
        Account("1610", "Avräkning kommunens bank"),
        Account("1680", "Fordran hos staten"),
        Account("1690", "Interna avräkningar"),
        Account("17900", "Förutbetalda kostnader"),
        Account("1940", "Bankkonto \"Plusgiro\""),
        Account("2010", "Eget kapital"),
        Account("2510", "Leverantörsskulder"),
        Account("2710", "Personalens källskatt"),
        Account("2730", "Upplupna arbetsgivaravgifter"),
        Account("2910", "Upplupna löner"),
        Account("29400", "Semesterlöneskuld"),
    ]

    static let income: [Account] = [
        Account("3010", "Försäljning av tjänster"),
        Account("3110", "Omsorgsavgifter"),
        Account("31140", "Avgifter för måltider"),
        Account("3210", "Hyror särskilt boende"),
        Account("3511", "Generella statsbidrag"),
        Account("35120", "Stimulansmedel från staten"),
        Account("3550", "Ersättning från Migrationsverket"),
        Account("3711", "Interna intäkter"),
        Account("3910", "Övriga intäkter"),
    ]

    static let cost: [Account] = [
        Account("4010", "Inköp av material"),
        Account("4510", "Köp av vård och omsorg"),
        Account("4630", "Ersättning till familjehem"),
        Account("45701", "Försörjningsstöd"),
        Account("5020", "Månadslön"),
        Account("50310", "Timlön"),
        Account("5110", "Tillägg för obekväm arbetstid"),
        Account("5410", "Sjuklön"),
        Account("5610", "Personalomkostnadspålägg"),
        Account("6010", "Lokalhyror"),
        Account("6110", "Städning & lokalvård"),
        Account("64100", "Förbrukningsinventarier"),
        Account("6550", "Drivmedel och fordon"),
        Account("7010", "Telefoni"),
        Account("7210", "IT-tjänster"),
        Account("7440", "Kurser, konferenser"),
        Account("78110", "Interna köp"),
        Account("84300", "Dröjsmålsräntor"),
    ]

    /// The place of each code in `accounts`; traps on a code that the chart lacks, which is a slip in the tables here.
    static func indexes(_ codes: [String]) -> [Int] {
        codes.map { code in
            guard let index = accounts.firstIndex(where: { $0.code == code }) else {
                preconditionFailure("account \(code) is not in the chart")
            }
            return index
        }
    }
}
