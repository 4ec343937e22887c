#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/expr/request_clock.h"
#include "core/feature/feature_table.h"
#include "core/feature/user_store.h"
#include "core/feature/value_json.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// Where the list is shown.
enum class Scene : std::uint8_t {
  Feeds,   ///< on its own
  Related, ///< beside an item
};

/// "feeds", "related".
std::string_view nameOf(Scene scene);
std::optional<Scene> parseScene(std::string_view name);

/// Stands for a user who has no row in the store and is described by `Request::features` alone.
inline constexpr UserId kNoUser{0xFFFFFFFF};

/// What is asked of a pipeline: a list for a user in a context.
struct Request {
  UserId user;
  std::vector<NamedValue> context; ///< context features by name; what is not given is missing
  std::uint32_t count = 0;         ///< slots wanted; 0: as many as the pipeline's configuration says
  RequestClock clock = {};         ///< the time that rules see; a replay repeats it
  Scene scene = Scene::Feeds;
  std::optional<ItemId> related = {};    ///< the item of Scene::Related
  std::vector<NamedValue> features = {}; ///< user features that stand before those of the user's row
  bool offline = false;                  ///< answer with the list that was kept, as without a network
};

/// The user's key; "" for `kNoUser`.
std::string_view keyOfUser(const UserStore& users, UserId user);

/// Reads a context feature from text, as a command line or a form gives it; lists are read by
/// `parseTypedList`, an empty text is missing. Errors: NotFound for a feature that `context` lacks, Type for
/// text that is no value of the feature's type, Parse for a list whose quotes are not closed.
Result<NamedValue> parseContextFeature(const Schema& context, std::string_view name, std::string_view text);

/// The same for a feature of the user.
Result<NamedValue> parseUserFeature(const Schema& users, std::string_view name, std::string_view text);

/// The request's context as a table of one row with all features of `schema`.
/// Errors: NotFound for an unknown feature, Conflict for one given twice, Type for a value of another type.
Result<FeatureTable> contextTable(const Schema& schema, std::span<const NamedValue> context);

/// The user features that the caller gives as a table of one row with no others. Errors: as `contextTable`.
Result<FeatureTable> givenFeatures(const Schema& users, std::span<const NamedValue> features);

} // namespace rankwright
