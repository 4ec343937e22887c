#pragma once

#include <fstream>
#include <string>

namespace rankwright {

/// From here on the peak counts; what the process holds by now is part of it.
inline void resetPeakMemory() {
  std::ofstream("/proc/self/clear_refs") << '5';
}

/// The most memory that the process has held since then, in millions of bytes.
inline double peakMegabytes() {
  std::ifstream status("/proc/self/status");
  std::string word;
  double kibibytes = 0;
  while (status >> word)
    if (word == "VmHWM:") status >> kibibytes;
  return kibibytes * 1024 / 1e6;
}

} // namespace rankwright
