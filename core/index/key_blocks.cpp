#include "core/index/key_blocks.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

void appendVarint(std::vector<char>& to, std::size_t value) {
  for (; value >= 0x80; value >>= 7)
    to.push_back(static_cast<char>(value | 0x80));
  to.push_back(static_cast<char>(value));
}

/// Takes the keys of a block apart, one after the other. Behind damaged bytes all parts are empty.
class BlockParser {
public:
  explicit BlockParser(std::span<const char> bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  struct Part {
    std::size_t shared; ///< bytes of the key before
    std::string_view rest;
  };

  Part next() {
    const auto shared = first_ ? 0 : varint();
    const auto size = varint();
    first_ = false;
    if (size > std::min(kMaxKeyBytes, static_cast<std::size_t>(end_ - at_))) at_ = end_;
    if (at_ == end_) return {shared, {}};
    const std::string_view rest(at_, size);
    at_ += size;
    return {shared, rest};
  }

private:
  std::size_t varint() {
    constexpr unsigned kMostBits = 35;
    std::size_t value = 0;
    for (unsigned shift = 0; at_ != end_ && shift < kMostBits; shift += 7) {
      const auto byte = static_cast<unsigned char>(*at_++);
      value |= std::size_t{byte & 0x7FU} << shift;
      if ((byte & 0x80) == 0) break;
    }
    return value;
  }

  const char* at_;
  const char* end_;
  bool first_ = true;
};

std::size_t sharedPrefix(std::string_view a, std::string_view b) {
  const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  return static_cast<std::size_t>(ends.first - a.begin());
}

/// How the keys of a block compare with a text, found without making any key.
class Comparison {
public:
  explicit Comparison(std::string_view text) : text_(text) {}

  /// Takes the next key of the block.
  void take(const BlockParser::Part& part) {
    const auto shared = std::min(part.shared, size_);
    size_ = shared + part.rest.size();
    if (shared > common_) return; // it differs where the one before did
    const auto rest = text_.substr(shared);
    common_ = shared + sharedPrefix(part.rest, rest);
    less_ = common_ < text_.size() &&
            (common_ == size_ || static_cast<unsigned char>(part.rest[common_ - shared]) <
                                     static_cast<unsigned char>(text_[common_]));
  }

  bool isLess() const { return less_; }
  bool isEqual() const { return common_ == text_.size() && size_ == common_; }

private:
  std::string_view text_;
  std::size_t size_ = 0;   ///< of the key at hand
  std::size_t common_ = 0; ///< bytes at its start that are those of the text
  bool less_ = false;
};

} // namespace

Result<KeyBlocks> KeyBlocks::of(std::uint32_t count, Buffer<std::uint64_t> offsets, Buffer<char> text) {
  KeyBlocks keys;
  keys.count_ = count;
  if (offsets.size() != std::size_t{keys.blockCount()} + 1)
    return fail(ErrorKind::Corrupt, "the blocks of keys do not match the number of keys: {}", count);
  keys.offsets_ = std::move(offsets);
  keys.text_ = std::move(text);
  return keys;
}

std::span<const char> KeyBlocks::blockBytes(std::uint32_t block) const {
  const auto end = std::min<std::uint64_t>(offsets_[block + 1], text_.size());
  const auto begin = std::min(offsets_[block], end);
  return text_.span().subspan(begin, end - begin);
}

std::uint32_t KeyBlocks::keysIn(std::uint32_t block) const {
  return std::min(kKeysPerBlock, count_ - block * kKeysPerBlock);
}

std::string_view KeyBlocks::firstOf(std::uint32_t block) const {
  return BlockParser(blockBytes(block)).next().rest;
}

std::string KeyBlocks::at(std::uint32_t key) const {
  BlockParser parser(blockBytes(key / kKeysPerBlock));
  std::string text;
  for (std::uint32_t i = 0; i <= key % kKeysPerBlock; ++i) {
    const auto [shared, rest] = parser.next();
    text.resize(std::min(shared, text.size()));
    text += rest;
  }
  return text;
}

bool KeyBlocks::equals(std::uint32_t key, std::string_view text) const {
  BlockParser parser(blockBytes(key / kKeysPerBlock));
  Comparison comparison(text);
  for (std::uint32_t i = 0; i <= key % kKeysPerBlock; ++i)
    comparison.take(parser.next());
  return comparison.isEqual();
}

std::uint32_t KeyBlocks::lowerBound(std::string_view text) const {
  std::uint32_t low = 0; // the first block whose first key is not less
  std::uint32_t high = blockCount();
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    if (firstOf(middle) < text)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == 0) return 0;
  const auto block = low - 1;
  BlockParser parser(blockBytes(block));
  Comparison comparison(text);
  std::uint32_t key = 0;
  for (; key < keysIn(block); ++key) {
    comparison.take(parser.next());
    if (!comparison.isLess()) break;
  }
  return block * kKeysPerBlock + key;
}

void KeyBlocks::decodeBlock(std::uint32_t block, std::string& text, std::vector<std::uint32_t>& ends) const {
  BlockParser parser(blockBytes(block));
  std::size_t begin = text.size();
  std::size_t size = 0;
  for (std::uint32_t i = 0; i < keysIn(block); ++i) {
    const auto [shared, rest] = parser.next();
    const auto before = begin;
    begin = text.size();
    text.append(text, before, std::min(shared, size));
    text += rest;
    size = text.size() - begin;
    ends.push_back(static_cast<std::uint32_t>(text.size()));
  }
}

KeyCursor::KeyCursor(const KeyBlocks& keys, std::uint32_t first) : keys_(keys), key_(first) {
  if (valid()) load();
}

void KeyCursor::load() {
  text_.clear();
  ends_.clear();
  keys_.decodeBlock(key_ / kKeysPerBlock, text_, ends_);
}

std::string_view KeyCursor::key() const {
  const auto place = key_ % kKeysPerBlock;
  const auto begin = place == 0 ? 0 : ends_[place - 1];
  return std::string_view(text_).substr(begin, ends_[place] - begin);
}

void KeyCursor::next() {
  ++key_;
  if (valid() && key_ % kKeysPerBlock == 0) load();
}

void KeyBlocksWriter::add(std::string_view key) {
  const bool first = count_++ % kKeysPerBlock == 0;
  if (first) offsets_.push_back(text_.size());
  const auto shared = first ? 0 : sharedPrefix(last_, key);
  if (!first) appendVarint(text_, shared);
  appendVarint(text_, key.size() - shared);
  text_.insert(text_.end(), key.begin() + static_cast<std::ptrdiff_t>(shared), key.end());
  last_ = key;
}

KeyBlocks KeyBlocksWriter::finish() {
  offsets_.push_back(text_.size());
  auto keys = KeyBlocks::of(count_, Buffer(std::move(offsets_)), Buffer(std::move(text_)));
  *this = {};
  return std::move(*keys);
}

} // namespace rankwright
