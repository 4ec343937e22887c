#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace rankwright {

/// Values that were worked out before, by the text they come from; the least recently used goes first once
/// they take more than so many bytes together. Safe on any thread.
template <class T>
class RecentValues {
public:
  explicit RecentValues(std::size_t mostBytes) : mostBytes_(mostBytes) {}

  /// nullptr when it is not there.
  std::shared_ptr<const T> find(std::string_view key) {
    const std::lock_guard lock(mutex_);
    const auto found = places_.find(key);
    if (found == places_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->value;
  }

  void add(const std::string& key, std::shared_ptr<const T> value, std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    if (places_.contains(key)) return;
    entries_.push_front({key, std::move(value), bytes});
    places_.emplace(entries_.front().key, entries_.begin());
    bytes_ += bytes;
    while (bytes_ > mostBytes_ && entries_.size() > 1)
      dropLast();
  }

private:
  struct Entry {
    std::string key;
    std::shared_ptr<const T> value;
    std::size_t bytes = 0;
  };

  void dropLast() {
    places_.erase(entries_.back().key);
    bytes_ -= entries_.back().bytes;
    entries_.pop_back();
  }

  std::size_t mostBytes_;
  std::size_t bytes_ = 0;
  std::mutex mutex_;
  std::list<Entry> entries_; ///< the most recently used first
  std::unordered_map<std::string_view, typename std::list<Entry>::iterator> places_;
};

} // namespace rankwright
