#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace rankwright {

/// What stands before the key and the posting list of an entry. An entry begins at a multiple of
/// kEntryAlignment: this head, the key, the packed list, zeros up to the next entry. So whoever finds an
/// entry by the hash of its key compares the key and reads the list where it already is.
struct ListEntryHead {
  std::uint32_t number = 0; ///< of the key
  std::uint32_t postings = 0;
  std::uint32_t listBytes = 0;
  std::uint32_t keyBytes = 0;
};
static_assert(sizeof(ListEntryHead) == 16);

inline constexpr std::size_t kEntryAlignment = 8;

/// An entry as it lies in the postings of an index. Empty where the bytes are no entry.
struct ListEntry {
  ListEntryHead head;
  std::string_view key;
  std::span<const std::byte> list;

  /// The entry at an offset into `entries`, none of which reaches beyond them.
  static ListEntry at(std::span<const std::byte> entries, std::uint64_t offset) {
    ListEntry entry;
    if (offset > entries.size() || entries.size() - offset < sizeof(ListEntryHead)) return entry;
    ListEntryHead head;
    std::memcpy(&head, entries.data() + offset, sizeof head);
    const auto rest = entries.subspan(offset + sizeof head);
    if (head.keyBytes > rest.size() || head.listBytes > rest.size() - head.keyBytes) return entry;
    return {head,
            {reinterpret_cast<const char*>(rest.data()), head.keyBytes},
            rest.subspan(head.keyBytes, head.listBytes)};
  }
};

} // namespace rankwright
