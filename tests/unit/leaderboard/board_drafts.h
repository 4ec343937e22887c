#pragma once

#include "../result_values.h"
#include "core/leaderboard/leaderboard_store.h"

#include <string>
#include <vector>

namespace rankwright {

inline const Signature kAnn = {"ann", "it is Monday", 1'700'000'000};

/// A draft whose definition and list tell `content` from others.
inline BoardDraft draftOf(const std::string& board, int content, std::uint32_t expected) {
  BoardDraft draft{.board = board, .expected = expected};
  draft.toml = fmt::format("candidates = \"price == 0\"\norder = \"rating + {}\"\n", content);
  for (int i = 0; i < 20; ++i)
    draft.items.push_back(fmt::format("app{}", content * 7 + i));
  return draft;
}

inline BoardRelease publishOne(LeaderboardStore& store, const BoardDraft& draft,
                               const Signature& signature = kAnn) {
  return valueOf(store.publish(std::vector{draft}, signature));
}

} // namespace rankwright
