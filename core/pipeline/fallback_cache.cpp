#include "core/pipeline/fallback_cache.h"

#include "core/base/file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace rankwright {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kHead = "rankwright kept lists 1";

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

Json jsonOf(const KeptList& kept, const ItemPool& items) {
  Json list = Json::array();
  for (const auto& each : kept.list)
    list.push_back({std::string(items.keyOf(each.item)), each.score});
  return {{"time", kept.time}, {"configuration", kept.configuration}, {"list", std::move(list)}};
}

/// May throw what the JSON library throws for another form.
KeptList keptOf(const Json& json, const ItemPool& items) {
  KeptList kept{{}, json.at("time").get<std::int64_t>(), json.at("configuration").get<std::string>()};
  for (const auto& each : json.at("list"))
    if (const auto item = items.find(each.at(0).get<std::string>()))
      kept.list.push_back({*item, each.at(1).get<float>()});
  return kept;
}

} // namespace

bool operator==(const KeptList& a, const KeptList& b) {
  const auto same = [](const ListedItem& x, const ListedItem& y) {
    return x.item == y.item && x.score == y.score;
  };
  return a.time == b.time && a.configuration == b.configuration && std::ranges::equal(a.list, b.list, same);
}

void FallbackCache::put(const Key& key, KeptList list) {
  if (most_ == 0) return;
  if (const auto found = places_.find(key); found != places_.end()) {
    entries_.erase(found->second);
    places_.erase(found);
  }
  if (entries_.size() == most_) {
    places_.erase(entries_.front().key);
    entries_.pop_front();
  }
  entries_.push_back({key, std::move(list)});
  places_.emplace(key, std::prev(entries_.end()));
}

void FallbackCache::keep(const Request& request, KeptList list) {
  const std::lock_guard lock(mutex_);
  put(keyOf(request), std::move(list));
}

std::optional<KeptList> FallbackCache::find(const Request& request) const {
  const std::lock_guard lock(mutex_);
  const auto found = places_.find(keyOf(request));
  if (found == places_.end()) return std::nullopt;
  auto kept = found->second->kept;
  if (request.count > 0 && kept.list.size() > request.count) kept.list.resize(request.count);
  return kept;
}

std::uint32_t FallbackCache::size() const {
  const std::lock_guard lock(mutex_);
  return static_cast<std::uint32_t>(entries_.size());
}

Status FallbackCache::save(const std::filesystem::path& path, const UserStore& users,
                           const ItemPool& items) const {
  const std::lock_guard lock(mutex_);
  std::string text = std::string(kHead) + '\n';
  for (const auto& [key, kept] : entries_) {
    auto json = jsonOf(kept, items);
    json["user"] = std::string(keyOfUser(users, key.user));
    json["scene"] = std::string(nameOf(key.scene));
    if (key.related) json["related"] = std::string(items.keyOf(*key.related));
    text += json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
  }
  return writeFileAtomically(path, text);
}

Status FallbackCache::load(const std::filesystem::path& path, const UserStore& users, const ItemPool& items) {
  RW_ASSIGN(const auto text, readTextFile(path));
  const auto lines = linesOf(text);
  if (lines.empty() || lines.front() != kHead)
    return failAt({path.string()}, ErrorKind::Corrupt, "the file holds no kept lists: {}", path.string());
  const std::lock_guard lock(mutex_);
  for (std::uint32_t i = 1; i < lines.size(); ++i) {
    try {
      const auto json = Json::parse(lines[i]);
      const auto user = users.find(json.at("user").get<std::string>());
      const auto scene = parseScene(json.at("scene").get<std::string>());
      if (!user || !scene) continue;
      Key key{*user, *scene};
      if (json.contains("related")) {
        key.related = items.find(json.at("related").get<std::string>());
        if (!key.related) continue;
      }
      put(key, keptOf(json, items));
    } catch (const nlohmann::json::exception& error) {
      return failAt({path.string(), i + 1}, ErrorKind::Corrupt, "the line holds no kept list: {}",
                    error.what());
    }
  }
  return {};
}

} // namespace rankwright
