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

    /// Reads a file to its end; throws ``StorageError`` when the disk fails.
    public init(of file: String, fileSystem: any FileSystem = DiskFileSystem()) throws {
        self.file = file
        var accounts = AccountSums()
        let reading = try SourceReader(fileSystem: fileSystem).read(SourceOptions(path: file)) { batch in
            accounts.add(batch)
        }
        summary = reading.summary
        log = reading.log
        self.accounts = accounts
    }

    /// Whether the file could be read to its end, whatever was found on the way.
    public var isReadable: Bool { summary != nil }

    /// Why it could not.
    var reason: String {
        log.diagnostics.last { $0.severity == .error }?.message ?? "the file cannot be read"
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
