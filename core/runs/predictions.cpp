#include "core/runs/predictions.h"

#include "core/base/hash.h"
#include "core/model/sample_blocks.h"

#include <algorithm>

namespace rankwright {

namespace {

template <class Column>
const Column* columnOf(const std::vector<Column>& columns, std::string_view name) {
  const auto found = std::ranges::find(columns, name, &Column::name);
  return found == columns.end() ? nullptr : &*found;
}

Status checkLength(std::string_view column, std::size_t length, std::size_t rows) {
  if (length == rows) return {};
  return fail(ErrorKind::InvalidArgument, "the column {} must have {} rows, but has: {}", column, rows,
              length);
}

Status checkLabel(const LabelColumn& label, std::size_t rows) {
  RW_CHECK(checkLength(label.name, label.values.size(), rows));
  for (const auto value : label.values.span())
    if (value > kUnknownLabel)
      return fail(ErrorKind::InvalidArgument, "the label {} can be 0, 1 and 2 (unknown), but not: {}",
                  label.name, value);
  return {};
}

Status checkProbabilities(const OutputColumn& output, std::span<const float> values, std::size_t rows) {
  RW_CHECK(checkLength(output.name, values.size(), rows));
  for (const auto value : values)
    if (!(value >= 0 && value <= 1))
      return fail(ErrorKind::InvalidArgument, "the output {} must be from 0 to 1, but is: {}", output.name,
                  value);
  return {};
}

Status checkOutput(const OutputColumn& output, std::size_t labels, std::size_t rows) {
  RW_CHECK(checkProbabilities(output, output.raw.span(), rows));
  RW_CHECK(checkProbabilities(output, output.corrected.span(), rows));
  const auto most = std::max(output.label, output.given.value_or(0));
  if (most < labels) return {};
  return fail(ErrorKind::InvalidArgument, "the output {} is judged by a label that is not there: {}",
              output.name, most);
}

Status checkSegment(const SegmentColumn& segment, std::size_t rows) {
  RW_CHECK(checkLength(segment.name, segment.codes.size(), rows));
  for (const auto code : segment.codes.span())
    if (code >= segment.values.size())
      return fail(ErrorKind::InvalidArgument, "the field {} has no value of the code: {}", segment.name,
                  code);
  return {};
}

} // namespace

const OutputColumn* Predictions::output(std::string_view name) const {
  return columnOf(outputs, name);
}

const SegmentColumn* Predictions::segment(std::string_view name) const {
  return columnOf(segments, name);
}

const LabelColumn* Predictions::label(std::string_view name) const {
  return columnOf(labels, name);
}

std::string Predictions::rowsHash() const {
  return fmt::format("{:016x}", hashBytes(std::as_bytes(users.span())));
}

Status checkPredictions(const Predictions& predictions) {
  const auto rows = predictions.rowCount();
  for (const auto& label : predictions.labels)
    RW_CHECK(checkLabel(label, rows));
  for (const auto& output : predictions.outputs)
    RW_CHECK(checkOutput(output, predictions.labels.size(), rows));
  for (const auto& segment : predictions.segments)
    RW_CHECK(checkSegment(segment, rows));
  return {};
}

} // namespace rankwright
