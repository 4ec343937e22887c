#include "core/expr/coded_domain.h"

#include "core/expr/wide_loop.h"

#include <algorithm>
#include <iterator>

namespace rankwright {

namespace {

void addMultiples(std::span<std::uint32_t> to, std::span<const std::uint32_t> from, std::uint32_t factor) {
  const auto add = [=](std::uint32_t* __restrict sums, const std::uint32_t* __restrict codes) {
    for (std::size_t i = 0; i < to.size(); ++i)
      sums[i] += codes[i] * factor;
  };
  runWithWideVectors([&] { add(to.data(), from.data()); });
}

} // namespace

std::optional<CodedDomain> CodedDomain::unionOf(const CodedDomain& a, const CodedDomain& b,
                                                std::uint64_t limit) {
  CodedDomain both;
  std::ranges::set_union(a.inputs_, b.inputs_, std::back_inserter(both.inputs_), {}, &CodedInput::node,
                         &CodedInput::node);
  for (const auto& input : both.inputs_) {
    if (input.size() > limit / both.size_) return std::nullopt;
    both.size_ *= input.size();
  }
  return both;
}

Vector CodedDomain::valuesOf(NodeId input, std::uint32_t first, const Batch& batch) const {
  std::uint64_t stride = 1;
  auto axis = inputs_.begin();
  for (; axis->node != input; ++axis)
    stride *= axis->size();
  VectorWriter<std::string_view> writer(batch, false);
  const auto [cells, valid] = writer.writeSome();
  // The code of one place is that of the next until `stride` places have had it.
  auto code = static_cast<std::uint32_t>(first / stride % axis->size());
  auto left = stride - first % stride;
  for (std::uint32_t i = 0; i < batch.rowCount; ++i, --left) {
    if (left == 0) {
      code = code + 1 == axis->size() ? 0 : code + 1;
      left = stride;
    }
    valid[i] = code < axis->dictionary->size() ? 1 : 0;
    cells[i] = valid[i] != 0 ? axis->dictionary->at(code) : std::string_view();
  }
  return std::move(writer).finish();
}

CodedRows CodedDomain::read(std::span<const InputTables::Binding> bindings, std::uint32_t first,
                            const Batch& batch) const {
  const auto codesOf = [&](const CodedInput& input) {
    return readCodes(bindings[input.node].from(first), input.dictionary->size(), batch);
  };
  if (inputs_.size() == 1) {
    const auto [codes, valid] = codesOf(inputs_[0]);
    return {codes, valid};
  }
  const auto places = batch.arena->makeList<std::uint32_t>(batch.rowCount);
  std::span<std::uint8_t> known;
  std::uint32_t stride = 1;
  for (const auto& input : inputs_) {
    const auto [codes, valid] = codesOf(input);
    addMultiples(places, codes, stride);
    stride *= static_cast<std::uint32_t>(input.size());
    if (!valid) continue;
    if (known.empty()) {
      known = batch.arena->makeUninitialised<std::uint8_t>(batch.rowCount);
      std::ranges::fill(known, std::uint8_t{1});
    }
    for (std::size_t row = 0; row < known.size(); ++row)
      known[row] &= valid[row];
  }
  return {places, known.empty() ? nullptr : known.data()};
}

bool CodedDomain::isKnown(std::uint64_t place) const {
  for (const auto& input : inputs_) {
    if (place % input.size() == input.dictionary->size()) return false;
    place /= input.size();
  }
  return true;
}

// A single column lacks its value in the last place.
bool CodedDomain::isKnownWhereValid(const Vector& values) const {
  const auto valid = values.valid();
  if (valid.empty()) return false;
  if (inputs_.size() == 1) return valid.back() == 0 && allValid(valid.first(valid.size() - 1));
  for (std::uint32_t place = 0; place < valid.size(); ++place)
    if (isKnown(place) != (valid[place] != 0)) return false;
  return true;
}

CodedTable CodedDomain::tableOf(Vector values) const {
  const bool agrees = isKnownWhereValid(values);
  return {std::move(values), agrees};
}

bool operator==(const CodedDomain& a, const CodedDomain& b) {
  return std::ranges::equal(a.inputs_, b.inputs_, {}, &CodedInput::node, &CodedInput::node);
}

Vector gather(const CodedTable& table, const CodedRows& rows, const Batch& batch) {
  return withCellOf(table.values.type(), [&]<class Cell>() {
    const auto places = rows.places;
    const auto* from = table.values.cells<Cell>().data();
    const auto cells = batch.arena->makeUninitialised<Cell>(places.size());
    for (std::size_t row = 0; row < places.size(); ++row)
      cells[row] = from[places[row]];
    const auto known = table.values.valid();
    if (table.validWhereKnown || known.empty())
      return Vector(static_cast<const Cell*>(cells.data()), known.empty() ? nullptr : rows.known,
                    batch.rowCount, false);
    const auto valid = batch.arena->makeUninitialised<std::uint8_t>(places.size());
    for (std::size_t row = 0; row < places.size(); ++row)
      valid[row] = known[places[row]];
    return Vector(static_cast<const Cell*>(cells.data()), allValid(valid) ? nullptr : valid.data(),
                  batch.rowCount, false);
  });
}

} // namespace rankwright
