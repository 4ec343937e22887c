#include "core/index/key_hash.h"

#include <utility>
#include <vector>

namespace rankwright {

Result<KeyHash> KeyHash::of(Buffer<std::uint8_t> marks, Buffer<std::uint32_t> numbers) {
  if (marks.size() != numbers.size())
    return fail(ErrorKind::Corrupt, "the hash of the keys has not as many numbers as marks: {}",
                numbers.size());
  KeyHash hash;
  hash.marks_ = std::move(marks);
  hash.numbers_ = std::move(numbers);
  return hash;
}

KeyHash KeyHash::build(std::span<const std::uint64_t> hashes) {
  const auto places = hashes.empty() ? 0 : hashes.size() + hashes.size() / 3 + 1;
  std::vector<std::uint8_t> marks(places, 0);
  std::vector<std::uint32_t> numbers(places, 0);
  for (std::size_t key = 0; key < hashes.size(); ++key) {
    auto place = placeOf(hashes[key], places);
    while (marks[place] != 0)
      if (++place == places) place = 0;
    marks[place] = markOf(hashes[key]);
    numbers[place] = static_cast<std::uint32_t>(key);
  }
  KeyHash hash;
  hash.marks_ = Buffer(std::move(marks));
  hash.numbers_ = Buffer(std::move(numbers));
  return hash;
}

} // namespace rankwright
