#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/user_store.h"
#include "core/workspace/personas.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace rankwright {

/// What the store has of a user, as it is typed: `parseUserFeature` reads it back. What is missing is left
/// out, and so are lists without elements; others are written as `typedList` does.
FeatureTexts typedFeatures(const UserStore& users, UserId user);

/// The texts that the store's users have, most frequent first and at most `most` for each feature of texts
/// and of lists of texts. Errors: Cancelled.
Result<std::map<std::string, std::vector<std::string>>> userTexts(const UserStore& users, std::size_t most,
                                                                  const JobControl& job);

} // namespace rankwright
