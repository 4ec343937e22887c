#include "core/leaderboard/leaderboard_columns.h"

#include "core/expr/row_evaluation.h"
#include "core/leaderboard/expression_parts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kBytesKept = std::size_t{128} << 20;
constexpr std::size_t kProgramsKept = 512;
constexpr float kNoScore = -std::numeric_limits<float>::infinity();

void copyTruth(const Vector& values, std::uint8_t* flags) {
  for (std::uint32_t row = 0; row < values.rowCount(); ++row)
    flags[row] = !values.isMissing(row) && values.int64At(row) != 0 ? 1 : 0;
}

void copyNumbers(const Vector& values, float* scores) {
  for (std::uint32_t row = 0; row < values.rowCount(); ++row)
    scores[row] = numberAt(values, row).value_or(kNoScore);
}

void keepBoth(RowFlags& flags, const RowFlags& others) {
  for (std::size_t row = 0; row < flags.size(); ++row)
    flags[row] &= others[row];
}

bool reads(const RowExpressions& expression, std::string_view feature) {
  const auto& inputs = expression.program().inputs();
  return std::ranges::find(inputs, feature) != inputs.end();
}

} // namespace

SignalSettings signalSettingsOf(const LeaderboardConfig& board) {
  return {board.halfLifeDays, board.recentDays};
}

LeaderboardColumns::LeaderboardColumns(const LeaderboardSources& sources)
    : sources_(sources), programs_(kProgramsKept), flags_(kBytesKept), scores_(kBytesKept) {}

Result<std::unique_ptr<LeaderboardColumns>> LeaderboardColumns::create(const LeaderboardSources& sources) {
  auto columns = std::unique_ptr<LeaderboardColumns>(new LeaderboardColumns(sources));
  const auto signals = LeaderboardSignals::schema();
  RW_ASSIGN(columns->inputs_, unionOf({&sources.items->features().schema(), &signals}));
  return columns;
}

Result<LeaderboardColumns::Compiled> LeaderboardColumns::compiled(const ExpressionText& expression,
                                                                  RowValue wanted) {
  const auto key = (wanted == RowValue::Truth ? "&" : "#") + expression.text;
  if (auto found = programs_.find(key)) return found;
  RW_ASSIGN(auto program,
            RowExpressions::compile(std::span(&expression, 1), *sources_.rules, inputs_, wanted));
  auto shared = std::make_shared<const RowExpressions>(std::move(program));
  programs_.add(key, shared, 1);
  return shared;
}

std::string LeaderboardColumns::keyOf(const std::string& text, const RowExpressions& expression,
                                      const SignalSettings& settings) const {
  auto key = text;
  if (reads(expression, kDecayedSignal)) key += fmt::format("\nhalf-life {}", settings.halfLifeDays);
  if (reads(expression, kTrendSignal)) key += fmt::format("\nrecent {}", settings.recentDays);
  return key;
}

template <class Take>
Status LeaderboardColumns::evaluate(const RowExpressions& expression, const SignalSettings& settings,
                                    const JobControl& job, const Take& take) const {
  if (reads(expression, kModelSignal)) RW_CHECK(sources_.itemSignals->loadModelScores(job));
  const auto signals = sources_.itemSignals->table(settings);
  InputTables tables;
  tables.addRange(sources_.items->features(), 0);
  tables.addRange(signals, 0);
  tables.setClock(sources_.clock);
  return evaluateRows(
      expression.program(), tables, sources_.items->size(), job,
      [&](std::uint32_t first, std::span<const Vector> outputs) { take(first, outputs.front()); });
}

Result<std::shared_ptr<const RowFlags>> LeaderboardColumns::flags(const ExpressionText& condition,
                                                                  const SignalSettings& settings,
                                                                  const JobControl& job) {
  RW_ASSIGN(const auto program, compiled(condition, RowValue::Truth));
  const auto key = keyOf(condition.text, *program, settings);
  if (auto found = flags_.find(key)) return found;
  auto flags = std::make_shared<RowFlags>(sources_.items->size());
  RW_CHECK(evaluate(*program, settings, job, [&](std::uint32_t first, const Vector& values) {
    copyTruth(values, flags->data() + first);
  }));
  flags_.add(key, flags, flags->size());
  return flags;
}

