public import Diagnostics
import Ingest
import LedgerModel
public import Storage

/// A look at one export: what it is, what it holds, what is wrong with it.
public struct Inspection {
    /// The file as the user named it.
    public let file: String
    /// The findings.
    public let log: DiagnosticLog
    let summary: SourceSummary?
    let accounts: AccountSums
    /// Why the disk refused the file; nil when it did not.
    private let refusal: StorageError?

    /// Reads a file to its end.
    ///
    /// A file that the disk refuses is unreadable, like one that is no export: the look at the next must not depend on
    /// it.
    public init(of file: String, fileSystem: any FileSystem = DiskFileSystem()) throws {
        self.file = file
        var accounts = AccountSums()
        do {
            let reading = try SourceReader(fileSystem: fileSystem).read(SourceOptions(path: file)) { batch in
                accounts.add(batch)
            }
            (summary, log, refusal) = (reading.summary, reading.log, nil)
        } catch let error as StorageError {
            (summary, log, refusal) = (nil, DiagnosticLog(), error)
        }
        self.accounts = accounts
    }

    /// Whether the file could be read to its end, whatever was found on the way.
    public var isReadable: Bool { summary != nil }

    /// Why it could not.
    var reason: String {
        let finding = log.diagnostics.last { $0.severity == .error }?.message
        return refusal?.description ?? finding ?? "the file cannot be read"
    }
}

/// What a file's records sum to by account, and which codes they use.
struct AccountSums {
    private(set) var sums: [String: Int64] = [:]
    private(set) var codes: [CodePart: Set<String>] = [:]
    private var accounts: [String] = []

    mutating func add(_ batch: LedgerBatch) {
        for new in batch.newCodings {
            guard case .ledger(let kontering) = new.coding else {
                accounts.append("")
                continue
            }
            accounts.append(kontering.konto)
            for part in CodePart.allCases where !kontering[part].isEmpty {
                codes[part, default: []].insert(kontering[part])
            }
        }
        for record in batch.records { sums[accounts[Int(record.coding)], default: 0] &+= record.ore }
    }

    /// The accounts with the largest sums, in ledger sign, largest magnitude first.
    func largest(_ count: Int) -> [(konto: String, ore: Int64)] {
        let sorted = sums.sorted { ($1.value.magnitude, $0.key) < ($0.value.magnitude, $1.key) }
        return sorted.prefix(count).map { (konto: $0.key, ore: $0.value) }
    }
}
