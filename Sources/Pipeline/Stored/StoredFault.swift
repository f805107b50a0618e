import JSON
import LedgerModel

/// A stored value has another shape than it is written with, or means something that this pipeline does not have.
struct StoredFault: Error {}

// What is asked of a stored value, in the shape it is written with.
extension JSONValue {
    /// The value of a member.
    func member(_ name: String) throws -> JSONValue {
        guard let value = self[name] else { throw StoredFault() }
        return value
    }

    /// The whole number, within a range.
    func whole<Number: FixedWidthInteger>(_ range: ClosedRange<Number> = 0...Number.max) throws -> Number {
        guard let number = self.number.flatMap(Number.init(exactly:)), range.contains(number) else {
            throw StoredFault()
        }
        return number
    }

    /// The amount in öre, of any sign.
    func ore() throws -> Int64 { try whole(Int64.min...Int64.max) }

    /// The text.
    func string() throws -> String {
        guard let text else { throw StoredFault() }
        return text
    }

    /// Whether it is so.
    func flag() throws -> Bool {
        guard case .bool(let flag) = self else { throw StoredFault() }
        return flag
    }

    /// The case whose name it is.
    func named<Value: RawRepresentable<String>>() throws -> Value {
        guard let value = text.flatMap(Value.init(rawValue:)) else { throw StoredFault() }
        return value
    }

    /// What `read` makes of it; nil when it is null.
    func optional<Value>(_ read: (JSONValue) throws -> Value) throws -> Value? {
        try self == .null ? nil : read(self)
    }

    /// What `read` makes of each element.
    func list<Value>(_ read: (JSONValue) throws -> Value) throws -> [Value] {
        guard let elements else { throw StoredFault() }
        return try elements.map(read)
    }

    /// The elements of a list of so many.
    func row(of count: Int) throws -> [JSONValue] {
        guard let elements, elements.count == count else { throw StoredFault() }
        return elements
    }

    /// The elements of a list, so many at a time.
    func rows(of count: Int) throws -> [ArraySlice<JSONValue>] {
        guard let elements, elements.count.isMultiple(of: count) else { throw StoredFault() }
        return stride(from: 0, to: elements.count, by: count).map { elements[$0..<$0 + count] }
    }
}

// Values of the ledger in their shortest form.
extension JSONValue {
    static func period(_ period: Period) -> JSONValue { .integer(Int64(period.rawValue)) }

    static func date(_ date: LedgerDate?) -> JSONValue { .integer(date.map { Int($0.rawValue) }) }

    static func totals(_ totals: ControlTotals) -> JSONValue {
        [.integer(totals.records), .integer(totals.debit), .integer(totals.credit)]
    }

    /// The month, or the year.
    func period() throws -> Period {
        guard let period = Period(rawValue: try whole()) else { throw StoredFault() }
        return period
    }

    /// The day, or the month or year that there is no day of.
    func date() throws -> LedgerDate {
        guard let date = LedgerDate(rawValue: try whole()) else { throw StoredFault() }
        return date
    }

    /// Records, debit and credit.
    func totals() throws -> ControlTotals {
        let row = try row(of: 3)
        // Some of them add up without overflow.
        return ControlTotals(
            records: try row[0].whole(0...1 << 48), debit: try row[1].whole(0...1 << 60),
            credit: try row[2].whole(0...1 << 60))
    }
}
