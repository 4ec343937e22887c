#pragma once

#include "core/base/result.h"
#include "core/index/posting_groups.h"
#include "core/index/run_merge.h"

#include <future>
#include <span>

namespace rankwright {

/// Merges runs on a thread of its own, one batch of groups ahead of who takes them. Waits for that thread
/// when it goes. Refers to the runs. For one thread at a time.
class GroupsAhead {
public:
  explicit GroupsAhead(std::span<RunFile> runs) : merge_(runs) {}
  GroupsAhead(const GroupsAhead&) = delete;
  GroupsAhead& operator=(const GroupsAhead&) = delete;

  /// Begins. Errors: Io.
  Status start();

  /// Whole groups of postings in the order of their keys, none when all were given; valid until the next
  /// call. Errors: Io.
  Result<const PostingGroups*> next();

private:
  Status fill();
  void fillAhead();

  RunMerge merge_;
  PostingGroups taken_;
  PostingGroups ahead_;
  std::future<Status> filling_; ///< last: it uses all of the above
};

} // namespace rankwright
