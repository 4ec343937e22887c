#include "core/pipeline/fallback.h"

#include <utility>

namespace rankwright {

namespace {

std::shared_ptr<const Trace> traceOf(const Request& request, const KeptList& kept, std::string reason) {
  Trace trace;
  trace.request = request;
  for (const auto& each : kept.list)
    trace.list.push_back({each.item, each.score, std::nullopt});
  trace.configuration = kept.configuration;
  trace.cached = true;
  trace.cachedReason = std::move(reason);
  return std::make_shared<const Trace>(std::move(trace));
}

Recommendation answerOf(const Request& request, const KeptList& kept, bool withTrace, std::string reason) {
  Recommendation answer{.list = kept.list, .trace = nullptr, .cached = true, .note = {}};
  if (withTrace) answer.trace = traceOf(request, kept, std::move(reason));
  return answer;
}

/// Whether a list kept from before is better than the error: not for what the caller did.
bool isOfASource(const Error& error) {
  return error.kind != ErrorKind::Cancelled && error.kind != ErrorKind::InvalidArgument;
}

Result<Recommendation> answerOffline(const FallbackCache* cache, const Request& request, bool withTrace) {
  const auto kept = cache ? cache->find(request) : std::nullopt;
  if (!kept)
    return fail(ErrorKind::NotFound, "no list was kept for this user and scene; the user's row is {}",
                request.user.value());
  return answerOf(request, *kept, withTrace, "the request is offline");
}

} // namespace

Result<Recommendation> answerWithFallback(FallbackCache* cache, const Request& request,
                                          const std::string& configuration, bool withTrace,
                                          const std::function<Result<Recommendation>()>& compute) {
  if (request.user == kNoUser) cache = nullptr; // one that is described, not known, comes as many people
  if (request.offline) return answerOffline(cache, request, withTrace);
  auto answer = compute();
  if (!cache) return answer;
  if (answer) {
    cache->keep(request, {answer->list, request.clock.now.value_or(0), configuration});
    return answer;
  }
  if (!isOfASource(answer.error())) return answer;
  const auto kept = cache->find(request);
  if (!kept) return answer;
  return answerOf(request, *kept, withTrace, answer.error().describe());
}

} // namespace rankwright
