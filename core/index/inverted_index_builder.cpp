#include "core/index/inverted_index_builder.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace rankwright {

Status checkKey(std::string_view key) {
  constexpr std::size_t kShown = 80;
  if (key.size() <= kMaxKeyBytes) return {};
  return fail(ErrorKind::InvalidArgument, "a key is longer than {} bytes; it begins with: {}", kMaxKeyBytes,
              key.substr(0, kShown));
}

void InvertedIndexBuilder::add(std::string_view key, ItemId item, float weight, std::uint32_t position) {
  assert(std::isfinite(weight) && key.size() <= kMaxKeyBytes);
  run_.add(key, {item, weight, position});
}

Status InvertedIndexBuilder::put(std::string_view key, ItemId item, float weight, std::uint32_t position) {
  RW_CHECK(checkKey(key));
  add(key, item, weight, position);
  return {};
}

InvertedIndex InvertedIndexBuilder::finish() {
  IndexEncoder encoder(layout_);
  const auto added = run_.forEachKey(
      [&](std::string_view key, std::span<const Posting> postings) { return encoder.add(key, postings); });
  assert(added.has_value()); // memory ends long before the limits of an index
  run_.clear();
  auto index = encoder.finish();
  return index && added ? std::move(*index) : InvertedIndex();
}

} // namespace rankwright
