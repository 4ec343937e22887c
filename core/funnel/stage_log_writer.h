#pragma once

#include "core/base/result.h"
#include "core/funnel/logged_request.h"
#include "core/funnel/stage_log_info.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// What a stage log is made with.
struct StageLogDescription {
  StageLogSource source = StageLogSource::Pipeline;
  std::string origin;                  ///< what it comes from, by name
  std::vector<LoggedFeature> features; ///< of items, kept for the drift between stages
};

/// What was written of a request.
struct AppendedRequest {
  std::uint64_t candidates = 0;
  std::uint64_t repeated = 0; ///< left out: the request had the item already
  bool isNew = true;          ///< the log had no request of that name that they were added to
};

/// Writes a stage log, for one thread at a time. Requests are written in transactions of some dozens; what is
/// not committed when the writer goes is not in the log.
class StageLogWriter {
public:
  /// An item's values, one for each feature of the description; asked for items that are new to the log. The
  /// number is a position in the request's candidates.
  using Describe = std::function<std::vector<FeatureCell>(std::size_t candidate)>;

  /// Begins a log that appears at `path` only by `finish`; without it nothing is left behind. Errors:
  /// Conflict when the file exists and `replace` is false; Io.
  static Result<StageLogWriter> create(const std::filesystem::path& path,
                                       const StageLogDescription& description, bool replace);

  /// Goes on with the log at `path`, or begins one there. Errors: Conflict when that log has another source
  /// or other features; Io, Corrupt, Unsupported.
  static Result<StageLogWriter> openOrCreate(const std::filesystem::path& path,
                                             const StageLogDescription& description);

  /// How often values stand in the pool of items, in the place of what the log said of it before; one list
  /// for each feature. Errors: Io.
  Status setPool(std::span<const std::vector<PoolValue>> features);

  /// Writes a request as one of its own, whatever its name. Errors: InvalidArgument for more channels than a
  /// log can tell apart; Io. What was not committed is lost then.
  Result<AppendedRequest> append(const LoggedRequest& request, const Describe& describe);

  /// The same, but where the log has a request of that name already, the candidates are added to it.
  Result<AppendedRequest> appendTo(const LoggedRequest& request, const Describe& describe);

  /// Makes sure that what was appended is in the log. Errors: Io, Conflict.
  Status commit();

  /// Commits, and puts a log that was begun by `create` in its place. The last thing that is asked of a
  /// writer. Errors: Io; Conflict when the file has come into being meanwhile.
  Status finish();

  StageLogWriter(StageLogWriter&&) noexcept;
  StageLogWriter& operator=(StageLogWriter&&) noexcept;
  ~StageLogWriter();

private:
  class Session;
  explicit StageLogWriter(std::unique_ptr<Session> session);
  std::unique_ptr<Session> session_;
};

} // namespace rankwright
