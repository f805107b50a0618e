// Amounts written in the regular form, such as `-1234567,89`: digits, a decimal mark, and two more digits.

#ifndef BYTE_AMOUNTS_H
#define BYTE_AMOUNTS_H

#include "ByteMask.h"

#if defined(__SSE2__)

/// Reads an amount of one to twelve digits and two decimals as a number of öre, sixteen bytes at once.
///
/// `digits` is the number of digits in all. Returns -1 when a byte is not a digit. The 16 bytes before `end` are read.
__attribute__((target("avx2"))) static inline int64_t byte_amount_by_16(const uint8_t *_Nonnull end, int64_t digits) {
    // Removes the decimal mark from between the digits.
    const __m128i order = _mm_setr_epi8(-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15);
    const __m128i from_end = _mm_setr_epi8(16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    const __m128i bytes = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(end - 16)), order);
    const __m128i is_digit = _mm_cmpgt_epi8(_mm_set1_epi8((char)(digits + 1)), from_end);
    const __m128i numbers = _mm_and_si128(_mm_sub_epi8(bytes, _mm_set1_epi8('0')), is_digit);
    const __m128i beyond_nine = _mm_subs_epu8(numbers, _mm_set1_epi8(9));
    if (!_mm_testz_si128(beyond_nine, beyond_nine)) return -1;
    const __m128i pairs = _mm_maddubs_epi16(numbers, _mm_set1_epi16(0x010A));
    const __m128i fours = _mm_madd_epi16(pairs, _mm_set1_epi32(0x00010064));
    const __m128i eights = _mm_madd_epi16(_mm_packus_epi32(fours, fours), _mm_set1_epi32(0x00012710));
    const uint64_t both = (uint64_t)_mm_cvtsi128_si64(eights);
    return (int64_t)((both & 0xFFFFFFFF) * 100000000 + (both >> 32));
}

__attribute__((target("avx2"))) static inline int64_t byte_amounts_by_16(
    const uint8_t *_Nonnull bytes, const uint32_t *_Nonnull marks, int64_t columns, int64_t column, int64_t count,
    uint8_t decimal, uint8_t quote, int64_t *_Nonnull ore) {
    for (int64_t row = 0; row < count; row++) {
        int64_t start = (uint32_t)(marks[row * columns + column] + 1);
        int64_t end = marks[row * columns + column + 1];
        if (column == columns - 1 && end > start && bytes[end - 1] == 0x0D) end--;
        const int64_t is_quoted = end - start >= 2 && bytes[start] == quote;
        start += is_quoted;
        end -= is_quoted;
        const int64_t is_negative = bytes[start] == '-';
        const int64_t digits = end - start - is_negative - 1;
        if (digits < 3 || digits > 14 || end < 16 || bytes[end - 3] != decimal) return row;
        const int64_t amount = byte_amount_by_16(bytes + end, digits);
        if (amount < 0) return row;
        ore[row] = is_negative ? -amount : amount;
    }
    return count;
}

#endif

/// Reads the amounts of one column of some rows of delimited text, in öre, up to the first irregular one.
///
/// `bytes` holds field ends: as many marks a row as there are columns, preceded by the one before the first row's first
/// field. Returns how many amounts were read, possibly none; the caller reads the next one in another way.
static inline int64_t byte_amounts(
    const uint8_t *_Nonnull bytes, const uint32_t *_Nonnull marks, int64_t columns, int64_t column, int64_t count,
    uint8_t decimal, uint8_t quote, int64_t *_Nonnull ore) {
#if defined(__SSE2__)
    if (byte_mask_can_by_32()) return byte_amounts_by_16(bytes, marks, columns, column, count, decimal, quote, ore);
#endif
    return 0;
}

#endif
