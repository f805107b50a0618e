/// The labels that mean something to the outcome, or that a file is described by (points 6 and 11).
enum SIE4Label: String, CaseIterable {
    case flagga = "#FLAGGA"
    case program = "#PROGRAM"
    case format = "#FORMAT"
    case gen = "#GEN"
    case sietyp = "#SIETYP"
    case fnamn = "#FNAMN"
    case rar = "#RAR"
    case konto = "#KONTO"
    case dim = "#DIM"
    case underdim = "#UNDERDIM"
    case objekt = "#OBJEKT"
    case ib = "#IB"
    case ub = "#UB"
    case res = "#RES"
    case psaldo = "#PSALDO"
    case pbudget = "#PBUDGET"
    case ver = "#VER"
    case trans = "#TRANS"
    case rtrans = "#RTRANS"
    case btrans = "#BTRANS"
    case ksumma = "#KSUMMA"
    // Described by the specification, without meaning for the outcome.
    case prosa = "#PROSA"
    case ftyp = "#FTYP"
    case fnr = "#FNR"
    case orgnr = "#ORGNR"
    case bkod = "#BKOD"
    case adress = "#ADRESS"
    case taxar = "#TAXAR"
    case omfattn = "#OMFATTN"
    case kptyp = "#KPTYP"
    case valuta = "#VALUTA"
    case ktyp = "#KTYP"
    case enhet = "#ENHET"
    case sru = "#SRU"
    case oib = "#OIB"
    case oub = "#OUB"

    /// The label of a record; nil for an unknown one, which point 7.1 tells readers to pass over.
    init?(_ bytes: ByteView) {
        // The four that fill a file are told apart without making a string.
        switch bytes.count {
        case 6 where bytes.elementsEqual("#TRANS".utf8): self = .trans
        case 4 where bytes.elementsEqual("#VER".utf8): self = .ver
        case 0...12:
            guard let label = SIE4Label(rawValue: String(decoding: bytes, as: UTF8.self).uppercased()) else {
                return nil
            }
            self = label
        default: return nil
        }
    }
}
