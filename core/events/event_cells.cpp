#include "core/events/event_cells.h"

#include "core/events/event_log_schema.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::uint32_t kRemembered = std::uint32_t{1} << 18;

// Stand between the parts of a name in the log; no part holds them.
constexpr char kUnit = '\x1F';
constexpr char kRecord = '\x1E';

Status checkName(std::string_view name) {
  const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
  if (std::ranges::none_of(name, isControl)) return {};
  return fail(ErrorKind::InvalidArgument, "a name has control characters: {}", name);
}

Status checkDistinct(const std::vector<Assignment>& sorted) {
  const auto twice = std::ranges::adjacent_find(sorted, {}, &Assignment::experiment);
  if (twice == sorted.end()) return {};
  return fail(ErrorKind::InvalidArgument, "an event has two variants of the experiment: {}",
              twice->experiment);
}

/// By experiment, without those in which the user is not.
Result<std::vector<Assignment>> sortedAssignments(std::span<const Assignment> assignments) {
  std::vector<Assignment> sorted;
  for (const auto& each : assignments) {
    RW_CHECK(checkName(each.experiment));
    RW_CHECK(checkName(each.variant));
    if (each.experiment.empty())
      return fail(ErrorKind::InvalidArgument, "a variant lacks its experiment: {}", each.variant);
    if (!each.variant.empty()) sorted.push_back(each);
  }
  std::ranges::sort(sorted, {}, &Assignment::experiment);
  RW_CHECK(checkDistinct(sorted));
  return sorted;
}

std::string nameOfAssignments(const std::vector<Assignment>& sorted) {
  std::string name;
  for (const auto& [experiment, variant] : sorted) {
    if (!name.empty()) name += kRecord;
    name.append(experiment).append(1, kUnit).append(variant);
  }
  return name;
}

Status checkDimensions(std::span<const std::string_view> dimensions, std::size_t count) {
  if (dimensions.size() != count)
    return fail(ErrorKind::InvalidArgument, "the log has {} dimensions, the event has: {}", count,
                dimensions.size());
  for (const auto value : dimensions)
    RW_CHECK(checkName(value));
  return {};
}

} // namespace

Result<EventCells> EventCells::open(const SqliteDatabase& database, std::size_t dimensionCount) {
  RW_ASSIGN(auto findCell, database.prepare("SELECT id FROM cell WHERE name = ?1"));
  RW_ASSIGN(auto addCell,
            database.prepare("INSERT INTO cell (assignments, name) VALUES (?1, ?2) RETURNING id"));
  RW_ASSIGN(auto addValue, database.prepare("INSERT INTO cell_value VALUES (?1, ?2, ?3)"));
  RW_ASSIGN(auto findAssignments, database.prepare("SELECT id FROM assignments WHERE name = ?1"));
  RW_ASSIGN(auto addAssignments, database.prepare("INSERT INTO assignments (name) VALUES (?1) RETURNING id"));
  RW_ASSIGN(auto addAssigned, database.prepare("INSERT INTO assigned VALUES (?1, ?2, ?3)"));
  RW_ASSIGN(auto findExperiment, database.prepare("SELECT id FROM experiment WHERE name = ?1"));
  RW_ASSIGN(auto addExperiment, database.prepare("INSERT INTO experiment (name) VALUES (?1) RETURNING id"));
  RW_ASSIGN(auto findVariant, database.prepare("SELECT id FROM variant WHERE experiment = ?1 AND name = ?2"));
  RW_ASSIGN(auto addVariant,
            database.prepare("INSERT INTO variant (experiment, name) VALUES (?1, ?2) RETURNING id"));
  return EventCells({std::move(findCell), std::move(addCell), std::move(addValue), std::move(findAssignments),
                     std::move(addAssignments), std::move(addAssigned), std::move(findExperiment),
                     std::move(addExperiment), std::move(findVariant), std::move(addVariant)},
                    dimensionCount);
}

void EventCells::forget() {
  spelled_ = StringInterner();
  cells_.clear();
}

void EventCells::spell(const EventCircumstances& circumstances) {
  text_.clear();
  for (const auto& [experiment, variant] : circumstances.assignments)
    text_.append(experiment).append(1, kUnit).append(variant).append(1, kRecord);
  for (const auto value : circumstances.dimensions)
    text_.append(1, kUnit).append(value);
}

