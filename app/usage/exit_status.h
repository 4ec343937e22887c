#pragma once

#include "app/usage/usage.h"

#include <string>
#include <vector>

namespace rankwright::usage {

/// What both programs end with. A script may rely on these.
constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

/// The same in words, for manual pages.
std::vector<Entry> exitStatuses();

/// The same as the last sentence of --help.
std::string exitStatusSentence();

} // namespace rankwright::usage
