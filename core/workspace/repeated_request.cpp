#include "core/workspace/repeated_request.h"

#include "core/funnel/request_in_log.h"
#include "core/workspace/json_feature.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

/// Finds what a logged request names, and notes what there is no more.
class Repetition {
public:
  Repetition(const Workspace& workspace, LoggedRequest logged) : workspace_(workspace) {
    repeated_.logged = std::move(logged);
  }

  Result<RepeatedRequest> repeat() {
    RW_CHECK(findUser());
    RW_CHECK(findScene());
    findPipeline();
    repeated_.request.count = logged().places;
    setTime();
    setGiven();
    comparePools();
    return std::move(repeated_);
  }

private:
  const LoggedRequest& logged() const { return repeated_.logged; }

  template <class... Args>
  void note(fmt::format_string<Args...> format, Args&&... args) {
    repeated_.differences.push_back(fmt::format(format, std::forward<Args>(args)...));
  }

  Status findUser() {
    repeated_.request.user = kNoUser;
    if (logged().user.empty()) return {};
    RW_ASSIGN(repeated_.request.user, workspace_.user(logged().user));
    return {};
  }

  Status findScene() {
    const auto scene = parseScene(logged().scene);
    if (!scene) return fail(ErrorKind::InvalidArgument, "pipelines know no such scene: {}", logged().scene);
    repeated_.request.scene = *scene;
    if (logged().related.empty()) return {};
    RW_ASSIGN(repeated_.request.related, workspace_.item(logged().related));
    return {};
  }

  void findPipeline() {
    const auto names = workspace_.pipelineNames();
    if (std::ranges::find(names, logged().pipeline) != names.end())
      repeated_.pipeline = logged().pipeline;
    else
      note("The workspace has no pipeline '{}' any more; the default one answers.", logged().pipeline);
  }

  void setTime() {
    repeated_.request.clock = workspace_.presentClock();
    if (logged().time)
      repeated_.request.clock.now = logged().time;
    else
      note("The log does not say when the request was made; it is asked with the present time.");
  }

  void setGiven() {
    if (!logged().given)
      return note("The log has neither the context nor the features that were given; it is asked without "
                  "them, with the user's profile of now.");
    const auto& users = workspace_.users().features().schema();
    repeated_.request.context = known(workspace_.contextSchema(), "context", logged().given->context);
    repeated_.request.features = known(users, "user", logged().given->features);
    if (repeated_.request.user != kNoUser && repeated_.request.features.size() < users.size())
      note("What the request did not give of the user is as the workspace has it now.");
  }

  /// The values of features that there still are, each of the type of now.
  std::vector<NamedValue> known(const Schema& schema, std::string_view kind,
                                const std::vector<NamedValue>& given) {
    std::vector<NamedValue> values;
    for (const auto& [name, value] : given) {
      const auto position = schema.find(name);
      auto typed = position ? valueAs(schema.fields()[*position].type, value) : std::nullopt;
      if (typed)
        values.emplace_back(name, std::move(*typed));
      else
        note("The {} feature '{}' is another one now or gone; it is left out.", kind, name);
    }
    return values;
  }

  void comparePools() {
    const auto now = workspace_.items().size();
    if (logged().pool != now)
      note("The pool has changed since: it had {} items, and has {} now.", logged().pool, now);
  }

  const Workspace& workspace_;
  RepeatedRequest repeated_;
};

} // namespace

Result<RepeatedRequest> repeatRequest(const Workspace& workspace, LoggedRequest logged) {
  return Repetition(workspace, std::move(logged)).repeat();
}

Result<RepeatedRequest> repeatRequest(const Workspace& workspace, const std::filesystem::path& log,
                                      std::uint64_t number) {
  RW_ASSIGN(auto logged, requestInLog(log, number));
  return repeatRequest(workspace, std::move(logged));
}

std::vector<std::string> differencesTo(const RepeatedRequest& request, const Trace& trace) {
  auto differences = request.differences;
  if (request.logged.configuration != trace.configuration)
    differences.push_back(
        fmt::format("The configuration has changed since: its version was {}, and {} gives this answer.",
                    request.logged.configuration, trace.configuration));
  return differences;
}

} // namespace rankwright
