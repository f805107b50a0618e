import CYAML

/// libyaml's parser over bytes that outlive it.
final class YAMLParser {
    // It holds a pointer to itself, so it must not move.
    private let state = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        precondition(yaml_parser_initialize(state) == 1, "there is memory for a parser")
        yaml_parser_set_encoding(state, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(state, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(state)
        state.deallocate()
    }

    /// The next event; nil when the text is not YAML.
    func next() -> YAMLEvent? {
        var event = yaml_event_t()
        return yaml_parser_parse(state, &event) == 1 ? YAMLEvent(event) : nil
    }

    /// Why there is no next event.
    var problem: String { state.pointee.problem.map { String(cString: $0) } ?? "out of memory" }

    var problemMark: yaml_mark_t { state.pointee.problem_mark }

    /// The offset of the byte that YAML does not allow, if that is the problem.
    var unreadableOffset: Int? {
        state.pointee.error == YAML_READER_ERROR ? Int(state.pointee.problem_offset) : nil
    }
}
