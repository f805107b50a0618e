/// The text of quoted fields.
public enum QuotedText {
    /// The bytes between a field's quotes with each doubled quote halved.
    public static func halved(_ bytes: UnsafeBufferPointer<UInt8>, quote: UInt8) -> [UInt8] {
        Array(unsafeUninitializedCapacity: bytes.count) { room, count in
            var index = 0
            while index < bytes.count {
                room[count] = bytes[index]
                count += 1
                let isDoubled = bytes[index] == quote && index + 1 < bytes.count && bytes[index + 1] == quote
                index += isDoubled ? 2 : 1
            }
        }
    }
}
