// Which bytes of delimited text end a field, given what is inside quotes: a bit for each.
//
// It knows the plain way of quoting alone: a quoted field starts right behind a delimiter or a line end, ends right
// before one, has its quotes doubled, and holds no line break. Carriage returns stand before line feeds.

#ifndef BYTE_ENDS_H
#define BYTE_ENDS_H

#include "ByteMask.h"

/// Which of 64 bytes are what delimited text is parted by, a bit for each.
struct byte_marks {
    uint64_t feeds;
    uint64_t returns;
    uint64_t delimiters;
    uint64_t quotes;
    /// Each bit with how many quotes there are up to it, modulo two.
    uint64_t parity;
};

/// What is found in the rows of a text.
struct byte_rows {
    /// The index behind the last line end outside quotes, 0 when there is none; -1 when something is not plain.
    int64_t end;
    /// How many line ends there are outside quotes.
    int64_t count;
};

/// What the text so far says of what follows it.
struct byte_quoting {
    /// All bits when it ends inside quotes, else none.
    uint64_t inside;
    // What its last byte says of the next one, in bit 0.
    uint64_t may_open;
    uint64_t must_end;
    uint64_t is_return;
    /// Not 0 when anything so far was not plain.
    uint64_t oddities;
};

/// Goes on by 64 bytes, of which those of `text` count: the delimiters and line ends outside quotes among them.
///
/// `lines` gets the line ends alone.
__attribute__((always_inline)) static inline uint64_t byte_ends_step(
    struct byte_quoting *_Nonnull quoting, struct byte_marks marks, uint64_t text, uint64_t *_Nonnull lines) {
    const uint64_t within = marks.parity ^ quoting->inside;
    const uint64_t opening = marks.quotes & within;
    const uint64_t closing = marks.quotes & ~within;
    const uint64_t line_ends = marks.feeds & ~within;
    const uint64_t ends = (marks.delimiters & ~within) | line_ends;
    const uint64_t behind = ends | closing;
    const uint64_t odd = (opening & ~(behind << 1 | quoting->may_open))
        | ((closing << 1 | quoting->must_end) & ~(ends | marks.returns | opening))
        | ((marks.returns << 1 | quoting->is_return) & ~marks.feeds)
        | ((marks.feeds | marks.returns) & within);
    quoting->oddities |= odd & text;
    quoting->inside = 0 - (within >> 63);
    quoting->may_open = behind >> 63;
    quoting->must_end = closing >> 63;
    quoting->is_return = marks.returns >> 63;
    *lines = line_ends & text;
    return ends & text;
}

__attribute__((always_inline)) static inline void byte_rows_add(
    struct byte_rows *_Nonnull rows, uint64_t lines, int64_t start) {
    if (lines != 0) rows->end = start + 64 - __builtin_clzll(lines);
    rows->count += __builtin_popcountll(lines);
}

static inline struct byte_marks byte_marks_at(const uint8_t *_Nonnull bytes, uint8_t delimiter, uint8_t quote) {
    struct byte_marks marks = {
        byte_mask_equal(bytes, 0x0A), byte_mask_equal(bytes, 0x0D), byte_mask_equal(bytes, delimiter),
        byte_mask_equal(bytes, quote), 0,
    };
    marks.parity = marks.quotes;
    for (int distance = 1; distance < 64; distance *= 2) marks.parity ^= marks.parity << distance;
    return marks;
}

// Two times the same, since what is inlined must be made for the same processors as what it is inlined into.
#define BYTE_ENDS_OF(marks_at)                                                                    \
    struct byte_quoting quoting = {0, 1, 0, 0, 0};                                                \
    struct byte_rows rows = {0, 0};                                                               \
    uint64_t lines;                                                                               \
    int64_t start = 0;                                                                            \
    for (; start + 64 <= count; start += 64) {                                                    \
        ends[start / 64] =                                                                        \
            byte_ends_step(&quoting, marks_at(bytes + start, delimiter, quote), ~(uint64_t)0, &lines); \
        byte_rows_add(&rows, lines, start);                                                       \
    }                                                                                             \
    if (start < count) {                                                                          \
        const uint64_t text = ((uint64_t)1 << (count - start)) - 1;                               \
        ends[start / 64] = byte_ends_step(&quoting, marks_at(bytes + start, delimiter, quote), text, &lines); \
        byte_rows_add(&rows, lines, start);                                                       \
    }                                                                                             \
    if (quoting.oddities != 0) rows.end = -1;                                                     \
    return rows

/// Writes which of `count` bytes, the start of a text, are delimiters and line ends outside quotes, 64 a word.
///
/// What is written means nothing when something is not plain. Bytes up to the end of the last 64 are looked at.
static inline struct byte_rows byte_ends_of(
    const uint8_t *_Nonnull bytes, int64_t count, uint8_t delimiter, uint8_t quote, uint64_t *_Nonnull ends) {
    BYTE_ENDS_OF(byte_marks_at);
}

#if defined(__SSE2__)

#define BYTE_ENDS_BY_32 __attribute__((target("avx2,bmi,lzcnt,popcnt,pclmul")))

/// The bytes of two halves that are `byte`.
BYTE_ENDS_BY_32 static inline uint64_t byte_mask_halves(__m256i low, __m256i high, uint8_t byte) {
    const __m256i pattern = _mm256_set1_epi8((char)byte);
    return (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, pattern)) << 32
        | (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, pattern));
}

BYTE_ENDS_BY_32 static inline struct byte_marks byte_marks_by_32(
    const uint8_t *_Nonnull bytes, uint8_t delimiter, uint8_t quote) {
    const __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
    const __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
    struct byte_marks marks = {
        byte_mask_halves(low, high, 0x0A), byte_mask_halves(low, high, 0x0D), byte_mask_halves(low, high, delimiter),
        byte_mask_halves(low, high, quote), 0,
    };
    // Multiplied by all ones without carries, each bit adds itself to all behind it.
    const __m128i quotes = _mm_cvtsi64_si128((long long)marks.quotes);
    marks.parity = (uint64_t)_mm_cvtsi128_si64(_mm_clmulepi64_si128(quotes, _mm_set1_epi8(-1), 0));
    return marks;
}

BYTE_ENDS_BY_32 static inline struct byte_rows byte_ends_by_32(
    const uint8_t *_Nonnull bytes, int64_t count, uint8_t delimiter, uint8_t quote, uint64_t *_Nonnull ends) {
    BYTE_ENDS_OF(byte_marks_by_32);
}

#endif

#undef BYTE_ENDS_OF

/// ``byte_ends_of``, in the fastest way.
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
