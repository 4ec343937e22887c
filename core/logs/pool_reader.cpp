#include "core/logs/pool_reader.h"

#include "core/logs/bad_rows.h"
#include "core/logs/column_mapping.h"
#include "core/logs/type_inference.h"
#include "core/logs/value_appender.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

/// One column of the source with all that is said or known about it.
struct PlannedColumn {
  std::string column;
  std::string feature;
  FeatureForm form; ///< the type is right once it is given or was found out
  bool hasType = false;
  bool ignored = false;
  bool isNamed = false; ///< the mapping gives the feature's name
  std::string reason;   ///< for its type
  SourceSpan place;
};

/// A name that rules can use and that no workspace has; a pool of users is nobody's profile yet.
std::string usableName(const std::string& name, SnapshotKind kind) {
  if (kind == SnapshotKind::Items) return usableFeatureName(name);
  const auto usable = isFeatureName(name) ? name : featureNameOf(name);
  return usable == "user_id" ? "given_" + usable : usable;
}

PlannedColumn planOf(const std::string& name, const PoolReading& reading) {
  PlannedColumn plan;
  plan.column = name;
  std::string feature = name;
  std::optional<ValueType> type;
  if (const auto guess = reading.guesses.find(name); guess != reading.guesses.end()) {
    feature = guess->second.feature;
    type = guess->second.type;
    plan.reason = guess->second.reason;
    plan.form.separator = guess->second.separator;
  }
  const auto* said = reading.mapping.find(name);
  if (said) {
    plan.place = said->place;
    plan.isNamed = said->feature.has_value();
    if (said->feature) feature = *said->feature;
    if (said->type) type = said->type;
    if (said->separator) plan.form.separator = *said->separator;
    plan.form.length = said->length;
    plan.form.isGiven = said->type.has_value();
    if (said->type) plan.reason = "given";
  }
  plan.ignored = said ? said->ignored : reading.mapping.othersIgnored;
  plan.feature = plan.isNamed ? feature : usableName(feature, reading.kind);
  plan.hasType = type.has_value();
  if (type) plan.form.type = *type;
  return plan;
}

/// The columns, which may become more while they are read.
class Plans {
public:
  Plans(const RowSource& source, const PoolReading& reading) : source_(source), reading_(reading) {}

  PlannedColumn& at(std::size_t column) {
    while (plans_.size() <= column)
      plans_.push_back(planOf(source_.columns()[plans_.size()], reading_));
    return plans_[column];
  }

  std::vector<PlannedColumn>& all() {
    if (!source_.columns().empty()) at(source_.columns().size() - 1);
    return plans_;
  }

private:
  const RowSource& source_;
  const PoolReading& reading_;
  std::vector<PlannedColumn> plans_;
};

/// The first reading: learns the types.
class TypeReading final : public RowSink {
public:
  TypeReading(Plans& plans, const MissingTexts& missing) : plans_(plans), missing_(missing) {}

  bool begin(std::string_view, std::uint64_t line) override {
    line_ = line;
    ++rows_;
    return true;
  }

  void value(std::size_t column, const RawValue& value) override {
    if (types_.size() <= column) types_.resize(column + 1);
    const auto& plan = plans_.at(column);
    const bool isMissing = (value.kind == RawValue::Kind::Cell && missing_.has(value.text)) ||
                           (value.kind == RawValue::Kind::Text && missing_.hasText(value.text));
    if (!plan.ignored && !plan.hasType && !isMissing) types_[column].add(value, line_);
  }

  void end() override {}

  std::uint64_t rows() const { return rows_; }
  TypeInference::Outcome outcome(std::size_t column) const {
    return column < types_.size() ? types_[column].outcome() : TypeInference().outcome();
  }

private:
  Plans& plans_;
  const MissingTexts& missing_;
  std::vector<TypeInference> types_;
  std::uint64_t line_ = 0;
  std::uint64_t rows_ = 0;
};

