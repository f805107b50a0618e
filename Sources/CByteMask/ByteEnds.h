// Finds the bytes of delimited text that end a field, outside quotes: one bit for each byte.
//
// It knows only regular quoting: a quoted field starts right after a delimiter or a line end, ends right before one,
// doubles its quotes, and holds no line break. Carriage returns stand only before line feeds.

#ifndef BYTE_ENDS_H
#define BYTE_ENDS_H

#include "ByteMask.h"

/// Which of 64 bytes separate fields of delimited text, one bit each.
struct byte_marks {
    uint64_t feeds;
    uint64_t returns;
    /// Delimiters and line feeds.
    uint64_t ends;
    uint64_t quotes;
    /// For each bit, the number of quotes up to and including it, modulo two.
    uint64_t parity;
};

/// What was found in the rows of a text.
struct byte_rows {
    /// The index after the last line end outside quotes, 0 when there is none; -1 when the text is irregular.
    int64_t end;
    /// The number of line ends outside quotes.
    int64_t count;
};

/// State carried from one 64-byte word to the next.
struct byte_quoting {
    /// All bits set when the text so far ends inside quotes, else 0.
    uint64_t inside;
    // In bit 0: whether the last byte is next to a field's edge, is a closing quote, is a carriage return.
    uint64_t after_edge;
    uint64_t after_closing;
    uint64_t after_return;
    /// Not 0 when anything so far was irregular.
    uint64_t oddities;
};

/// Takes 64 bytes, of which the bits in `text` count; returns the delimiters and line ends outside quotes.
__attribute__((always_inline)) static inline uint64_t byte_ends_step(
    struct byte_quoting *_Nonnull quoting, struct byte_marks marks, uint64_t text) {
    const uint64_t within = marks.parity ^ quoting->inside;
    const uint64_t ends = marks.ends & ~within;
    const uint64_t opening = marks.quotes & within;
    const uint64_t closing = marks.quotes & ~within;
    // Edges of fields: an opening quote must have one before it, and a closing quote one after it.
    const uint64_t edges = ends | marks.quotes | marks.returns;
    const uint64_t odd =
        ((opening | closing << 1 | quoting->after_closing) & ~(edges & (edges << 1 | quoting->after_edge)))
        | ((marks.returns << 1 | quoting->after_return) & ~marks.feeds)
        | ((marks.feeds | marks.returns) & within);
    quoting->oddities |= odd & text;
    quoting->inside = 0 - (within >> 63);
    quoting->after_edge = edges >> 63;
    quoting->after_closing = closing >> 63;
    quoting->after_return = marks.returns >> 63;
    return ends & text;
}

/// The index after the last line end among `count` words of `ends`, 0 when there is none.
static inline int64_t byte_ends_last_line(
    const uint8_t *_Nonnull bytes, const uint64_t *_Nonnull ends, int64_t count) {
    for (int64_t index = count - 1; index >= 0; index--) {
        for (uint64_t bits = ends[index]; bits != 0;) {
            const int64_t last = 63 - __builtin_clzll(bits);
            if (bytes[64 * index + last] == 0x0A) return 64 * index + last + 1;
            bits ^= (uint64_t)1 << last;
        }
    }
    return 0;
}

static inline int byte_has_returns(const uint8_t *_Nonnull bytes) { return byte_mask_equal(bytes, 0x0D) != 0; }

static inline struct byte_marks byte_marks_at(const uint8_t *_Nonnull bytes, uint8_t delimiter, uint8_t quote) {
    const uint64_t feeds = byte_mask_equal(bytes, 0x0A);
    struct byte_marks marks = {
        feeds,
        byte_mask_equal(bytes, 0x0D),
        feeds | byte_mask_equal(bytes, delimiter),
        byte_mask_equal(bytes, quote),
        0,
    };
    marks.parity = marks.quotes;
    for (int distance = 1; distance < 64; distance *= 2) marks.parity ^= marks.parity << distance;
    return marks;
}

// Duplicated for each instruction set: an inlined function must have its caller's target attributes.
//
// The first loop is for text without carriage returns, as most exports are. Line feeds are counted everywhere, since
// one inside quotes makes the text irregular.
#define BYTE_ENDS_OF(marks_at, has_returns)                                                       \
    struct byte_quoting quoting = {0, 1, 0, 0, 0};                                                \
    struct byte_rows rows = {0, 0};                                                               \
    int64_t start = 0;                                                                            \
    for (; start + 64 <= count && !has_returns(bytes + start); start += 64) {                     \
        struct byte_marks marks = marks_at(bytes + start, delimiter, quote);                      \
        marks.returns = 0;                                                                        \
        ends[start / 64] = byte_ends_step(&quoting, marks, ~(uint64_t)0);                         \
        rows.count += __builtin_popcountll(marks.feeds);                                          \
    }                                                                                             \
    for (; start + 64 <= count; start += 64) {                                                    \
        const struct byte_marks marks = marks_at(bytes + start, delimiter, quote);                \
        ends[start / 64] = byte_ends_step(&quoting, marks, ~(uint64_t)0);                         \
        rows.count += __builtin_popcountll(marks.feeds);                                          \
    }                                                                                             \
    if (start < count) {                                                                          \
        const struct byte_marks marks = marks_at(bytes + start, delimiter, quote);                \
        const uint64_t text = ((uint64_t)1 << (count - start)) - 1;                               \
        ends[start / 64] = byte_ends_step(&quoting, marks, text);                                 \
        rows.count += __builtin_popcountll(marks.feeds & text);                                   \
    }                                                                                             \
    rows.end = quoting.oddities == 0 ? byte_ends_last_line(bytes, ends, (count + 63) / 64) : -1;  \
    return rows

