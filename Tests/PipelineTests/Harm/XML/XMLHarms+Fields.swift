import LedgerGenerator

/// Elements and attributes under other names and in other places.
extension XMLHarms {
    private static func renamed(
        _ name: String, _ field: @escaping @Sendable (XMLShape) -> XMLShape.Field,
        _ other: @escaping @Sendable (String) -> String
    ) -> Change<Export> {
        group(name) { row, shape in field(shape).rename(&row, other(field(shape).name)) }
    }

    static var fields: [Change<Export>] {
        [
            renamed("the amount in another case", { $0.amount }) {
                $0.first?.isUppercase == true ? $0.lowercased() : $0.uppercased()
            },
            renamed("the amount misspelt", { $0.amount }) { String($0.dropLast()) },
            renamed("the amount by another name", { $0.amount }) { _ in "summa" },
            renamed("the amount with a prefix", { $0.amount }) { "x:" + $0 },
            renamed("the account misspelt", { $0.account }) { String($0.dropLast()) },
            group("the amount as the other of attribute and element") { row, shape in
                let value = shape.amount.remove(&row)
                switch shape.amount {
                case .attribute(let name): row.children.append(Node(name, text: value))
                case .element(let name): row[name] = value
                }
            },
            group("the amount one element deeper") { row, shape in
                let value = shape.amount.remove(&row)
                row.children.append(Node(shape.amount.name, [:], [Node("Value", text: value)]))
            },
            group("the amount in an element of its own round it") { row, shape in
                let value = shape.amount.remove(&row)
                row.children.append(Node("Belopp_", [:], [Node(shape.amount.name, text: value)]))
            },
            group("a comment within the amount") { row, shape in
                guard case .element(let name) = shape.amount else {
                    row["x"] = "1"
                    return
                }
                let value = shape.amount.remove(&row)
                row.children.append(
                    Node(raw: "<\(name)>\(value.prefix(2))<!-- x -->\(value.dropFirst(2))</\(name)>"))
            },
            group("an element within the amount", isDoubtful: true) { row, shape in
                guard case .element(let name) = shape.amount else {
                    return shape.amount.set(&row, "1<b/>")
                }
                let value = shape.amount.remove(&row)
                row.children.append(Node(raw: "<\(name)>\(value.prefix(2))<b/>\(value.dropFirst(2))</\(name)>"))
            },
            group("rows by another name") { row, shape in row.name = shape.row + "Item" },
            group("rows in another case") { row, shape in
                row.name = shape.row.first?.isUppercase == true ? shape.row.lowercased() : shape.row.uppercased()
            },
            group("rows misspelt") { row, shape in row.name = String(shape.row.dropLast()) + "e" },
            group("rows of another namespace") { row, _ in row["xmlns"] = "urn:annat" },
            group("rows with an element round them") { row, _ in row = Node("Rader_", [:], [row]) },
            Change("a group by another name") { export, random in
                let shape = export.shape
                guard shape.group != shape.row else { return false }
                return export.root.editOne(shape.group, &random, where: { $0.contains(shape.row) }) {
                    $0.name = shape.group + "2"
                }
            },
            Change("a group in an element of another name") { export, random in
                let shape = export.shape
                return export.root.editOne(
                    shape.group, &random, where: { $0.name == shape.row || $0.contains(shape.row) }
                ) {
                    $0 = Node("Archive", [:], [$0])
                }
            },
            Change("the element round the groups by another name") { export, _ in
                let shape = export.shape
                export.root.edit(shape.frame) { $0.name = shape.frame + "_" }
                return true
            },
            Change("rows within a row") { export, random in
                let shape = export.shape
                var taken: Node?
                _ = export.root.editOne(shape.row, &random) { row in
                    taken = row
                    row = Node(raw: "")
                }
                guard let taken else { return false }
                return export.root.editOne(shape.row, &random) { $0.children.append(taken) }
            },
            Change("a group within another") { export, random in
                let shape = export.shape
                guard shape.group != shape.row else { return false }
                var taken: Node?
                _ = export.root.editOne(shape.group, &random) { group in
                    taken = group
                    group = Node(raw: "")
                }
                guard let taken else { return false }
                return export.root.editOne(shape.group, &random) { $0.children.append(taken) }
            },
            Change("a row beside the groups") { export, random in
                let shape = export.shape
                guard shape.group != shape.row else { return false }
                var taken: Node?
                _ = export.editRow(&random) { row in
                    taken = row
                    row = Node(raw: "")
                }
                guard let taken else { return false }
                return export.root.editOne(shape.frame, &random) { $0.children.append(taken) }
            },
        ]
    }

    static var blocks: [Change<Export>] {
        [
            Change("all groups twice") { export, _ in
                export.isDoubtful = true
                export.root.edit(export.shape.frame) { $0.children += $0.children }
                return true
            },
            Change("half of the groups twice") { export, _ in
                export.isDoubtful = true
                let group = export.shape.group
                export.root.edit(export.shape.frame) { frame in
                    let groups = frame.children.filter { $0.name == group }
                    frame.children += groups.prefix(groups.count / 2 + 1)
                }
                return true
            },
            Change("the frame twice") { export, _ in
                export.isDoubtful = true
                let frame = export.shape.frame
                return duplicate(frame, in: &export.root)
            },
        ]
    }

    /// Puts an element after itself.
    private static func duplicate(_ name: String, in node: inout Node) -> Bool {
        if let place = node.children.firstIndex(where: { $0.name == name }) {
            node.children.insert(node.children[place], at: place)
            return true
        }
        for index in node.children.indices where duplicate(name, in: &node.children[index]) { return true }
        return false
    }

    private static func file(
        _ name: String, isDoubtful: Bool = true,
        _ change: @escaping @Sendable ([UInt8], inout SplitMix64) -> [UInt8]
    ) -> Change<Export> {
        Change(name) { export, random in
            export.isDoubtful = isDoubtful
            let file = change(export.bytes, &random)
            export.last = { _ in file }
            return true
        }
    }

    static var bytes: [Change<Export>] {
        [
            file("cut in the middle") { file, random in Array(file.prefix(file.count / 2 + random.below(400))) },
            file("cut before the last end") { file, random in Array(file.dropLast(3 + random.below(4))) },
            file("the file after itself") { file, _ in file + file },
            file("the file after itself, without its declaration") { file, _ in
                file + file.drop { $0 != 0x0A }
            },
            file("a byte order mark in the middle", isDoubtful: false) { file, _ in
                let half = file.count / 2 + (file[(file.count / 2)...].firstIndex(of: 0x0A) ?? 0) - file.count / 2
                return Array(file[..<half] + [0xEF, 0xBB, 0xBF] + file[half...])
            },
            file("lines in front of the declaration", isDoubtful: false) { file, _ in
                Array("HTTP/1.1 200 OK\n\n".utf8) + file
            },
        ]
    }
}
