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
    for (std::size_t row = 0; row < codes.size(); ++row)
      places[row] += codes[row] * stride;
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

CodedTable CodedDomain::tableOf(Vector values) const {
  bool agrees = true;
  for (std::uint32_t place = 0; place < values.rowCount() && agrees; ++place)
    agrees = isKnown(place) != values.isMissing(place);
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
