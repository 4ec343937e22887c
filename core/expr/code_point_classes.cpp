#include "core/expr/code_point_classes.h"

#include <unicode/uchar.h>

namespace rankwright {

namespace {

bool isControl(char32_t codePoint) {
  return codePoint < U' ' && codePoint != U'\t' && codePoint != U'\n' && codePoint != U'\r';
}

} // namespace

char32_t classOf(char32_t codePoint) {
  if (codePoint < 0x80) return isControl(codePoint) ? kOtherMeaning : codePoint;
  const auto category = U_GET_GC_MASK(static_cast<UChar32>(codePoint));
  if ((category & U_GC_L_MASK) != 0) return kOtherLetter;
  if ((category & (U_GC_M_MASK | U_GC_N_MASK)) != 0) return kOtherDigit;
  return (category & U_GC_ZS_MASK) != 0 ? U' ' : kOtherMeaning;
}

} // namespace rankwright
