import CYAML

/// One event of libyaml's parser, which owns its texts.
struct YAMLEvent: ~Copyable {
    private let event: yaml_event_t

    init(_ event: yaml_event_t) {
        self.event = event
    }

    deinit {
        var event = event
        yaml_event_delete(&event)
    }

    var type: yaml_event_type_t { event.type }
    var start: yaml_mark_t { event.start_mark }
    var isPlain: Bool { event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE }

    /// The text of a scalar; the parser has checked that it is UTF-8.
    var scalar: String {
        let scalar = event.data.scalar
        return String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    }

    /// The anchor of the value; for an alias, the anchor it refers to.
    var anchor: String? {
        let name =
            switch type {
            case YAML_ALIAS_EVENT: event.data.alias.anchor
            case YAML_SCALAR_EVENT: event.data.scalar.anchor
            case YAML_SEQUENCE_START_EVENT: event.data.sequence_start.anchor
            default: event.data.mapping_start.anchor
            }
        return name.map { String(cString: $0) }
    }
}