/// The second reading: takes the values.
class ValueReading final : public RowSink {
public:
  ValueReading(const std::string& source, const std::vector<PlannedColumn>& plans,
               std::vector<std::size_t> features, KeyedRows& rows, const MissingTexts& missing,
               PoolReport& report)
      : source_(source),
        plans_(plans),
        features_(std::move(features)),
        rows_(rows),
        appender_(missing),
        report_(report) {}

  bool begin(std::string_view key, std::uint64_t line) override {
    line_ = line;
    if (rows_.beginRow(key)) return true;
    ++report_.duplicateKeys;
    addBadRow(report_.import, source_, line,
              fmt::format("the key is in the file already: {}", rankwright::quoted(key)));
    return false;
  }

  void value(std::size_t column, const RawValue& value) override {
    const auto feature = column < features_.size() ? features_[column] : kNone;
    if (feature == kNone) return countBad(column, value);
    auto& builder = rows_.column(feature);
    const auto& plan = plans_[column];
    auto& counts = report_.features[feature];
    if (builder.rowCount() == rows_.size()) {
      ++counts.badValues;
      return addBad(plan, fmt::format("the row has it twice: {}", toText(value)));
    }
    switch (appender_.append(value, plan.form, builder)) {
    case ValueAppender::Outcome::Appended:
      return;
    case ValueAppender::Outcome::WrongType:
      ++counts.wrongTypes;
      break;
    case ValueAppender::Outcome::Bad:
      ++counts.badValues;
    }
    addBad(plan, appender_.fault());
  }

  void end() override { rows_.endRow(); }

private:
  /// A column with nothing but bad values became no feature, which is to be seen.
  void countBad(std::size_t column, const RawValue& value) {
    if (value.kind == RawValue::Kind::Bad && column < plans_.size() && !plans_[column].ignored)
      addBad(plans_[column], value.fault);
  }

  void addBad(const PlannedColumn& plan, const std::string& fault) {
    addBadCell(report_.import, source_, line_, fmt::format("{}: {}", plan.column, fault));
  }

  const std::string& source_;
  const std::vector<PlannedColumn>& plans_;
  std::vector<std::size_t> features_; ///< of each column, or none
  KeyedRows& rows_;
  ValueAppender appender_;
  PoolReport& report_;
  std::uint64_t line_ = 0;
};

tl::unexpected<Error> noRow(const RowSource& source, const ImportReport& report) {
  if (report.firstBadRows.empty())
    return fail(ErrorKind::InvalidArgument, "the file has no row that can be used: {}", source.name());
  const auto& first = report.firstBadRows.front();
  return failAt({source.name(), static_cast<std::uint32_t>(first.line), 1, 1}, ErrorKind::InvalidArgument,
                "no row of the file can be used; the first: {}", first.reason);
}

/// Columns that the mapping names and no row has. Where the source does not tell its columns beforehand they
/// may be there another day.
Status addAbsent(const RowSource& source, const PoolReading& reading, std::vector<PlannedColumn>& plans) {
  for (const auto& said : reading.mapping.columns) {
    if (std::ranges::find(plans, said.column, &PlannedColumn::column) != plans.end()) continue;
    if (source.knowsColumns() && said.place.source.empty())
      return fail(ErrorKind::NotFound, "the file has no such column: {}", said.column);
    if (source.knowsColumns())
      return failAt(said.place, ErrorKind::NotFound, "{} has no such column: {}", source.name(), said.column);
    if (!said.ignored) plans.push_back(planOf(said.column, reading));
  }
  return {};
}

/// A failure that says where in the mapping, when it is a file.
tl::unexpected<Error> conflictAt(const PlannedColumn& plan, std::string_view why) {
  if (plan.place.source.empty()) return fail(ErrorKind::Conflict, "{}: {}", why, plan.feature);
  return failAt(plan.place, ErrorKind::Conflict, "{}: {}", why, plan.feature);
}

bool becomesFeature(const PlannedColumn& plan) {
  return !plan.ignored && plan.hasType;
}

