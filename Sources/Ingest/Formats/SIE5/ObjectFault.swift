import Diagnostics
import LedgerModel

/// What is wrong with an `ObjectReference` that gives its row no code.
enum ObjectFault {
    /// The finding on a reference; nil for one to a dimension that the pipeline does not use, and for an empty one.
    @inline(never)
    static func fault(
        in element: XMLElement, _ attributes: SIE5Attributes, _ dimensions: CodeParts,
        _ assembly: borrowing LedgerAssembly
    ) -> Diagnostic? {
        let dimension = element.value(named: attributes.dimId)?.trimmed ?? .empty
        let object = element.value(named: attributes.objectId)?.trimmed
        let location = assembly.location(of: element.tag, in: element)
        if dimension.isEmpty {
            // What has neither is empty, unless its attributes are called something else.
            let isEmpty = object?.isEmpty ?? (element.attributeCount == 0)
            return isEmpty ? nil : .xmlIncompleteObject("dimension", at: location)
        }
        if dimensions[dimension] != nil, object == nil { return .xmlIncompleteObject("object", at: location) }
        return DimensionNumber.fault(dimension, at: location)
    }
}
