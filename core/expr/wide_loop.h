#pragma once

namespace rankwright {

#if defined(__x86_64__) && defined(__GNUC__)

namespace detail {

/// Whether the processor has vector registers of 32 bytes, which the oldest ones that we run on lack.
inline bool hasWideVectors() {
  return __builtin_cpu_supports("avx2") != 0;
}

/// `loop` and all that it calls, compiled for such a processor. AVX2 alone knows no fused multiply-add, so
/// every result has the bits that the plain loop gives it.
template <class Loop>
[[gnu::target("avx2"), gnu::flatten, gnu::noinline]] void runWide(const Loop& loop) {
  loop();
}

} // namespace detail

/// Calls `loop()`, a loop over the cells of a batch, with the widest vector instructions of this processor.
template <class Loop>
void runWithWideVectors(const Loop& loop) {
  if (detail::hasWideVectors())
    detail::runWide(loop);
  else
    loop();
}

#else

template <class Loop>
void runWithWideVectors(const Loop& loop) {
  loop();
}

#endif

} // namespace rankwright
