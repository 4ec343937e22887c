#pragma once

#include <chrono>

namespace rankwright {

/// Time since the kernel made this process. The kernel counts its start in hundredths of a second and rounds
/// down, so that up to 10 ms too much may be told, never too little. Zero where /proc cannot be read.
std::chrono::milliseconds timeSinceStart();

/// Memory of this process, in MiB, as the kernel counts it; zeros where /proc cannot be read.
struct MemoryFigures {
  double resident = 0;     ///< every page in use, those of shared libraries too
  double proportional = 0; ///< the same, a page shared with n processes counted as 1/n
  double anonymous = 0;    ///< what the process filled itself: heap, stacks
};

/// Takes a few milliseconds: the kernel walks all pages.
MemoryFigures memoryFigures();

/// Whether the library with the models is in memory.
bool areModelsLoaded();

} // namespace rankwright
