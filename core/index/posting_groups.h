#pragma once

#include "core/index/posting_list.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// The postings of several keys, one key after the other, in memory that is used again.
class PostingGroups {
public:
  void clear();
  void add(std::string_view key, std::span<const Posting> postings);

  std::size_t size() const { return ends_.size(); }
  std::size_t postingCount() const { return postings_.size(); }
  std::string_view keyAt(std::size_t group) const;
  std::span<const Posting> postingsAt(std::size_t group) const;

private:
  struct Ends {
    std::size_t text = 0;
    std::size_t postings = 0;
  };
  Ends beginOf(std::size_t group) const { return group == 0 ? Ends{} : ends_[group - 1]; }

  std::vector<Ends> ends_; ///< of each group in what follows
  std::vector<char> text_;
  std::vector<Posting> postings_;
};

} // namespace rankwright
