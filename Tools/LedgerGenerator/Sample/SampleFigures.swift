/// The outcome that the sample exports must add up to, for one row of the report and one kind of amount.
///
/// Öre with the report's signs: income +, cost −. They were solved from the printed report *Budgetuppföljning per
/// februari 2026*: net figures were chosen inside each printed interval so that rows add exactly to totals that round
/// to the printed totals; income was then spread so that the sum over all rows rounds to the printed income; öre were
/// drawn at random within the slack left, and January's share between 45 and 53 %. The budget's curves (pipeline.yaml)
/// were found the same way: twelfths alone give February budgets that the report does not print.
struct SampleFigures {
    /// One kind of amount over time.
    struct Outcome {
        /// January 2026.
        let january: Int64
        /// February 2026.
        let february: Int64
        /// All of 2025.
        let lastYear: Int64

        init(_ january: Int64, _ february: Int64, _ lastYear: Int64) {
            self.january = january
            self.february = february
            self.lastYear = lastYear
        }
    }

    /// The id in verksamheter.csv.
    let verksamhet: String
    let income: Outcome
    let cost: Outcome

    init(_ verksamhet: String, income: Outcome, cost: Outcome) {
        self.verksamhet = verksamhet
        self.income = income
        self.cost = cost
    }

    static let all: [SampleFigures] = [
        SampleFigures(
            "administration", income: .init(49_913_304, 45_159_656, 540_071_277),
            cost: .init(-196_133_692, -196_919_798, -2_473_007_913)),
        SampleFigures(
            "ifo-familj", income: .init(113_718_744, 126_194_220, 1_509_943_854),
            cost: .init(-481_397_320, -479_475_574, -6_139_916_684)),
        SampleFigures(
            "ifo-vuxen", income: .init(78_249_880, 81_770_325, 990_046_833),
            cost: .init(-330_898_618, -357_040_295, -4_409_983_348)),
        SampleFigures(
            "ifo-gemensamt", income: .init(10_350_886, 9_631_521, 120_085_005),
            cost: .init(-23_990_722, -25_989_947, -312_109_938)),
        SampleFigures(
            "aldreomsorg", income: .init(1_375_574_862, 1_520_372_216, 16_987_948_820),
            cost: .init(-5_070_830_575, -5_406_092_100, -61_571_014_946)),
        SampleFigures(
            "funktionshinder", income: .init(608_541_384, 711_505_004, 8_229_951_803),
            cost: .init(-2_139_875_075, -2_318_197_997, -28_041_988_877)),
        SampleFigures(
            "socialpsykiatri", income: .init(54_693_095, 57_382_920, 690_001_391),
            cost: .init(-253_464_916, -257_553_059, -3_042_013_029)),
        SampleFigures(
            "fou-nordost", income: .init(22_998_126, 25_934_058, 330_058_669),
            cost: .init(-28_867_913, -28_070_771, -334_045_842)),
        SampleFigures(
            "familjeratt", income: .init(19_776_675, 21_168_823, 250_062_174),
            cost: .init(-21_398_532, -22_631_368, -252_143_790)),
        SampleFigures(
            "stimulansmedel", income: .init(145_387_572, 164_607_252, 2_130_030_077),
            cost: .init(-155_560_920, -152_480_504, -2_129_049_257)),
        SampleFigures(
            "egen-regi", income: .init(415_021_516, 420_031_837, 5_889_984_647),
            cost: .init(-523_246_328, -533_816_959, -5_583_060_413)),
    ]
}
