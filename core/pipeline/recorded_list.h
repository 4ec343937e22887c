#pragma once

#include "core/feature/value_json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// What made a list, as far as it is known: a file may say less than a request does.
struct ListOrigin {
  std::string workspace = {};                          ///< its name; empty when not known
  std::string user = {};                               ///< the user's key; empty when not known
  std::optional<std::string> model = {};               ///< "" when no model ranked; nothing when not known
  std::optional<std::vector<NamedValue>> context = {}; ///< what the request gave; nothing when not known
  std::optional<std::int64_t> time = {};               ///< that the rules saw, in seconds since 1970
  /// Of the model's weights, to tell it from another one of its name; empty when not known.
  std::string modelDigest = {};
};

/// One place of a recorded list. Texts are copies, so that the list outlives its workspace.
struct RecordedItem {
  std::string key;
  std::string name = {};
  std::string category = {};
  std::optional<float> score = {};
};

/// A recommended list to be kept and compared with: in another workspace, in a file, in a session. No item
/// stands in it twice.
struct RecordedList {
  ListOrigin origin;
  std::vector<RecordedItem> items; ///< best first
};

} // namespace rankwright
