#pragma once

#include "core/base/result.h"
#include "core/index/posting_list.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// Takes the postings of one key.
using GroupVisitor = std::function<Status(std::string_view key, std::span<const Posting> postings)>;

/// Postings collected in memory, to be read back by key. Keys are kept once.
class PostingRun {
public:
  void add(std::string_view key, const Posting& posting);

  bool empty() const { return size_ == 0; }
  /// Memory that is held, and what reading back will take in addition.
  std::size_t bytes() const;

  /// Calls `visit` for each key in byte order with its postings in the order in which they were added.
  /// Errors: those of `visit`.
  Status forEachKey(const GroupVisitor& visit);

  void clear();

private:
  struct Entry {
    std::uint32_t key;
    Posting posting;
  };
  struct Slot {
    std::uint32_t mark = 0; ///< upper half of the key's hash
    std::uint32_t key = 0;  ///< number of the key, plus one; 0 where the slot is free
  };

  /// A posting whose key was not looked up yet.
  struct Waiting {
    std::uint64_t hash; ///< of the key
    std::size_t end;    ///< of the key in `waitingText_`
    Posting posting;
  };

  std::uint32_t keyCount() const { return static_cast<std::uint32_t>(ends_.size()); }
  std::uint64_t beginOf(std::uint32_t key) const { return key == 0 ? 0 : ends_[key - 1]; }
  std::string_view keyAt(std::uint32_t key) const;
  std::size_t homeOf(std::uint64_t hash) const { return hash & (slots_.size() - 1); }
  /// Looks up the keys of all that wait. What one lookup waits for the memory with, all wait for at once.
  void settle();
  void fetchKeys() const;
  std::uint32_t numberOf(std::string_view key, std::uint64_t hash);
  void append(std::uint32_t key, const Posting& posting);
  void grow();
  std::vector<Posting> grouped(std::vector<std::uint64_t>& begins) const;

  std::vector<char> text_;
  std::vector<std::uint64_t> ends_;   ///< of each key in `text_`
  std::vector<std::uint32_t> counts_; ///< postings of each key
  std::vector<Slot> slots_;           ///< a power of two
  std::vector<Waiting> waiting_;
  std::vector<char> waitingText_; ///< their keys, one after the other
  std::vector<std::vector<Entry>> pieces_;
  std::size_t size_ = 0;
};

} // namespace rankwright
