#include "core/index/composite_key.h"

#include "core/index/key_texts.h"

#include <utility>

namespace rankwright {

namespace {

std::vector<std::string> joinEach(const std::vector<std::string>& prefixes,
                                  const std::vector<std::string>& parts) {
  std::vector<std::string> keys;
  keys.reserve(prefixes.size() * parts.size());
  for (const auto& prefix : prefixes)
    for (const auto& part : parts)
      keys.push_back(prefix + kKeySeparator + part);
  return keys;
}

} // namespace

Result<CompositeKey> CompositeKey::of(const FeatureTable& table, std::span<const std::string> columns) {
  if (columns.empty())
    return fail(ErrorKind::InvalidArgument, "an index over columns needs at least one column");
  CompositeKey key;
  for (const auto& name : columns) {
    const auto* column = table.find(name);
    if (!column) return fail(ErrorKind::NotFound, "no such column: {}", name);
    if (elementType(column->type()) == ValueType::Float32)
      return fail(ErrorKind::Type, "a column of {} gives no keys: {}", describe(column->type()), name);
    key.columns_.push_back(column);
  }
  return key;
}

std::vector<std::string> CompositeKey::keysOf(std::uint32_t row) const {
  auto keys = keyTexts(*columns_.front(), row);
  for (std::size_t i = 1; i < columns_.size() && !keys.empty(); ++i)
    keys = joinEach(keys, keyTexts(*columns_[i], row));
  return keys;
}

} // namespace rankwright
