/// Where the package is, found from where this file was compiled.
package enum Repository {
    /// The package's root.
    package static let root = folder(above: 3)

    /// What lies beside the package where its developers work: schemas, and real exports that are not published.
    package static let shared = folder(above: 4) + "/shared"

    private static func folder(above count: Int) -> String {
        #filePath.split(separator: "/").dropLast(count).reduce("") { $0 + "/" + $1 }
    }
}
