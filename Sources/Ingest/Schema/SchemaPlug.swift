import CLibXML2
import Diagnostics

/// A schema's validation between a parser and its handler; everything passes through to the handler.
///
/// A final class, because libxml2 keeps a pointer to it.
final class SchemaPlug {
    private let context: xmlParserCtxtPtr
    private let validation: xmlSchemaValidCtxtPtr
    private let assembly: Lent<LedgerAssembly>
    private let namespace: String
    private var plug: xmlSchemaSAXPlugPtr?

    /// Plugs a validation into a parser whose events are set; it holds until ``remove()``.
    init(_ schema: XMLSchema, _ context: xmlParserCtxtPtr, _ assembly: Lent<LedgerAssembly>) {
        // A file must not bring its own schemas by naming them.
        SchemaLoader.close()
        self.context = context
        self.assembly = assembly
        namespace = schema.namespace
        validation = schema.newValidation()
        xmlSchemaSetValidStructuredErrors(
            validation,
            { plug, error in
                guard let plug, let error = error?.pointee else { return }
                Unmanaged<SchemaPlug>.fromOpaque(plug).takeUnretainedValue().note(error)
            }, Unmanaged.passUnretained(self).toOpaque())
        plug = xmlSchemaSAXPlug(validation, &context.pointee.sax, &context.pointee.userData)
    }

    /// Gives the parser its own events back.
    func remove() {
        xmlSchemaSAXUnplug(plug)
        xmlSchemaFreeValidCtxt(validation)
    }

    /// Warnings are about schemas that the file names, which are not read.
    private func note(_ error: xmlError) {
        guard error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let line = XMLPosition(context: context).line
        assembly.value.log.add(
            .xmlNotBySchema(SchemaFinding.plain(error, in: namespace), at: assembly.value.location(line: line)))
    }
}
