#pragma once

namespace rankwright {

/// Names of the user features that the engine itself reads.
inline constexpr const char* kUsedItemsFeature = "used_items";     ///< keys of items
inline constexpr const char* kRecentItemsFeature = "recent_items"; ///< keys of items, the latest first
inline constexpr const char* kRecentTimesFeature = "recent_times"; ///< of these, seconds since 1970
inline constexpr const char* kRecentActionsFeature =
    "recent_actions"; ///< of these, e.g. "click"; may be absent

/// What a recent action is called where users have no `recent_actions`.
inline constexpr const char* kUseAction = "use";

} // namespace rankwright
