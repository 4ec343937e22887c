#include "app/gui/process_figures.h"

#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

namespace rankwright {

namespace {

constexpr double kKibibytesPerMebibyte = 1024;

/// Field `starttime` of proc(5), in ticks since boot: the twentieth after the name, which may itself hold
/// spaces and brackets.
long long startTicks() {
  constexpr int kFieldsBefore = 19;
  std::ifstream file("/proc/self/stat");
  std::string text;
  std::getline(file, text);
  std::istringstream fields(text.substr(text.rfind(')') + 1));
  std::string skipped;
  for (int i = 0; i < kFieldsBefore; ++i)
    fields >> skipped;
  long long ticks = 0;
  fields >> ticks;
  return ticks;
}

} // namespace

std::chrono::milliseconds timeSinceStart() {
  const auto ticks = startTicks();
  timespec now{};
  if (ticks == 0 || clock_gettime(CLOCK_BOOTTIME, &now) != 0) return {};
  const auto sinceBoot = std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
  const auto start = std::chrono::milliseconds(ticks * 1000 / sysconf(_SC_CLK_TCK));
  return std::chrono::duration_cast<std::chrono::milliseconds>(sinceBoot - start);
}

MemoryFigures memoryFigures() {
  MemoryFigures figures;
  std::ifstream file("/proc/self/smaps_rollup");
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string name;
    double kibibytes = 0;
    words >> name >> kibibytes;
    if (name == "Rss:") figures.resident = kibibytes / kKibibytesPerMebibyte;
    if (name == "Pss:") figures.proportional = kibibytes / kKibibytesPerMebibyte;
    if (name == "Anonymous:") figures.anonymous = kibibytes / kKibibytesPerMebibyte;
  }
  return figures;
}

bool areModelsLoaded() {
  std::ifstream file("/proc/self/maps");
  for (std::string line; std::getline(file, line);)
    if (line.ends_with("/librw_model_torch.so")) return true;
  return false;
}

} // namespace rankwright
