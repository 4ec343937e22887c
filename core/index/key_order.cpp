#include "core/index/key_order.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <span>

namespace rankwright {

namespace {

using KeyAt = std::function<std::string_view(std::uint32_t)>;

/// Eight bytes of a key, as a number that orders as they do.
struct KeyHead {
  static constexpr std::size_t kBytes = 8;
  std::uint64_t bytes = 0;
  std::uint32_t left = 0; ///< bytes of the key from there on, at most kBytes + 1
  std::uint32_t key = 0;

  bool goesOn() const { return left > kBytes; }
  friend bool operator<(const KeyHead& a, const KeyHead& b) {
    return a.bytes != b.bytes ? a.bytes < b.bytes : a.left < b.left;
  }
};

/// Keys whose first `depth` bytes are the same.
struct AlikeKeys {
  std::size_t begin;
  std::size_t end;
  std::size_t depth;
};

KeyHead headOf(std::string_view key, std::size_t depth, std::uint32_t number) {
  const auto rest = key.substr(std::min(depth, key.size()));
  std::array<unsigned char, KeyHead::kBytes> bytes{};
  std::memcpy(bytes.data(), rest.data(), std::min(bytes.size(), rest.size()));
  KeyHead head;
  for (const auto byte : bytes)
    head.bytes = head.bytes << 8 | byte;
  head.left = static_cast<std::uint32_t>(std::min(rest.size(), KeyHead::kBytes + 1));
  head.key = number;
  return head;
}

void sortByHeads(std::span<KeyHead> heads, std::size_t depth, const KeyAt& keyAt) {
  for (auto& head : heads)
    head = headOf(keyAt(head.key), depth, head.key);
  std::sort(heads.begin(), heads.end());
}

/// Appends what is still alike among sorted heads.
void findAlike(std::span<const KeyHead> heads, const AlikeKeys& part, std::vector<AlikeKeys>& to) {
  for (auto begin = part.begin, end = begin; begin < part.end; begin = end) {
    for (end = begin + 1; end < part.end && !(heads[begin] < heads[end]);)
      ++end;
    if (end - begin > 1 && heads[begin].goesOn()) to.push_back({begin, end, part.depth + KeyHead::kBytes});
  }
}

} // namespace

std::vector<std::uint32_t> orderOfKeys(std::uint32_t count, const KeyAt& keyAt) {
  std::vector<KeyHead> heads(count);
  for (std::uint32_t key = 0; key < count; ++key)
    heads[key].key = key;
  std::vector<AlikeKeys> alike{{0, heads.size(), 0}};
  while (!alike.empty()) {
    const auto part = alike.back();
    alike.pop_back();
    sortByHeads(std::span(heads).subspan(part.begin, part.end - part.begin), part.depth, keyAt);
    findAlike(heads, part, alike);
  }
  std::vector<std::uint32_t> keys(count);
  std::ranges::transform(heads, keys.begin(), &KeyHead::key);
  return keys;
}

} // namespace rankwright
