#include "core/runs/judged_rows.h"

#include "core/model/sample_blocks.h"

#include <unordered_map>

namespace rankwright {

namespace {

/// Numbers users from 0 in the order in which they come.
class UserNumbers {
public:
  std::uint32_t of(std::uint32_t user) {
    return numbers_.try_emplace(user, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  std::uint32_t count() const { return static_cast<std::uint32_t>(numbers_.size()); }

private:
  std::unordered_map<std::uint32_t, std::uint32_t> numbers_;
};

bool isJudged(const Predictions& predictions, const OutputColumn& output, std::size_t row) {
  if (predictions.labels[output.label].values[row] == kUnknownLabel) return false;
  return !output.given || predictions.labels[*output.given].values[row] == 1;
}

void append(JudgedRows& rows, std::uint32_t row, double probability, std::uint8_t label, std::uint32_t user) {
  rows.rows.push_back(row);
  rows.probabilities.push_back(probability);
  rows.labels.push_back(label);
  rows.users.push_back(user);
}

} // namespace

Result<JudgedRows> judgedRows(const Predictions& predictions, std::string_view output, ProbabilityKind kind) {
  const auto* column = predictions.output(output);
  if (!column) return fail(ErrorKind::NotFound, "the model has no output of the name: {}", output);
  const auto& probabilities = kind == ProbabilityKind::Raw ? column->raw : column->corrected;
  const auto& labels = predictions.labels[column->label].values;
  JudgedRows rows;
  UserNumbers users;
  for (std::uint32_t row = 0; row < predictions.rowCount(); ++row)
    if (isJudged(predictions, *column, row))
      append(rows, row, probabilities[row], labels[row], users.of(predictions.users[row]));
  rows.userCount = users.count();
  if (rows.size() > 0) return rows;
  return fail(ErrorKind::InvalidArgument, "of {} rows none knows what the output is judged by: {}",
              predictions.rowCount(), output);
}

JudgedRows subset(const JudgedRows& rows, std::span<const std::uint32_t> positions) {
  JudgedRows result;
  UserNumbers users;
  for (const auto at : positions)
    append(result, rows.rows[at], rows.probabilities[at], rows.labels[at], users.of(rows.users[at]));
  result.userCount = users.count();
  return result;
}

} // namespace rankwright