Result<EventCell> EventCells::cellOf(const EventCircumstances& circumstances) {
  spell(circumstances);
  if (const auto known = spelled_.find(text_)) return cells_[*known];
  RW_ASSIGN(const auto cell, makeCell(circumstances));
  if (cells_.size() >= kRemembered) forget();
  static_cast<void>(spelled_.codeOf(text_));
  cells_.push_back(cell);
  return cell;
}

Result<EventCell> EventCells::makeCell(const EventCircumstances& circumstances) {
  RW_CHECK(checkDimensions(circumstances.dimensions, dimensionCount_));
  RW_ASSIGN(const auto sorted, sortedAssignments(circumstances.assignments));
  auto name = nameOfAssignments(sorted);
  RW_ASSIGN(const auto assignments, assignmentsOf(sorted, name));
  for (const auto value : circumstances.dimensions)
    name.append(1, kRecord).append(1, kRecord).append(value);
  RW_ASSIGN(const bool known, statements_.findCell.bind(1, std::string_view(name)).step());
  if (!known) return addCell(circumstances, name, assignments);
  const EventCell cell{statements_.findCell.int64At(0), assignments};
  statements_.findCell.reset();
  return cell;
}

Result<EventCell> EventCells::addCell(const EventCircumstances& circumstances, const std::string& name,
                                      std::int64_t assignments) {
  auto& add = statements_.addCell;
  RW_CHECK(add.bind(1, assignments).bind(2, std::string_view(name)).step());
  const EventCell cell{add.int64At(0), assignments};
  add.reset();
  std::int64_t dimension = 0;
  for (const auto value : circumstances.dimensions)
    RW_CHECK(statements_.addValue.bind(1, cell.id).bind(2, dimension++).bind(3, value).run());
  return cell;
}

Result<std::int64_t> EventCells::assignmentsOf(const std::vector<Assignment>& sorted,
                                               const std::string& name) {
  if (sorted.empty()) return kNoAssignments;
  auto& find = statements_.findAssignments;
  RW_ASSIGN(const bool known, find.bind(1, std::string_view(name)).step());
  const auto id = known ? find.int64At(0) : 0;
  find.reset();
  if (known) return id;
  RW_ASSIGN(const auto added, numberOf(find, statements_.addAssignments, name));
  for (const auto& each : sorted) {
    RW_ASSIGN(const auto variant, variantOf(each));
    RW_ASSIGN(const auto experiment,
              numberOf(statements_.findExperiment, statements_.addExperiment, each.experiment));
    RW_CHECK(statements_.addAssigned.bind(1, experiment).bind(2, added).bind(3, variant).run());
  }
  return added;
}

Result<std::int64_t> EventCells::variantOf(const Assignment& assignment) {
  RW_CHECK(checkName(assignment.experiment));
  RW_CHECK(checkName(assignment.variant));
  if (assignment.experiment.empty() || assignment.variant.empty())
    return fail(ErrorKind::InvalidArgument, "an experiment or a variant lacks its name: {}={}",
                assignment.experiment, assignment.variant);
  RW_ASSIGN(const auto experiment,
            numberOf(statements_.findExperiment, statements_.addExperiment, assignment.experiment));
  statements_.findVariant.bind(1, experiment).bind(2, assignment.variant);
  statements_.addVariant.bind(1, experiment).bind(2, assignment.variant);
  RW_ASSIGN(const bool known, statements_.findVariant.step());
  auto& found = known ? statements_.findVariant : statements_.addVariant;
  if (!known) RW_CHECK(found.step());
  const auto id = found.int64At(0);
  found.reset();
  return id;
}

Result<std::int64_t> EventCells::numberOf(SqliteStatement& find, SqliteStatement& add,
                                          std::string_view name) {
  RW_ASSIGN(const bool known, find.bind(1, name).step());
  auto& found = known ? find : add;
  if (!known) RW_CHECK(found.bind(1, name).step());
  const auto id = found.int64At(0);
  found.reset();
  return id;
}

} // namespace rankwright
