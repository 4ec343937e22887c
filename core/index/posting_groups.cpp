#include "core/index/posting_groups.h"

namespace rankwright {

void PostingGroups::clear() {
  ends_.clear();
  text_.clear();
  postings_.clear();
}

void PostingGroups::add(std::string_view key, std::span<const Posting> postings) {
  text_.insert(text_.end(), key.begin(), key.end());
  postings_.insert(postings_.end(), postings.begin(), postings.end());
  ends_.push_back({text_.size(), postings_.size()});
}

std::string_view PostingGroups::keyAt(std::size_t group) const {
  const auto begin = beginOf(group).text;
  return {text_.data() + begin, ends_[group].text - begin};
}

std::span<const Posting> PostingGroups::postingsAt(std::size_t group) const {
  const auto begin = beginOf(group).postings;
  return std::span(postings_).subspan(begin, ends_[group].postings - begin);
}

} // namespace rankwright
