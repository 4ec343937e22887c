#include "core/index/posting_comparison.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr std::size_t kPostingsBetweenChecks = 65'536;

/// Checks now and then whether to go on.
class Pace {
public:
  explicit Pace(const JobControl& job) : job_(job) {}

  Status step() { return ++steps_ % kPostingsBetweenChecks == 0 ? job_.check() : Status(); }

private:
  const JobControl& job_;
  std::size_t steps_ = 0;
};

std::optional<ItemId> rowIn(const RowKeys& items, std::string_view key) {
  const auto row = items.find(key);
  return row ? std::optional(ItemId(*row)) : std::nullopt;
}

/// Postings of the old build that the items of the new one have too, and those that they lack.
struct OldPostings {
  std::vector<ItemChange> known; ///< by rising row of the new build
  std::vector<ItemChange> unknown;
};

Result<OldPostings> translate(const PostingSide& before, const RowKeys& after, Pace& pace) {
  OldPostings old;
  for (PostingCursor cursor(before.postings); cursor.valid(); cursor.next()) {
    RW_CHECK(pace.step());
    const auto row = rowIn(after, before.items.at(cursor.item().value()));
    auto& list = row ? old.known : old.unknown;
    list.push_back({cursor.item(), row, cursor.weight(), std::nullopt});
  }
  std::sort(old.known.begin(), old.known.end(),
            [](const auto& a, const auto& b) { return *a.after < *b.after; });
  return old;
}

/// Counts what an item is and keeps it when it differs.
void note(const ItemChange& change, PostingComparison& comparison) {
  if (!change.weightBefore)
    ++comparison.came;
  else if (!change.weightAfter)
    ++comparison.went;
  else if (*change.weightBefore == *change.weightAfter)
    ++comparison.unchanged;
  else
    ++comparison.changed;
  if (change.weightBefore != change.weightAfter) comparison.items.push_back(change);
}

bool isLarger(const ItemChange& a, const ItemChange& b) {
  const auto sizeA = std::abs(a.change());
  const auto sizeB = std::abs(b.change());
  if (sizeA != sizeB) return sizeA > sizeB;
  return std::pair(a.after, a.before) < std::pair(b.after, b.before);
}

} // namespace

Result<PostingComparison> comparePostings(const PostingSide& before, const PostingSide& after,
                                          std::uint32_t count, const JobControl& job) {
  Pace pace(job);
  RW_ASSIGN(auto old, translate(before, after.items, pace));
  PostingComparison comparison;
  for (PostingCursor cursor(after.postings); cursor.valid(); cursor.next()) {
    RW_CHECK(pace.step());
    const auto place = std::lower_bound(old.known.begin(), old.known.end(), cursor.item(),
                                        [](const auto& each, ItemId item) { return *each.after < item; });
    if (place != old.known.end() && *place->after == cursor.item())
      place->weightAfter = cursor.weight();
    else
      note({rowIn(before.items, after.items.at(cursor.item().value())), cursor.item(), std::nullopt,
            cursor.weight()},
           comparison);
  }
  for (const auto& change : old.known)
    note(change, comparison);
  for (const auto& change : old.unknown)
    note(change, comparison);
  std::sort(comparison.items.begin(), comparison.items.end(), isLarger);
  if (comparison.items.size() > count) comparison.items.resize(count);
  return comparison;
}

} // namespace rankwright
