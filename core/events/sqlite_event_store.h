#pragma once

#include "core/events/event_store.h"
#include "core/events/experiment_users.h"
#include "core/events/query_parts.h"
#include "core/events/user_sums.h"
#include "core/sqlite/sqlite.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace rankwright {

/// An event log in a file. The file is only read.
class SqliteEventStore final : public EventStore {
public:
  /// Errors: NotFound, Io, Corrupt (no event log), Unsupported.
  static Result<std::unique_ptr<EventStore>> open(const std::filesystem::path& path);

  Result<EventStoreSpan> span() override;
  Result<MomentReport> moments(const MomentQuery& query, const JobControl& job) override;
  Result<std::vector<ArmDistribution>> distribution(const MomentQuery& query, const JobControl& job) override;
  Status userValues(const MomentQuery& query, const std::function<bool(const UserValues&)>& take,
                    const JobControl& job) override;
  Status givenValues(const std::string& experiment, const std::string& metric,
                     const std::function<bool(const UserValues&)>& take, const JobControl& job) override;
  Result<MomentReport> givenMoments(const std::string& experiment, const std::vector<std::string>& metrics,
                                    const JobControl& job) override;
  Status exposures(const std::string& experiment, const std::function<bool(const ExposureOutcome&)>& take,
                   const JobControl& job) override;

private:
  explicit SqliteEventStore(SqliteDatabase database) : database_(std::move(database)) {}

  Result<const ExperimentUsers*> usersOf(const std::string& experiment);
  Result<MomentReport> growingMoments(const MomentQuery& query, const ExperimentUsers& users,
                                      const JobControl& job);
  template <class Take>
  Status eachUser(const MomentQuery& query, const ExperimentUsers& users, const QueryParts& parts,
                  const JobControl& job, Take&& take);

  SqliteDatabase database_;
  // Of the experiment asked about last, as of a state of the file.
  std::string experiment_;
  std::int64_t version_ = -1;
  ExperimentUsers users_;
  UserSums sums_;
};

} // namespace rankwright
