#include "core/model/sample_block_builder.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace rankwright {

namespace {

Status checkCount(std::string_view what, std::size_t count, std::uint64_t wanted) {
  if (count == wanted) return {};
  return fail(ErrorKind::InvalidArgument, "the rows need {} {}, but there are {}", wanted, what, count);
}

Status checkLabels(std::span<const std::uint8_t> labels) {
  const auto bad = std::ranges::find_if(labels, [](std::uint8_t label) { return label > kUnknownLabel; });
  if (bad == labels.end()) return {};
  return fail(ErrorKind::InvalidArgument, "a label must be 0, 1 or {} for unknown, but is {}", kUnknownLabel,
              *bad);
}

Status checkWeights(std::span<const float> weights) {
  const auto bad =
      std::ranges::find_if(weights, [](float weight) { return !std::isfinite(weight) || weight < 0; });
  if (bad == weights.end()) return {};
  return fail(ErrorKind::InvalidArgument, "a weight must be finite and not negative, but is {}", *bad);
}

Status checkValues(std::span<const float> values) {
  const auto bad = std::ranges::find_if(values, [](float value) { return !std::isfinite(value); });
  if (bad == values.end()) return {};
  return fail(ErrorKind::InvalidArgument, "the x of an id must be finite, but is {}", *bad);
}

bool allOnes(std::span<const float> values) {
  return std::ranges::all_of(values, [](float value) { return value == 1; });
}

template <class T>
void appendTo(std::vector<T>& target, std::span<const T> source) {
  target.insert(target.end(), source.begin(), source.end());
}

} // namespace

Status checkSampleShape(const SampleShape& shape) {
  if (shape.fieldCount == 0)
    return fail(ErrorKind::InvalidArgument, "samples need at least one field, but there are 0");
  if (shape.labels.empty())
    return fail(ErrorKind::InvalidArgument, "samples need at least one label, but there are 0");
  if (shape.idCount < 0 || shape.idCount > std::numeric_limits<std::uint32_t>::max())
    return fail(ErrorKind::InvalidArgument, "samples cannot have so many ids: {}", shape.idCount);
  return {};
}

Status checkSamples(const EncodedSamples& samples, const SampleShape& shape) {
  const std::uint64_t rows = samples.rows.rowCount;
  RW_CHECK(checkCount("labels", samples.labels.size(), rows * shape.labels.size()));
  RW_CHECK(checkCount("users", samples.users.size(), shape.hasUsers ? rows : 0));
  if (!samples.weights.empty()) RW_CHECK(checkCount("weights", samples.weights.size(), rows));
  RW_CHECK(checkLabels(samples.labels));
  RW_CHECK(checkWeights(samples.weights));
  RW_CHECK(checkValues(samples.rows.values));
  return checkBatch(samples.rows, shape.fieldCount, shape.idCount);
}

void SampleBlockBuilder::append(const EncodedSamples& samples, std::uint32_t begin, std::uint32_t end) {
  const std::size_t rows = end - begin;
  const auto labelCount = samples.labels.size() / samples.rows.rowCount;
  appendCells(samples.rows, begin, end);
  appendTo(labels_, samples.labels.subspan(begin * labelCount, rows * labelCount));
  if (!samples.users.empty()) appendTo(users_, samples.users.subspan(begin, rows));
  if (samples.weights.empty()) {
    weights_.resize(weights_.size() + rows, 1);
  } else {
    const auto weights = samples.weights.subspan(begin, rows);
    unitWeights_ = unitWeights_ && allOnes(weights);
    appendTo(weights_, weights);
  }
  rowCount_ += static_cast<std::uint32_t>(rows);
}

void SampleBlockBuilder::appendCells(const EncodedBatch& rows, std::uint32_t begin, std::uint32_t end) {
  const auto bounds =
      std::span(rows.offsets)
          .subspan(std::size_t{begin} * fieldCount_, std::size_t{end - begin} * fieldCount_ + 1);
  const auto entries = std::size_t{bounds.back() - bounds.front()};
  const auto shift =
      static_cast<std::uint32_t>(ids_.size()) - bounds.front(); // may wrap around, as it should
  for (std::size_t cell = 1; cell < bounds.size(); ++cell) {
    singleEntries_ = singleEntries_ && bounds[cell] - bounds[cell - 1] == 1;
    offsets_.push_back(bounds[cell] + shift);
  }
  const auto ids = std::span(rows.ids).subspan(bounds.front(), entries);
  const auto values = std::span(rows.values).subspan(bounds.front(), entries);
  std::ranges::transform(ids, std::back_inserter(ids_),
                         [](std::int64_t id) { return static_cast<std::uint32_t>(id); });
  unitValues_ = unitValues_ && allOnes(values);
  appendTo(values_, values);
}

SampleBlock SampleBlockBuilder::block() const {
  SampleBlock block;
  block.rowCount = rowCount_;
  if (!singleEntries_) block.offsets = offsets_;
  block.ids = ids_;
  if (!unitValues_) block.values = values_;
  block.labels = labels_;
  if (!unitWeights_) block.weights = weights_;
  block.users = users_;
  return block;
}

void SampleBlockBuilder::clear() {
  rowCount_ = 0;
  singleEntries_ = unitValues_ = unitWeights_ = true;
  offsets_.resize(1);
  ids_.clear();
  values_.clear();
  labels_.clear();
  weights_.clear();
  users_.clear();
}

} // namespace rankwright
