/// How a row of the report is coded in the ledger, and how its money divides between the systems that export it.
struct SampleUnit {
    /// Codes of one place in the organisation; empty means none.
    struct Coding {
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
    let codings: [Coding]
    /// Fee and sales accounts of the main ledger.
    var income = ["3010", "3910"]
    /// Purchase accounts of the main ledger.
    var purchases = ["4010", "4510", "6010", "6110", "64100", "6550", "7010", "7210", "7440"]

    static let all: [SampleUnit] = [
        SampleUnit(
            verksamhet: "administration", payroll: 70, grants: 0,
            codings: [Coding("700", "100"), Coding("701", "101"), Coding("702", "105")],
            purchases: ["4010", "6010", "64100", "7010", "7210", "7440", "84300"]),
        SampleUnit(
            verksamhet: "ifo-familj", payroll: 55, grants: 20,
            codings: [Coding("711", "550"), Coding("712", "552"), Coding("713", "554")],
            purchases: ["4510", "4630", "6010", "6550", "7010", "7440"]),
        SampleUnit(
            verksamhet: "ifo-vuxen", payroll: 40, grants: 0,
            codings: [Coding("715", "560"), Coding("716", "565"), Coding("717", "575")],
            purchases: ["4510", "45701", "6010", "7010", "7440"]),
        SampleUnit(
            verksamhet: "ifo-gemensamt", payroll: 80, grants: 0, codings: [Coding("710", "540")]),
        SampleUnit(
            verksamhet: "aldreomsorg", payroll: 55, grants: 4,
            codings: [
                Coding("720", "510"), Coding("721", "510"), Coding("722", "511"), Coding("723", "511"),
                Coding("722", "511", "3107"), Coding("724", "512"), Coding("729", "519"),
            ], income: ["3010", "3110", "31140", "3210", "3910"]),
        SampleUnit(
            verksamhet: "funktionshinder", payroll: 50, grants: 3,
            codings: [
                Coding("740", "513"), Coding("741", "513"), Coding("742", "514"), Coding("745", "520"),
                Coding("746", "522"), Coding("746", "522", "3110"),
            ], income: ["3010", "3110", "31140", "3910"]),
        SampleUnit(
            verksamhet: "socialpsykiatri", payroll: 62, grants: 0,
            codings: [Coding("750", "530"), Coding("751", "531")]
        ),
        SampleUnit(
            verksamhet: "fou-nordost", payroll: 70, grants: 60,
            codings: [Coding("760", "105", "0805"), Coding("760", "519", "0805")],
            purchases: ["4010", "6010", "7210", "7440"]),
        SampleUnit(verksamhet: "familjeratt", payroll: 85, grants: 0, codings: [Coding("718", "585")]),
        SampleUnit(
            verksamhet: "stimulansmedel", payroll: 45, grants: 100,
            codings: [
                Coding("720", "510", "9201"), Coding("713", "554", "9202"), Coding("745", "520", "9210"),
                Coding("723", "511", "9215"),
            ]),
        SampleUnit(
            verksamhet: "egen-regi", payroll: 78, grants: 0,
            codings: [Coding("790", "510"), Coding("791", "511"), Coding("792", "513"), Coding("793", "520")],
            income: ["3711", "3711", "3110"]),
    ]

    /// Codings that only last year's books use: day care had a code of its own until the turn of the year.
    static let closed: [String: [Coding]] = ["aldreomsorg": [Coding("724", "515")]]
}
