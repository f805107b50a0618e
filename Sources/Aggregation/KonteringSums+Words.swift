public import LedgerModel

extension KonteringSums {
    /// Appends the konteringar, with the positions of the rules that take them, and their months.
    public func append(to writer: inout WordWriter) {
        list.append(to: &writer)
        sums.append(to: &writer, lanes: list.count + 1)
    }

    /// What ``append(to:)`` wrote; nil when the words are of something else, or of rules that there are not.
    public init?(_ reader: inout WordReader, rules: Int) {
        guard let list = KonteringList(&reader, rules: rules), let sums = LaneSums(&reader, lanes: list.count + 1)
        else { return nil }
        self.init(list, sums)
    }
}

extension Cube {
    /// Appends the sums of a series; other series are not in it.
    public func append(to writer: inout WordWriter) {
        let cells = cells
        writer.append(UInt64(cells.count))
        for cell in cells {
            writer.append(cell.key.period)
            writer.append(UInt64(cell.key.target.verksamhet) << 32 | UInt64(cell.key.target.slag))
            writer.append(cell.ore)
        }
    }

    /// The sums of a series that ``append(to:)`` wrote.
    ///
    /// Nil when the words are of something else, or of places that the registers do not have.
    public init?(_ reader: inout WordReader, _ series: Series, _ registers: Registers) {
        let (verksamheter, slag) = (registers.verksamheter.verksamheter.count, registers.slag.slag.count)
        let cells = reader.list { reader -> Cell? in
            guard let period = reader.number().flatMap(Period.init(rawValue:)), let place = reader.word(),
                let ore = reader.word()
            else { return nil }
            let target = Target(verksamhet: Int(place >> 32), slag: Int(place & 0xFFFF_FFFF))
            guard target.verksamhet < verksamheter, target.slag < slag else { return nil }
            return Cell(Key(series, period, target), ore: Int64(bitPattern: ore))
        }
        guard let cells, let cube = try? Cube(cells) else { return nil }
        self = cube
    }
}
