import Diagnostics
import LedgerModel

/// An `Object` of a row or balance, while its parts come in.
struct XMLSIEObject {
    var dimension: [UInt8] = []
    /// Nil until it comes, UTF-8.
    var code: [UInt8]?
    /// Where the code stands.
    var location: SourceLocation?
    /// Whether there are attributes or elements that the format does not have there.
    var isOdd = false

    /// What makes it give its row no code; nil for one of a dimension that is not used, and for an empty one.
    func fault(_ dimensions: CodeParts, orAt place: SourceLocation) -> Diagnostic? {
        let location = location ?? place
        if dimension.isEmpty {
            let isEmpty = code.map { $0.isEmpty } ?? !isOdd
            return isEmpty ? nil : .xmlIncompleteObject("dimension", at: location)
        }
        return dimension.withBytes { number in
            if dimensions[number] != nil, code == nil { return .xmlIncompleteObject("object", at: location) }
            return DimensionNumber.fault(number, at: location)
        }
    }
}
