#pragma once

#include "core/pipeline/fallback_cache.h"

#include <functional>
#include <string>

namespace rankwright {

/// Answers a request by `compute` and keeps the list; where that fails for another reason than the request
/// itself, or the request is offline, with the list that was kept. `cache` may be nullptr, which keeps none.
/// Errors: those of `compute`; NotFound when an offline request has no kept list.
Result<Recommendation> answerWithFallback(FallbackCache* cache, const Request& request,
                                          const std::string& configuration, bool withTrace,
                                          const std::function<Result<Recommendation>()>& compute);

} // namespace rankwright