/// Finds the delimiters and line ends outside quotes in `count` bytes, the start of a text: 64 bits a word.
///
/// The bits and counts mean nothing when the text is irregular. Bytes up to the end of the last 64 are read.
static inline struct byte_rows byte_ends_of(
    const uint8_t *_Nonnull bytes, int64_t count, uint8_t delimiter, uint8_t quote, uint64_t *_Nonnull ends) {
    BYTE_ENDS_OF(byte_marks_at, byte_has_returns);
}

#if defined(__SSE2__)

#define BYTE_ENDS_BY_32 __attribute__((target("avx2,bmi,lzcnt,popcnt,pclmul")))

/// The bits of 64 bytes, each of which is 0xFF or 0.
BYTE_ENDS_BY_32 static inline uint64_t byte_mask_halves(__m256i low, __m256i high) {
    return (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32 | (uint32_t)_mm256_movemask_epi8(low);
}

BYTE_ENDS_BY_32 static inline uint64_t byte_mask_halves_equal(__m256i low, __m256i high, uint8_t byte) {
    const __m256i pattern = _mm256_set1_epi8((char)byte);
    return byte_mask_halves(_mm256_cmpeq_epi8(low, pattern), _mm256_cmpeq_epi8(high, pattern));
}

BYTE_ENDS_BY_32 static inline int byte_has_returns_by_32(const uint8_t *_Nonnull bytes) {
    const __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
    const __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
    const __m256i carriage_return = _mm256_set1_epi8(0x0D);
    return _mm256_movemask_epi8(
        _mm256_or_si256(_mm256_cmpeq_epi8(low, carriage_return), _mm256_cmpeq_epi8(high, carriage_return))) != 0;
}

BYTE_ENDS_BY_32 static inline struct byte_marks byte_marks_by_32(
    const uint8_t *_Nonnull bytes, uint8_t delimiter, uint8_t quote) {
    const __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
    const __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
    const __m256i feed = _mm256_set1_epi8(0x0A), parting = _mm256_set1_epi8((char)delimiter);
    const __m256i low_feeds = _mm256_cmpeq_epi8(low, feed), high_feeds = _mm256_cmpeq_epi8(high, feed);
    struct byte_marks marks = {
        byte_mask_halves(low_feeds, high_feeds),
        byte_mask_halves_equal(low, high, 0x0D),
        byte_mask_halves(
            _mm256_or_si256(low_feeds, _mm256_cmpeq_epi8(low, parting)),
            _mm256_or_si256(high_feeds, _mm256_cmpeq_epi8(high, parting))),
        byte_mask_halves_equal(low, high, quote),
        0,
    };
    // Prefix parity: a carry-less multiplication by all ones xors each bit into all higher bits.
    const __m128i quotes = _mm_cvtsi64_si128((long long)marks.quotes);
    marks.parity = (uint64_t)_mm_cvtsi128_si64(_mm_clmulepi64_si128(quotes, _mm_set1_epi8(-1), 0));
    return marks;
}

BYTE_ENDS_BY_32 static inline struct byte_rows byte_ends_by_32(
    const uint8_t *_Nonnull bytes, int64_t count, uint8_t delimiter, uint8_t quote, uint64_t *_Nonnull ends) {
    BYTE_ENDS_OF(byte_marks_by_32, byte_has_returns_by_32);
}

#endif

#undef BYTE_ENDS_OF

/// ``byte_ends_of``, with the fastest instructions the processor has.
static inline struct byte_rows byte_ends(
    const uint8_t *_Nonnull bytes, int64_t count, uint8_t delimiter, uint8_t quote, uint64_t *_Nonnull ends) {
#if defined(__SSE2__)
    if (byte_mask_can_by_32() && __builtin_cpu_supports("lzcnt") && __builtin_cpu_supports("pclmul")) {
        return byte_ends_by_32(bytes, count, delimiter, quote, ends);
    }
#endif
    return byte_ends_of(bytes, count, delimiter, quote, ends);
}

#endif
