/// The codes of the social committee in the sample exports.
enum SampleRegister {
    static let register = CodeRegister(
        accounts: MunicipalChart.accounts, ansvar: ansvar, projekt: projekt, vht: vht, motpart: motpart)

    static let ansvar: [Code] = [
        Code("700", "Socialnämnden"), Code("701", "Förvaltningsledning"), Code("702", "Ekonomi och HR"),
        Code("710", "IFO ledning"), Code("711", "Barn och unga"), Code("712", "Familjehemsenheten"),
        Code("713", "Öppenvård familj"), Code("715", "Vuxenenheten"), Code("716", "Relationsvåld"),
        Code("717", "Ekonomiskt bistånd"), Code("718", "Familjerätten"), Code("720", "Hemtjänst norr"),
        Code("721", "Hemtjänst söder"), Code("722", "Björkgården"), Code("723", "Åsgården"),
        Code("724", "Dagverksamheten"), Code("729", "Äldreomsorg ledning"), Code("740", "Gruppbostad Älven"),
        Code("741", "Gruppbostad Ängen"), Code("742", "Personlig assistans"), Code("745", "Boendestöd"),
        Code("746", "Daglig sysselsättning"), Code("750", "Psykiatriboende"), Code("751", "Mötesplats \"Ankaret\""),
        Code("760", "FoU Nordost"), Code("790", "Egen regi hemtjänst"), Code("791", "Egen regi boende"),
        Code("792", "Egen regi LSS"), Code("793", "Egen regi stöd"),
    ]
    static let projekt: [Code] = [
        Code("0805", "FoU Nordost"), Code("3107", "Ombyggnad Björkgården"), Code("3110", "Flytt av verksamhet"),
        Code("9201", "God och nära vård"), Code("9202", "Föräldraskapsstöd"), Code("9210", "Habiliteringsersättning"),
        Code("9215", "Äldreomsorgslyftet"),
    ]
    static let vht: [Code] = [
        Code("100", "Nämnd"), Code("101", "Ledning"), Code("105", "Gemensam administration"),
        Code("510", "Hemtjänst"), Code("511", "Särskilt boende"), Code("512", "Dagverksamhet"),
        Code("513", "Bostad LSS"), Code("514", "Personlig assistans"), Code("515", "Dagverksamhet (till 2025)"),
        Code("519", "Äldreomsorg gemensamt"), Code("520", "Boendestöd SoL"), Code("522", "Sysselsättning SoL"),
        Code("530", "Psykiatriboende"), Code("531", "Sysselsättning psykiatri"), Code("540", "IFO gemensamt"),
        Code("550", "Placering barn och unga"), Code("552", "Familjehem"), Code("554", "Öppna insatser"),
        Code("560", "Missbruksvård"), Code("565", "Våld i nära relation"), Code("575", "Ekonomiskt bistånd"),
        Code("585", "Familjerätt"),
    ]
    static let motpart: [Code] = [
        Code("810", "Tekniska nämnden"), Code("820", "Utbildningsnämnden"), Code("830", "Kommunstyrelsen"),
        Code("870", "Socialnämnden internt"),
    ]

    /// The index of a code, −1 for the empty code; traps on a code that the tables here lack.
    static func index(of code: String, in codes: [Code]) -> Int {
        if code.isEmpty { return -1 }
        guard let index = codes.firstIndex(where: { $0.code == code }) else {
            preconditionFailure("code \(code) is not in the sample register")
        }
        return index
    }
}
