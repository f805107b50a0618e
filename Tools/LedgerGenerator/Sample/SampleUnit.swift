/// How a row of the report is coded in the ledger, and how its money divides between the systems that export it.
struct SampleUnit {
    /// Codes of one place in the organisation; empty means none.
    struct Kontering {
        let ansvar: String
        let vht: String
        var projekt = ""

        init(_ ansvar: String, _ vht: String, _ projekt: String = "") {
            self.ansvar = ansvar
            self.vht = vht
            self.projekt = projekt
        }
    }

    /// The id in verksamheter.csv.
    let verksamhet: String
    /// Share of the cost that the payroll system books, in percent.
    let payroll: Int64
    /// Share of the income that comes as state grants, in percent.
    let grants: Int64
    /// Where the rows are booked.
    let konteringar: [Kontering]
    /// Fee and sales accounts of the main ledger.
    var income = ["3010", "3910"]
    /// Purchase accounts of the main ledger.
    var purchases = ["4010", "4510", "6010", "6110", "64100", "6550", "7010", "7210", "7440"]

    static let all: [SampleUnit] = [
        SampleUnit(
            verksamhet: "administration", payroll: 70, grants: 0,
            konteringar: [Kontering("700", "100"), Kontering("701", "101"), Kontering("702", "105")],
            purchases: ["4010", "6010", "64100", "7010", "7210", "7440", "84300"]),
        SampleUnit(
            verksamhet: "ifo-familj", payroll: 55, grants: 20,
            konteringar: [Kontering("711", "550"), Kontering("712", "552"), Kontering("713", "554")],
            purchases: ["4510", "4630", "6010", "6550", "7010", "7440"]),
        SampleUnit(
            verksamhet: "ifo-vuxen", payroll: 40, grants: 0,
            konteringar: [Kontering("715", "560"), Kontering("716", "565"), Kontering("717", "575")],
            purchases: ["4510", "45701", "6010", "7010", "7440"]),
        SampleUnit(
            verksamhet: "ifo-gemensamt", payroll: 80, grants: 0, konteringar: [Kontering("710", "540")]),
        SampleUnit(
            verksamhet: "aldreomsorg", payroll: 55, grants: 4,
            konteringar: [
                Kontering("720", "510"), Kontering("721", "510"), Kontering("722", "511"), Kontering("723", "511"),
                Kontering("722", "511", "3107"), Kontering("724", "512"), Kontering("729", "519"),
            ], income: ["3010", "3110", "31140", "3210", "3910"]),
        SampleUnit(
            verksamhet: "funktionshinder", payroll: 50, grants: 3,
            konteringar: [
                Kontering("740", "513"), Kontering("741", "513"), Kontering("742", "514"), Kontering("745", "520"),
                Kontering("746", "522"), Kontering("746", "522", "3110"),
            ], income: ["3010", "3110", "31140", "3910"]),
        SampleUnit(
            verksamhet: "socialpsykiatri", payroll: 62, grants: 0,
            konteringar: [Kontering("750", "530"), Kontering("751", "531")]
        ),
        SampleUnit(
            verksamhet: "fou-nordost", payroll: 70, grants: 60,
            konteringar: [Kontering("760", "105", "0805"), Kontering("760", "519", "0805")],
            purchases: ["4010", "6010", "7210", "7440"]),
        SampleUnit(verksamhet: "familjeratt", payroll: 85, grants: 0, konteringar: [Kontering("718", "585")]),
        SampleUnit(
            verksamhet: "stimulansmedel", payroll: 45, grants: 100,
            konteringar: [
                Kontering("720", "510", "9201"), Kontering("713", "554", "9202"), Kontering("745", "520", "9210"),
                Kontering("723", "511", "9215"),
            ]),
        SampleUnit(
            verksamhet: "egen-regi", payroll: 78, grants: 0,
            konteringar: [
                Kontering("790", "510"), Kontering("791", "511"), Kontering("792", "513"), Kontering("793", "520"),
            ],
            income: ["3711", "3711", "3110"]),
    ]

    /// Konteringar that only last year's books use: day care had a code of its own until the turn of the year.
    static let closed: [String: [Kontering]] = ["aldreomsorg": [Kontering("724", "515")]]
}
