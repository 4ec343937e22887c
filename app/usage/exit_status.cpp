#include "app/usage/exit_status.h"

#include <fmt/core.h>

namespace rankwright::usage {

std::vector<Entry> exitStatuses() {
  return {{std::to_string(kDone), "done"},
          {std::to_string(kFailed), "it failed (the reason is on standard error)"},
          {std::to_string(kWrongUsage), "wrong usage"}};
}

std::string exitStatusSentence() {
  std::string sentence = "Exit status:";
  auto separator = " ";
  for (const auto& [status, text] : exitStatuses()) {
    sentence += fmt::format("{}{} {}", separator, status, text);
    separator = ", ";
  }
  return sentence + ".";
}

} // namespace rankwright::usage
