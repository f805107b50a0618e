// A bit for each of 64 bytes: a few instructions on the processor, but not expressible with Swift's SIMD types.
//
// Invariant: 64 bytes from `bytes` on may be read, or 64 times the number of words a function is given, unless it says
// otherwise. Bit 0 is the first byte.
//
// Functions over whole blocks exist twice, for processors with 32-byte vectors and for all others. The end of this file
// chooses between the two at run time.

#ifndef BYTE_MASK_H
#define BYTE_MASK_H

#include <stdint.h>
#include <string.h>

/// Word `index` (0 to 2) of 24 bytes of which the first `count` (0 to 24) are 0xFF and the rest 0.
static inline uint64_t byte_prefix_mask(int64_t count, int64_t word) {
    static const uint8_t ones_then_zeros[48] = {
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
    };
    uint64_t mask;
    memcpy(&mask, ones_then_zeros + 24 - count + 8 * word, sizeof mask);
    return mask;
}

/// Prefetches the cache line at an address.
static inline void byte_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }

/// Writes the positions of all set bits of `count` words, ascending, and returns how many there are.
static inline int64_t byte_mask_places_of(
    const uint64_t *_Nonnull words, int64_t count, uint32_t *_Nonnull places) {
    uint32_t *place = places;
    for (int64_t index = 0; index < count; index++) {
        for (uint64_t bits = words[index]; bits != 0; bits &= bits - 1) {
            *place++ = (uint32_t)(64 * index + __builtin_ctzll(bits));
        }
    }
    return place - places;
}

#if defined(__SSE2__)

#include <immintrin.h>

/// What practically all processors of the last ten years support.
#define BYTE_MASK_BY_32 __attribute__((target("avx2,bmi,popcnt")))

static inline int byte_mask_can_by_32(void) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
}

/// The positions of a byte's set bits, ascending.
static inline const uint8_t *_Nonnull byte_bit_places(uint64_t byte) {
    // Builds, for each byte value, the list of its set bits.
#define BITS_0(...) {__VA_ARGS__}, {0, ##__VA_ARGS__}
#define BITS_1(...) BITS_0(__VA_ARGS__), BITS_0(1, ##__VA_ARGS__)
#define BITS_2(...) BITS_1(__VA_ARGS__), BITS_1(2, ##__VA_ARGS__)
#define BITS_3(...) BITS_2(__VA_ARGS__), BITS_2(3, ##__VA_ARGS__)
#define BITS_4(...) BITS_3(__VA_ARGS__), BITS_3(4, ##__VA_ARGS__)
#define BITS_5(...) BITS_4(__VA_ARGS__), BITS_4(5, ##__VA_ARGS__)
#define BITS_6(...) BITS_5(__VA_ARGS__), BITS_5(6, ##__VA_ARGS__)
#define BITS_7(...) BITS_6(__VA_ARGS__), BITS_6(7, ##__VA_ARGS__)
    static const uint8_t places[256][8] = {BITS_7()};
    return places[byte];
#undef BITS_0
#undef BITS_1
#undef BITS_2
#undef BITS_3
#undef BITS_4
#undef BITS_5
#undef BITS_6
#undef BITS_7
}

/// Writes eight positions for each byte, whatever its number of set bits: a loop over the bits would mispredict.
BYTE_MASK_BY_32 static inline int64_t byte_mask_places_by_32(
    const uint64_t *_Nonnull words, int64_t count, uint32_t *_Nonnull places) {
    uint32_t *place = places;
    for (int64_t index = 0; index < count; index++) {
        if (words[index] == 0) continue;
        __m256i start = _mm256_set1_epi32((int)(64 * index));
#pragma clang loop unroll(full)
        for (int part = 0; part < 8; part++) {
            const uint64_t bits = words[index] >> (8 * part) & 0xFF;
            const __m128i in_byte = _mm_loadl_epi64((const __m128i *)byte_bit_places(bits));
            _mm256_storeu_si256((__m256i *)place, _mm256_add_epi32(_mm256_cvtepu8_epi32(in_byte), start));
            start = _mm256_add_epi32(start, _mm256_set1_epi32(8));
            place += __builtin_popcountll(bits);
        }
    }
    return place - places;
}

// `compare` yields 0xFF or 0 for each of 16 bytes.
#define BYTE_MASK_OF(compare)                                                                     \
    uint64_t mask = 0;                                                                            \
    for (int part = 0; part < 4; part++) {                                                        \
        const __m128i chunk = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));              \
        mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(compare) << (16 * part);                    \
    }                                                                                             \
    return mask

