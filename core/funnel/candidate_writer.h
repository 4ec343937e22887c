#pragma once

#include "core/funnel/logged_request.h"
#include "core/funnel/name_table.h"
#include "core/funnel/request_names.h"
#include "core/funnel/stage_log_writer.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// Writes requests and their candidates into the tables of a stage log, inside of the caller's transactions.
class CandidateWriter {
public:
  /// Errors: Io.
  static Result<CandidateWriter> open(SqliteDatabase& database, std::vector<LoggedFeature> features);

  /// As StageLogWriter::append, and ::appendTo when `toSameName`.
  Result<AppendedRequest> write(const LoggedRequest& request, const StageLogWriter::Describe& describe,
                                bool toSameName);

  /// As StageLogWriter::setPool.
  Status writePool(std::span<const std::vector<PoolValue>> features);

private:
  struct Names {
    NameTable channels, reasons, items, users, values;
  };
  struct Statements {
    SqliteStatement request;
    RequestNames requests;
    SqliteStatement given, addTaken, candidate, explanation, itemFeature, poolFeature, clearPool;
  };
  /// A candidate and its item's number, by which they are sorted: the table then grows at its end.
  struct Placed {
    std::int64_t item = 0;
    std::uint32_t candidate = 0;
  };

  CandidateWriter(std::vector<LoggedFeature> features, Names names, Statements statements)
      : features_(std::move(features)), names_(std::move(names)), statements_(std::move(statements)) {}

  static Result<Names> openNames(const SqliteDatabase& database);
  static Result<Statements> prepare(const SqliteDatabase& database);

  Result<std::int64_t> writeRequest(const LoggedRequest& request);
  Status writeGiven(std::int64_t request, const GivenValues& given);
  Result<std::vector<Placed>> placeItems(const LoggedRequest& request,
                                         const StageLogWriter::Describe& describe);
  Status describeItem(std::int64_t item, const std::vector<FeatureCell>& cells);
  Status writeCell(SqliteStatement& insert, const LoggedFeature& feature, const FeatureCell& cell);
  Result<std::vector<std::uint32_t>> bitsOf(const std::vector<std::string>& channels);
  Result<std::vector<std::int64_t>> numbersOf(const std::vector<std::string>& reasons);
  /// False when the request has the item already.
  Result<bool> writeCandidate(std::int64_t request, std::int64_t item, const LoggedCandidate& candidate,
                              std::span<const std::uint32_t> bits, std::span<const std::int64_t> reasons);
  Status writeExplanation(std::int64_t request, std::int64_t item, const std::string& text);

  std::vector<LoggedFeature> features_;
  Names names_;
  Statements statements_;
};

} // namespace rankwright
