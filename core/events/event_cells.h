#pragma once

#include "core/events/logged_event.h"
#include "core/feature/string_interner.h"
#include "core/sqlite/sqlite.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// One combination of assignments and values of dimensions.
struct EventCell {
  std::int64_t id = 0;
  std::int64_t assignments = 0;
};

/// Finds and adds the cells of an event log: the combinations of circumstances by which its rollups are kept.
/// For the writer of a transaction.
class EventCells {
public:
  /// The database outlives it. Errors: Io.
  static Result<EventCells> open(const SqliteDatabase& database, std::size_t dimensionCount);

  /// Errors: InvalidArgument for another number of dimensions, an experiment named twice or a name with
  /// control characters, before anything is written; Io.
  Result<EventCell> cellOf(const EventCircumstances& circumstances);

  /// The number of a variant. Errors: InvalidArgument for a name with control characters or none; Io.
  Result<std::int64_t> variantOf(const Assignment& assignment);

  /// Somebody else may have added cells.
  void forget();

private:
  struct Statements {
    SqliteStatement findCell, addCell, addValue, findAssignments, addAssignments, addAssigned, findExperiment,
        addExperiment, findVariant, addVariant;
  };
  explicit EventCells(Statements statements, std::size_t dimensionCount)
      : statements_(std::move(statements)), dimensionCount_(dimensionCount) {}

  void spell(const EventCircumstances& circumstances);
  Result<EventCell> makeCell(const EventCircumstances& circumstances);
  Result<EventCell> addCell(const EventCircumstances& circumstances, const std::string& name,
                            std::int64_t assignments);
  Result<std::int64_t> assignmentsOf(const std::vector<Assignment>& sorted, const std::string& name);
  Result<std::int64_t> numberOf(SqliteStatement& find, SqliteStatement& add, std::string_view name);

  Statements statements_;
  std::size_t dimensionCount_;
  StringInterner spelled_; ///< circumstances as they were told
  std::vector<EventCell> cells_;
  std::string text_;
};

} // namespace rankwright