/// The bytes equal to `byte`.
static inline uint64_t byte_mask_equal(const uint8_t *_Nonnull bytes, uint8_t byte) {
    const __m128i pattern = _mm_set1_epi8((char)byte);
    BYTE_MASK_OF(_mm_cmpeq_epi8(chunk, pattern));
}

/// The bytes greater than or equal to `byte`.
static inline uint64_t byte_mask_from(const uint8_t *_Nonnull bytes, uint8_t byte) {
    const __m128i pattern = _mm_set1_epi8((char)byte);
    BYTE_MASK_OF(_mm_cmpeq_epi8(_mm_max_epu8(chunk, pattern), chunk));
}

/// The bytes that are ordinary text.
///
/// Text is printable ASCII, line feeds, carriage returns before line feeds, and 0x80 to 0xC1, which start no character
/// of UTF-8. The byte after the 64 is read as well.
static inline uint64_t byte_mask_text(const uint8_t *_Nonnull bytes) {
    const __m128i last_control = _mm_set1_epi8(0x1F), delete = _mm_set1_epi8(0x7F);
    const __m128i feed = _mm_set1_epi8(0x0A), carriage_return = _mm_set1_epi8(0x0D);
    uint64_t mask = 0;
    for (int part = 0; part < 4; part++) {
        const __m128i chunk = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
        const __m128i next = _mm_loadu_si128((const __m128i *)(bytes + 16 * part + 1));
        const __m128i printable = _mm_andnot_si128(_mm_cmpeq_epi8(chunk, delete), _mm_cmpgt_epi8(chunk, last_control));
        const __m128i line_end = _mm_or_si128(
            _mm_cmpeq_epi8(chunk, feed),
            _mm_and_si128(_mm_cmpeq_epi8(chunk, carriage_return), _mm_cmpeq_epi8(next, feed)));
        // As signed numbers, bytes of 0x80 or more are below zero.
        const __m128i high = _mm_cmpgt_epi8(_mm_set1_epi8((char)0xC2), chunk);
        const __m128i text = _mm_or_si128(_mm_or_si128(high, printable), line_end);
        mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(text) << (16 * part);
    }
    return mask;
}

#undef BYTE_MASK_OF

/// Which of the first 32 bytes equal any of three.
static inline uint32_t byte_mask_any(const uint8_t *_Nonnull bytes, uint8_t one, uint8_t other, uint8_t third) {
    uint32_t mask = 0;
    for (int part = 0; part < 2; part++) {
        const __m128i chunk = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
        const __m128i found = _mm_or_si128(
            _mm_or_si128(_mm_cmpeq_epi8(chunk, _mm_set1_epi8((char)one)),
                         _mm_cmpeq_epi8(chunk, _mm_set1_epi8((char)other))),
            _mm_cmpeq_epi8(chunk, _mm_set1_epi8((char)third)));
        mask |= (uint32_t)_mm_movemask_epi8(found) << (16 * part);
    }
    return mask;
}

BYTE_MASK_BY_32 static inline int64_t byte_text_length_by_32(
    const uint8_t *_Nonnull bytes, int64_t count, int32_t *_Nonnull has_high, int64_t *_Nonnull feeds) {
    const __m256i last_control = _mm256_set1_epi8(0x1F), delete = _mm256_set1_epi8(0x7F);
    const __m256i feed = _mm256_set1_epi8(0x0A), carriage_return = _mm256_set1_epi8(0x0D);
    __m256i all = _mm256_setzero_si256();
    int64_t index = 0;
    for (; index < count; index++) {
        __m256i text = _mm256_set1_epi8(-1), both = _mm256_setzero_si256();
        uint32_t half_feeds[2];
        for (int half = 0; half < 2; half++) {
            const __m256i chunk = _mm256_loadu_si256((const __m256i *)(bytes + 64 * index + 32 * half));
            const __m256i next = _mm256_loadu_si256((const __m256i *)(bytes + 64 * index + 32 * half + 1));
            const __m256i printable =
                _mm256_andnot_si256(_mm256_cmpeq_epi8(chunk, delete), _mm256_cmpgt_epi8(chunk, last_control));
            const __m256i is_feed = _mm256_cmpeq_epi8(chunk, feed);
            const __m256i line_end = _mm256_or_si256(
                is_feed, _mm256_and_si256(_mm256_cmpeq_epi8(chunk, carriage_return), _mm256_cmpeq_epi8(next, feed)));
            const __m256i high = _mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xC2), chunk);
            text = _mm256_and_si256(text, _mm256_or_si256(_mm256_or_si256(high, printable), line_end));
            both = _mm256_or_si256(both, chunk);
            half_feeds[half] = (uint32_t)_mm256_movemask_epi8(is_feed);
        }
        if (_mm256_movemask_epi8(text) != -1) break;
        all = _mm256_or_si256(all, both);
        *feeds += __builtin_popcountll((uint64_t)half_feeds[1] << 32 | half_feeds[0]);
    }
    *has_high |= _mm256_movemask_epi8(all) != 0;
    return index;
}

