#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/expr/request_clock.h"
#include "core/feature/feature_table.h"
#include "core/feature/value_json.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// What is asked of a pipeline: a list for a user in a context.
struct Request {
  UserId user;
  std::vector<NamedValue> context; ///< context features by name; what is not given is missing
  std::uint32_t count = 0;         ///< slots wanted; 0: as many as the pipeline's configuration says
  RequestClock clock = {};         ///< the time that rules see; a replay repeats it
  bool offline = false;            ///< answer with the list that was kept, as without a network
};

/// Reads a context feature from text, as a command line or a form gives it; lists are separated by commas, an
/// empty text is missing. Errors: NotFound for a feature that `context` lacks, Type for text that is no value
/// of the feature's type.
Result<NamedValue> parseContextFeature(const Schema& context, std::string_view name, std::string_view text);

/// The request's context as a table of one row with all features of `schema`.
/// Errors: NotFound for an unknown feature, Conflict for one given twice, Type for a value of another type.
Result<FeatureTable> contextTable(const Schema& schema, std::span<const NamedValue> context);

} // namespace rankwright
