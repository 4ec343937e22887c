#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/index/distinct_keys.h"
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
  std::size_t bytes() const {
    return size_ * (sizeof(Entry) + sizeof(Posting)) + keys_.bytes() + keys_.size() * kBytesToSortKey;
  }

  /// Calls `visit` for each key in byte order with its postings in the order in which they were added.
  /// Errors: Cancelled; those of `visit`.
  Status forEachKey(const GroupVisitor& visit, const JobControl& job = {});

  void clear();

private:
  struct Entry {
    std::uint32_t key;
    Posting posting;
  };

  /// A posting whose key was not looked up yet.
  struct Waiting {
    std::uint64_t hash; ///< of the key
    std::size_t end;    ///< of the key in `waitingText_`
    std::size_t slot;   ///< likely the key's
    Posting posting;
  };

  /// Its place, where its postings end, its first bytes and its number.
  static constexpr std::size_t kBytesToSortKey = 8 + 8 + 16 + 4;

  /// Looks up the keys of all that wait. What one lookup waits for the memory with, all wait for at once.
  void settle();
  void fetchKeys();
  void append(const Entry& entry);
  Result<std::vector<Posting>> grouped(std::vector<std::uint64_t>& ends, const JobControl& job) const;

  DistinctKeys keys_;
  std::vector<Waiting> waiting_;
  std::vector<char> waitingText_; ///< their keys, one after the other
  std::vector<std::vector<Entry>> pieces_;
  std::size_t size_ = 0;
};

} // namespace rankwright
