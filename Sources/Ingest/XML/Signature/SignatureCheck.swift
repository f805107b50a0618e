import Diagnostics
import LedgerModel
import Storage

/// Holds a document against the digests of its own signatures, in a second reading.
///
/// Only digests are checked, which tell that the document is as it was when it was signed. Who signed it is not: keys
/// and certificates are not looked at.
enum SignatureCheck {
    /// What has to be done for one reference to the whole document.
    private struct Task {
        let algorithm: MessageDigest.Algorithm
        let isExclusive: Bool
        let digest: String
    }

    private static let algorithms: [String: MessageDigest.Algorithm] = [
        "http://www.w3.org/2000/09/xmldsig#sha1": .sha1, "http://www.w3.org/2001/04/xmlenc#sha256": .sha256,
        "http://www.w3.org/2001/04/xmldsig-more#sha384": .sha384, "http://www.w3.org/2001/04/xmlenc#sha512": .sha512,
    ]
    private static let enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
    /// Whether a canonical form is the exclusive one; a reference to the whole document leaves comments out anyway.
    private static let forms = [
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315": false,
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments": false,
        "http://www.w3.org/2001/10/xml-exc-c14n#": true,
        "http://www.w3.org/2001/10/xml-exc-c14n#WithComments": true,
    ]
    /// Each takes a reading of the document.
    private static let limit = 4

    /// Checks the signatures that a reading has met, unless the file can only be read once.
    static func check(_ fileSystem: any FileSystem, _ assembly: inout LedgerAssembly) throws {
        let signatures = assembly.signatures
        if signatures.isEmpty { return }
        if assembly.options.path == "-" {
            let location = assembly.location(line: signatures[0].line)
            return assembly.log.add(.xmlSignatureUnchecked("standard input can only be read once", at: location))
        }
        for (index, signature) in signatures.enumerated() {
            let location = assembly.location(line: signature.line)
            guard index < limit, let task = task(of: signature) else {
                assembly.log.add(.xmlSignatureUnchecked("it is made in a way that is not known here", at: location))
                continue
            }
            let digest = try digest(task, without: index, fileSystem, assembly.options)
            if digest == task.digest {
                if assembly.summary.checksum == .absent { assembly.summary.checksum = .ok }
                continue
            }
            assembly.summary.checksum = .mismatch
            assembly.log.add(.xmlSignatureMismatch(isIgnored: assembly.options.ignoresChecksum, at: location))
        }
    }

    /// What the signature's reference to the whole document asks for; nil when it has none, or asks for more.
    private static func task(of signature: XMLSignature) -> Task? {
        guard let reference = signature.references.first(where: { $0.uri == "" }), !reference.hasParameters,
            reference.transforms.first == enveloped, let algorithm = algorithms[reference.method]
        else { return nil }
        let asked = reference.transforms.dropFirst().map { forms[$0] }
        guard asked.count <= 1, !asked.contains(nil) else { return nil }
        // The inclusive form is what there is without a word.
        let isExclusive = asked.first.flatMap(\.self) ?? false
        return Task(algorithm: algorithm, isExclusive: isExclusive, digest: reference.digest)
    }

    private static func digest(
        _ task: Task, without signature: Int, _ fileSystem: any FileSystem, _ options: SourceOptions
    ) throws -> String {
        let sink = CanonicalSink(task.algorithm)
        let source = try ByteSource(options, fileSystem: fileSystem)
        var unused = LedgerAssembly(options: options, summary: SourceSummary(format: .sie5)) { _ in
            BatchConsumer { _ in }
        }
        try XMLStream.read(source, into: &unused) { _, _ in
            CanonicalXML(isExclusive: task.isExclusive, without: signature, to: sink)
        }
        return sink.finish()
    }
}