/// How many of 64 * `blocks` bytes equal `byte`.
static inline int64_t byte_count_equal(const uint8_t *_Nonnull bytes, int64_t blocks, uint8_t byte) {
    const __m128i pattern = _mm_set1_epi8((char)byte);
    __m128i total = _mm_setzero_si128();
    for (int64_t block = 0; block < blocks; block++) {
        // Each byte of `found` grows by at most four a round, so none wraps.
        __m128i found = _mm_setzero_si128();
        for (int part = 0; part < 4; part++) {
            const __m128i chunk = _mm_loadu_si128((const __m128i *)(bytes + 64 * block + 16 * part));
            found = _mm_sub_epi8(found, _mm_cmpeq_epi8(chunk, pattern));
        }
        total = _mm_add_epi64(total, _mm_sad_epu8(found, _mm_setzero_si128()));
    }
    return _mm_cvtsi128_si64(total) + _mm_cvtsi128_si64(_mm_unpackhi_epi64(total, total));
}

#else

/// The bytes equal to `byte`.
static inline uint64_t byte_mask_equal(const uint8_t *_Nonnull bytes, uint8_t byte) {
    uint64_t mask = 0;
    for (int index = 0; index < 64; index++) mask |= (uint64_t)(bytes[index] == byte) << index;
    return mask;
}

/// The bytes greater than or equal to `byte`.
static inline uint64_t byte_mask_from(const uint8_t *_Nonnull bytes, uint8_t byte) {
    uint64_t mask = 0;
    for (int index = 0; index < 64; index++) mask |= (uint64_t)(bytes[index] >= byte) << index;
    return mask;
}

/// The bytes that are ordinary text.
///
/// Text is printable ASCII, line feeds, carriage returns before line feeds, and 0x80 to 0xC1, which start no character
/// of UTF-8. The byte after the 64 is read as well.
static inline uint64_t byte_mask_text(const uint8_t *_Nonnull bytes) {
    uint64_t mask = 0;
    for (int index = 0; index < 64; index++) {
        const uint8_t byte = bytes[index];
        const int is_line_end = byte == 0x0A || (byte == 0x0D && bytes[index + 1] == 0x0A);
        mask |= (uint64_t)((byte >= 0x20 && byte < 0xC2 && byte != 0x7F) || is_line_end) << index;
    }
    return mask;
}

/// Which of the first 32 bytes equal any of three.
static inline uint32_t byte_mask_any(const uint8_t *_Nonnull bytes, uint8_t one, uint8_t other, uint8_t third) {
    uint32_t mask = 0;
    for (int index = 0; index < 32; index++) {
        mask |= (uint32_t)(bytes[index] == one || bytes[index] == other || bytes[index] == third) << index;
    }
    return mask;
}

/// How many of 64 * `blocks` bytes equal `byte`.
static inline int64_t byte_count_equal(const uint8_t *_Nonnull bytes, int64_t blocks, uint8_t byte) {
    int64_t total = 0;
    for (int64_t index = 0; index < 64 * blocks; index++) total += bytes[index] == byte;
    return total;
}

#endif

/// ``byte_mask_places_of``, with the fastest instructions the processor has.
///
/// `places` must have room for eight more positions, since eight are written at a time.
static inline int64_t byte_mask_places(
    const uint64_t *_Nonnull words, int64_t count, uint32_t *_Nonnull places) {
#if defined(__SSE2__)
    if (byte_mask_can_by_32()) return byte_mask_places_by_32(words, count, places);
#endif
    return byte_mask_places_of(words, count, places);
}

/// How many of the first `count` groups of 64 bytes are text before the first that is not, by ``byte_mask_text``.
///
/// `has_high` is set when one of their bytes is 0x80 or more, and their line feeds are added to `feeds`.
static inline int64_t byte_text_length(
    const uint8_t *_Nonnull bytes, int64_t count, int32_t *_Nonnull has_high, int64_t *_Nonnull feeds) {
#if defined(__SSE2__)
    if (byte_mask_can_by_32()) return byte_text_length_by_32(bytes, count, has_high, feeds);
#endif
    int64_t index = 0;
    for (; index < count && byte_mask_text(bytes + 64 * index) == UINT64_MAX; index++) {
        *has_high |= byte_mask_from(bytes + 64 * index, 0x80) != 0;
        *feeds += __builtin_popcountll(byte_mask_equal(bytes + 64 * index, 0x0A));
    }
    return index;
}

#endif
