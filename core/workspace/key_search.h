#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/index/key_selection.h"

#include <cstdint>
#include <string>

namespace rankwright {

/// How keys are looked for.
enum class KeyMatch : std::uint8_t {
  Prefix,  ///< they begin with the text; case matters
  Pattern, ///< a regular expression is found in them, whatever the case
  Similar, ///< they contain the text with few mistakes, whatever the case
};

/// What somebody looks for among the keys of an index. An empty text finds all of them.
struct KeySearch {
  KeyMatch match = KeyMatch::Prefix;
  std::string text;

  bool operator==(const KeySearch&) const = default;
};

/// The keys that a search finds: in their order, similar ones those with fewer mistakes first. A prefix takes
/// microseconds, the others read all keys. Errors: Parse for a regular expression; Cancelled.
Result<KeySelection> searchKeys(const InvertedIndex& index, const KeySearch& search,
                                const JobControl& job = {});

} // namespace rankwright