Result<std::shared_ptr<const RowFlags>> LeaderboardColumns::candidates(const LeaderboardConfig& board,
                                                                       const JobControl& job) {
  if (board.candidates.empty()) return std::make_shared<const RowFlags>(*sources_.servable);
  // As a whole it tells mistakes where they stand in the file; in parts it is evaluated.
  RW_ASSIGN(const auto whole, compiled(board.candidates, RowValue::Truth));
  const auto settings = signalSettingsOf(board);
  const auto key = keyOf("all of " + board.candidates.text, *whole, settings);
  if (auto found = flags_.find(key)) return found;
  auto all = std::make_shared<RowFlags>(*sources_.servable);
  for (auto& part : conjunctsOf(board.candidates.text)) {
    RW_ASSIGN(const auto met, flags({std::move(part), board.candidates.place}, settings, job));
    keepBoth(*all, *met);
  }
  flags_.add(key, all, all->size());
  return all;
}

Result<std::shared_ptr<const RowScores>> LeaderboardColumns::scores(const ExpressionText& order,
                                                                    const SignalSettings& settings,
                                                                    const JobControl& job) {
  RW_ASSIGN(const auto program, compiled(order, RowValue::Number));
  const auto key = keyOf(order.text, *program, settings);
  if (auto found = scores_.find(key)) return found;
  auto scores = std::make_shared<RowScores>(sources_.items->size());
  RW_CHECK(evaluate(*program, settings, job, [&](std::uint32_t first, const Vector& values) {
    copyNumbers(values, scores->data() + first);
  }));
  scores_.add(key, scores, scores->size() * sizeof(float));
  return scores;
}

std::shared_ptr<const RowFlags> LeaderboardColumns::youngerThan(std::uint32_t days) {
  const auto key = fmt::format("\nyounger than {}", days);
  if (auto found = flags_.find(key)) return found;
  const auto table = sources_.itemSignals->table({});
  const auto& ages = *table.find(kAgeSignal);
  auto flags = std::make_shared<RowFlags>(sources_.items->size());
  for (std::uint32_t row = 0; row < flags->size(); ++row)
    (*flags)[row] = !ages.isMissing(row) && ages.float32At(row) < static_cast<float>(days) ? 1 : 0;
  flags_.add(key, flags, flags->size());
  return flags;
}

std::shared_ptr<const RowScores> LeaderboardColumns::potential() {
  const std::string key(kPotentialSignal);
  if (auto found = scores_.find(key)) return found;
  const auto table = sources_.itemSignals->table({});
  const auto& values = *table.find(kPotentialSignal);
  auto scores = std::make_shared<RowScores>(sources_.items->size());
  for (std::uint32_t row = 0; row < scores->size(); ++row)
    (*scores)[row] = values.isMissing(row) ? kNoScore : values.float32At(row);
  scores_.add(key, scores, scores->size() * sizeof(float));
  return scores;
}

Value LeaderboardColumns::valueIn(ItemId item, const RowExpressions& expression,
                                  const SignalSettings& settings) const {
  const auto signals = sources_.itemSignals->table(settings);
  InputTables tables;
  tables.addRange(sources_.items->features(), item.value());
  tables.addRange(signals, item.value());
  tables.setClock(sources_.clock);
  return expression.evaluate(tables, 1).front().valueAt(0);
}

Result<std::optional<bool>> LeaderboardColumns::meets(ItemId item, const ExpressionText& condition,
                                                      const SignalSettings& settings) {
  RW_ASSIGN(const auto program, compiled(condition, RowValue::Truth));
  const auto value = valueIn(item, *program, settings);
  return isMissing(value) ? std::nullopt : std::optional(std::get<std::int64_t>(value) != 0);
}

Result<std::optional<float>> LeaderboardColumns::valueOf(ItemId item, const ExpressionText& expression,
                                                         const SignalSettings& settings) {
  RW_ASSIGN(const auto program, compiled(expression, RowValue::Number));
  const auto value = valueIn(item, *program, settings);
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return static_cast<float>(*integer);
  const auto* number = std::get_if<float>(&value);
  return number && std::isfinite(*number) ? std::optional(*number) : std::nullopt;
}

Status LeaderboardColumns::checkAudience(const ExpressionText& audience) const {
  if (audience.empty()) return {};
  const auto compiled =
      RowExpressions::compile(std::span(&audience, 1), *sources_.rules, *sources_.request, RowValue::Truth);
  return compiled ? Status() : tl::unexpected<Error>(compiled.error());
}

} // namespace rankwright
