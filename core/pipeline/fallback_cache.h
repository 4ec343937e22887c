#pragma once

#include "core/base/result.h"
#include "core/feature/item_pool.h"
#include "core/feature/user_store.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/request.h"

#include <cstdint>
#include <filesystem>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// A list that was recommended once.
struct KeptList {
  std::vector<ListedItem> list;
  std::int64_t time = 0;     ///< of its request's clock, in seconds since 1970
  std::string configuration; ///< the hash of the configuration that made it

  friend bool operator==(const KeptList& a, const KeptList& b);
};

/// The last list of every user and scene, and related item, up to a number of them: the one that was not
/// written for the longest time makes room. Safe to use from several threads.
class FallbackCache {
public:
  explicit FallbackCache(std::uint32_t most) : most_(most) {}

  void keep(const Request& request, KeptList list);

  /// The last list kept for the request's user, scene and related item, cut to the places that the request
  /// wants.
  std::optional<KeptList> find(const Request& request) const;

  std::uint32_t size() const;

  /// Writes the lists, oldest first, as text: one a line. Errors: Io.
  Status save(const std::filesystem::path& path, const UserStore& users, const ItemPool& items) const;

  /// Reads such a file, in addition to what is there. Lists of users, and items, that are no longer there are
  /// left out. Errors: NotFound, Io; Corrupt for another file.
  Status load(const std::filesystem::path& path, const UserStore& users, const ItemPool& items);

private:
  /// What a list is kept for.
  struct Key {
    UserId user;
    Scene scene = Scene::Feeds;
    std::optional<ItemId> related = {};

    friend auto operator<=>(const Key&, const Key&) = default;
  };
  struct Entry {
    Key key;
    KeptList kept;
  };
  using Entries = std::list<Entry>; ///< the one written last comes last

  static Key keyOf(const Request& request) { return {request.user, request.scene, request.related}; }
  void put(const Key& key, KeptList list);

  std::uint32_t most_;
  mutable std::mutex mutex_;
  Entries entries_;
  std::map<Key, Entries::iterator> places_;
};

} // namespace rankwright
