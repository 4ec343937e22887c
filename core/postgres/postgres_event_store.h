#pragma once

#include "core/events/event_store.h"
#include "core/postgres/moment_sql.h"
#include "core/postgres/pg_connection.h"

#include <memory>
#include <string>

namespace rankwright {

/// An event log on a server that speaks PostgreSQL's protocol. All sums are worked out in the server, and a
/// few kilobytes come back: the same figures, to the last digit, as of a log in a file.
class PostgresEventStore final : public EventStore {
public:
  /// The connection only reads; `where` is as in `PgConnection::open`. Errors: those of that; NotFound when
  /// there is no event log.
  static Result<std::unique_ptr<EventStore>> open(const std::string& where);

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
  explicit PostgresEventStore(PgConnection connection) : connection_(std::move(connection)) {}

  Result<std::int64_t> idOf(const std::string& table, const std::string& name);
  Result<MomentSqlFacts> factsOf(const MomentQuery& query, std::uint64_t& usersOfSeveral);
  Result<MomentReport> growingMoments(const MomentQuery& query, const MomentSqlFacts& facts,
                                      const JobControl& job);
  Status eachRow(const MomentSql& sql, const std::function<bool(const PgRows&, int)>& take,
                 const JobControl& job);
  Status fetchRows(const MomentSql& sql, const std::function<bool(const PgRows&, int)>& take,
                   const JobControl& job);

  PgConnection connection_;
};

} // namespace rankwright
