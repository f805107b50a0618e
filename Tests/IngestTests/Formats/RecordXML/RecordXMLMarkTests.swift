import Diagnostics
import LedgerModel
import Testing

@testable import Ingest

private let columns = ["konto": "Konto", "datum": "Datum", "belopp": "Belopp", "ansvar": "Ansvar", "text": "Text"]

private func read(
    _ text: String, _ fields: [String: String] = columns,
    content: SourceOptions.Content = .outcome(.verifikationer)
) throws -> ReadSource {
    var options = DelimitedOptions()
    options.record = "//Rad"
    options.columns = fields
    return try ReadSource(text, SourceOptions(path: "test", content: content, delimited: options))
}

private func rad(_ more: String = "", attributes: String = "", konto: String = "5010", belopp: String = "5") -> String {
    "<Rad\(attributes)><Konto>\(konto)</Konto><Datum>2026-01-31</Datum><Belopp>\(belopp)</Belopp>\(more)</Rad>"
}

/// What fields of records, and of the elements around them, say of the records themselves.
@Suite struct RecordXMLMarkTests {
    @Test(arguments: [
        ("", " makulerad='true'", ["XML242"]), ("", " Makulerad='1'", ["XML242"]), ("", " deleted='yes'", ["XML242"]),
        ("<Struken>J</Struken>", "", ["XML242"]), ("<Status>Makulerad</Status>", "", ["XML242"]),
        ("", " status='annullerad'", ["XML242"]), ("", " typ='Budget'", ["XML242"]),
        ("<Serie><Slag>prognos</Slag></Serie>", "", ["XML242"]),
        ("", " makulerad='false'", []), ("", " makulerad='0'", []), ("<Struken>nej</Struken>", "", []),
        ("<Status>Definitiv</Status>", "", []), ("", " typ='Utfall'", []), ("<Text>Makulerad</Text>", "", []),
    ])
    func refusesRecordsThatAreNoBookings(more: String, attributes: String, codes: [String]) throws {
        #expect(try read("<A>\(rad())\(rad(more, attributes: attributes))</A>").codes == codes)
        #expect(try read("<A>\(rad(more, attributes: attributes, belopp: "0"))</A>").codes == [])
    }

    @Test(arguments: [
        ("Summa", "10", ["XML243"]), ("Summa kostnader norr", "10", ["XML243"]), ("Summa konto 5010", "10", ["XML243"]),
        ("Total", "10.00", ["XML243"]), ("Summa", "11", ["XML280"]), ("Total Energi AB", "11", []),
        ("Hyra", "10", []), ("Summa", "0", []),
    ])
    func looksAtRecordsThatAreCalledSums(text: String, belopp: String, codes: [String]) throws {
        for name in ["Text", "Rubrik"] {
            let sum = rad("<\(name)>\(text)</\(name)>", belopp: belopp)
            #expect(try read("<A>\(rad())\(rad(konto: "6010"))\(sum)</A>").codes == codes)
        }
    }

    @Test(arguments: [
        ("<Ansva>710</Ansva>", ["XML244"]), ("<ansvar>710</ansvar>", ["XML244"]), ("<Ansvr>710</Ansvr>", ["XML244"]),
        ("<Koder><Ansvars>710</Ansvars></Koder>", ["XML244"]), ("", []), ("<Ansva/>", []),
        ("<Ansvar/><Ansva>710</Ansva>", []), ("<Ansvar2>710</Ansvar2>", []), ("<Verksamhet>710</Verksamhet>", []),
    ])
    func refusesFieldsThatAreSpeltOtherwise(more: String, codes: [String]) throws {
        #expect(try read("<A>\(rad("<Ansvar>710</Ansvar>"))\(rad(more))</A>").codes == codes)
    }

    @Test(arguments: [
        ("5", "2", ["XML281"]), ("5", "-2", ["XML281"]), ("5", "0", []), ("5", "", []), ("", "5", []), ("0", "5", []),
    ])
    func tellsAmountsOnBothSides(debit: String, credit: String, codes: [String]) throws {
        let fields = ["konto": "Konto", "datum": "Datum", "debet": "D", "kredit": "K"]
        let rad =
            "<Rad><Konto>5010</Konto><Datum>2026-01-31</Datum><D>\(debit)</D><K>\(credit)</K></Rad>"
            + "<Rad><Konto>5010</Konto><Datum>2026-01-31</Datum><K>1</K></Rad>"
        #expect(try read("<A>\(rad)</A>", fields).codes.filter { $0 != "XML216" } == codes)
    }

    @Test(arguments: [
        ("<A antal='3'>§</A>", ["XML282"]), ("<A><R Count='1'>§</R></A>", ["XML282"]),
        ("<A><Huvud><AntalRader>3</AntalRader></Huvud>§</A>", ["XML282"]),
        ("<A>§<RecordCount>0</RecordCount></A>", ["XML282"]),
        ("<A antal='2'>§</A>", []), ("<A><R antal='2'>§</R><Konton antal='17'/></A>", []),
        ("<A antal='4'><R antal='2'>§</R><R antal='2'>§</R></A>", []),
        ("<A antal='4'><R antal='2'>§</R><R antal='3'>§</R></A>", ["XML282"]),
        ("<A><Huvud><Antal>7</Antal></Huvud>§</A>", []), ("<A antal='tre'>§</A>", []),
    ])
    func tellsOtherCountsOfRecords(text: String, codes: [String]) throws {
        #expect(try read(text.replacing("§", with: rad() + rad())).codes == codes)
    }

    @Test(arguments: [
        ("<Period>202512</Period>", ["XML283"]), ("<Period>2026-02</Period>", ["XML283"]),
        ("<Month>2</Month>", ["XML283"]), ("<Räkenskapsår>2025</Räkenskapsår>", ["XML283"]),
        ("<Månad>feb</Månad>", ["XML283"]),
        ("<Period>202601</Period>", []), ("<Period>2026</Period>", []), ("<Year>2026</Year>", []),
        ("<Månad>januari</Månad>", []), ("<Period>löpande</Period>", []),
    ])
    func tellsMonthsThatAreNotTheDays(more: String, codes: [String]) throws {
        #expect(try read("<A>\(rad(more))\(rad(more))</A>").codes == codes)
    }

    @Test(arguments: [
        ("typ='K'", "5", ["XML224"]), ("sida='kredit'", "5", ["XML224"]), ("typ='K'", "-5", []), ("typ='D'", "5", []),
        ("typ='SEK'", "5", []), ("nr='1'", "5", []),
    ])
    func refusesAmountsWhoseAttributeSaysCredit(attribute: String, belopp: String, codes: [String]) throws {
        let rad =
            "<Rad><Konto>5010</Konto><Datum>2026-01-31</Datum><Belopp \(attribute)>\(belopp)</Belopp></Rad>"
        #expect(try read("<A>\(rad)</A>").codes == codes)
    }
}