/// Names become different from each other; those of the mapping stay as they are.
Status separateNames(std::vector<PlannedColumn>& plans, const PoolReading& reading) {
  std::set<std::string> taken = {reading.keyFeature};
  for (const auto& plan : plans) {
    if (!becomesFeature(plan) || !plan.isNamed) continue;
    if (reading.kind == SnapshotKind::Items && isDerivedFeature(plan.feature))
      return conflictAt(plan, "every workspace has a feature of that name already");
    if (!taken.insert(plan.feature).second)
      return conflictAt(plan, "two columns become features of the same name");
  }
  for (auto& plan : plans) {
    if (!becomesFeature(plan) || plan.isNamed) continue;
    const auto name = plan.feature;
    for (int copy = 2; !taken.insert(plan.feature).second; ++copy)
      plan.feature = fmt::format("{}_{}", name, copy);
  }
  return {};
}

/// Reads the types that nobody gave.
Status learnTypes(RowSource& source, const PoolReading& reading, Plans& plans, PoolReport& report,
                  const JobControl& job) {
  TypeReading types(plans, reading.mapping.missing);
  ImportReport faults;
  RW_CHECK(source.read(types, "learning the types", faults, job));
  if (types.rows() == 0) {
    report.import = std::move(faults);
    return noRow(source, report.import);
  }
  auto& all = plans.all();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].hasType || all[i].ignored) continue;
    auto [type, reason] = types.outcome(i);
    all[i].hasType = type.has_value();
    if (type) all[i].form.type = *type;
    all[i].reason = std::move(reason);
  }
  return {};
}

bool needsTypes(const RowSource& source, Plans& plans) {
  return !source.knowsColumns() ||
         std::ranges::any_of(plans.all(), [](const auto& plan) { return !plan.ignored && !plan.hasType; });
}

void countValues(const KeyedRows& rows, PoolReport& report) {
  for (std::size_t i = 0; i < report.features.size(); ++i) {
    report.features[i].missing = rows.column(i).missingCount();
    report.features[i].values = rows.size() - rows.column(i).missingCount();
  }
}

/// The features of the columns, each column's position among them, and their part of the report.
std::vector<Field> fieldsOf(const std::vector<PlannedColumn>& plans, std::vector<std::size_t>& positions,
                            PoolReport& report) {
  std::vector<Field> fields;
  for (const auto& plan : plans) {
    positions.push_back(becomesFeature(plan) ? fields.size() : kNone);
    if (!becomesFeature(plan)) {
      report.leftOut.push_back(plan.column);
      continue;
    }
    fields.push_back({plan.feature, plan.form.type});
    FeatureReport feature;
    feature.column = plan.column;
    feature.feature = plan.feature;
    feature.type = plan.form.type;
    feature.isGiven = plan.form.isGiven;
    feature.reason = plan.reason;
    report.features.push_back(std::move(feature));
  }
  return fields;
}

} // namespace

Result<KeyedRows> readPool(RowSource& source, const PoolReading& reading, PoolReport& report,
                           const JobControl& job) {
  Plans plans(source, reading);
  if (source.knowsColumns()) RW_CHECK(addAbsent(source, reading, plans.all()));
  if (needsTypes(source, plans)) RW_CHECK(learnTypes(source, reading, plans, report, job));
  auto& all = plans.all();
  if (!source.knowsColumns()) RW_CHECK(addAbsent(source, reading, all));
  RW_CHECK(separateNames(all, reading));

  std::vector<std::size_t> features;
  auto fields = fieldsOf(all, features, report);
  KeyedRows rows(std::move(fields), reading.keyFeature);
  ValueReading values(source.name(), all, std::move(features), rows, reading.mapping.missing, report);
  RW_CHECK(source.read(values, "reading the values", report.import, job));
  if (rows.size() == 0) return noRow(source, report.import);
  countValues(rows, report);
  return rows;
}

} // namespace rankwright
