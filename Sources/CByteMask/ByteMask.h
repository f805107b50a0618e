// A bit for each of 64 bytes: what processors do in a few instructions, and Swift's SIMD types cannot say.
//
// Invariant: 64 bytes from `bytes` on may be read. Bit 0 is the first byte.

#ifndef BYTE_MASK_H
#define BYTE_MASK_H

#include <stdint.h>

#if defined(__SSE2__)

#include <emmintrin.h>

// `compare` gives 0xFF or 0 for each of 16 bytes.
#define BYTE_MASK_OF(compare)                                                                     \
    uint64_t mask = 0;                                                                            \
    for (int part = 0; part < 4; part++) {                                                        \
        const __m128i chunk = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));              \
        mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(compare) << (16 * part);                    \
    }                                                                                             \
    return mask

/// The bytes that are `byte`.
static inline uint64_t byte_mask_equal(const uint8_t *_Nonnull bytes, uint8_t byte) {
    const __m128i pattern = _mm_set1_epi8((char)byte);
    BYTE_MASK_OF(_mm_cmpeq_epi8(chunk, pattern));
}

/// The bytes that are `byte` or more.
static inline uint64_t byte_mask_from(const uint8_t *_Nonnull bytes, uint8_t byte) {
    const __m128i pattern = _mm_set1_epi8((char)byte);
    BYTE_MASK_OF(_mm_cmpeq_epi8(_mm_max_epu8(chunk, pattern), chunk));
}

#undef BYTE_MASK_OF

#else

/// The bytes that are `byte`.
static inline uint64_t byte_mask_equal(const uint8_t *_Nonnull bytes, uint8_t byte) {
    uint64_t mask = 0;
    for (int index = 0; index < 64; index++) mask |= (uint64_t)(bytes[index] == byte) << index;
    return mask;
}

/// The bytes that are `byte` or more.
static inline uint64_t byte_mask_from(const uint8_t *_Nonnull bytes, uint8_t byte) {
    uint64_t mask = 0;
    for (int index = 0; index < 64; index++) mask |= (uint64_t)(bytes[index] >= byte) << index;
    return mask;
}

#endif

#endif
