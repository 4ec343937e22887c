#include "core/expr/coded_domain.h"

#include <algorithm>
#include <iterator>

namespace rankwright {

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

Vector CodedDomain::valuesOf(NodeId input, const Batch& batch) const {
  std::uint64_t stride = 1;
  auto axis = inputs_.begin();
  for (; axis->node != input; ++axis)
    stride *= axis->size();
  VectorWriter<std::string_view> writer(batch, false);
  for (std::uint32_t place = 0; place < batch.rowCount; ++place) {
    const auto code = static_cast<std::uint32_t>(place / stride % axis->size());
    if (code < axis->dictionary->size()) writer.write(place, axis->dictionary->at(code));
  }
  return std::move(writer).finish();
}

std::span<const std::uint32_t> CodedDomain::read(std::span<const InputTables::Binding> bindings,
                                                 std::uint32_t first, const Batch& batch) const {
  const auto codesOf = [&](const CodedInput& input) {
    return readCodes(bindings[input.node].from(first), input.dictionary->size(), batch);
  };
  if (inputs_.size() == 1) return codesOf(inputs_[0]);
  const auto places = batch.arena->makeList<std::uint32_t>(batch.rowCount);
  std::uint32_t stride = 1;
  for (const auto& input : inputs_) {
    const auto codes = codesOf(input);
    for (std::size_t row = 0; row < codes.size(); ++row)
      places[row] += codes[row] * stride;
    stride *= static_cast<std::uint32_t>(input.size());
  }
  return places;
}

bool operator==(const CodedDomain& a, const CodedDomain& b) {
  return std::ranges::equal(a.inputs_, b.inputs_, {}, &CodedInput::node, &CodedInput::node);
}

Vector gather(const Vector& table, std::span<const std::uint32_t> places, const Batch& batch) {
  return withCellOf(table.type(), [&]<class Cell>() {
    const auto* from = table.cells<Cell>().data();
    const auto cells = batch.arena->makeUninitialised<Cell>(places.size());
    for (std::size_t row = 0; row < places.size(); ++row)
      cells[row] = from[places[row]];
    const auto* known = table.valid().empty() ? nullptr : table.valid().data();
    if (!known) return Vector(static_cast<const Cell*>(cells.data()), nullptr, batch.rowCount, false);
    const auto valid = batch.arena->makeUninitialised<std::uint8_t>(places.size());
    for (std::size_t row = 0; row < places.size(); ++row)
      valid[row] = known[places[row]];
    const bool all = std::find(valid.begin(), valid.end(), 0) == valid.end();
    return Vector(static_cast<const Cell*>(cells.data()), all ? nullptr : valid.data(), batch.rowCount,
                  false);
  });
}

} // namespace rankwright
