#include "core/index/engine_index.h"

#include "core/base/file.h"
#include "core/index/inverted_index_builder.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace rankwright {

namespace {

using Json = nlohmann::json;

constexpr std::uint64_t kKeysBetweenChecks = 256;

std::string excerpt(const Json& json) {
  constexpr std::size_t kShown = 80;
  return json.dump(-1, ' ', true, Json::error_handler_t::replace).substr(0, kShown);
}

/// Keys of items are text, or numbers that stand for it.
std::optional<std::string> itemKey(const Json& json) {
  if (json.is_string()) return json.get<std::string>();
  if (json.is_number_integer()) return json.dump();
  return std::nullopt;
}

struct NamedPosting {
  std::string item;
  double weight;
};

std::optional<NamedPosting> named(const Json& json, const char* itemName, const char* weightName) {
  if (!json.contains(itemName) || !json.contains(weightName)) return std::nullopt;
  const auto item = itemKey(json[itemName]);
  if (!item || !json[weightName].is_number()) return std::nullopt;
  return NamedPosting{*item, json[weightName].get<double>()};
}

std::optional<NamedPosting> postingOf(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  if (auto posting = named(json, "key", "score")) return posting;
  if (auto posting = named(json, "doc_id", "weight")) return posting;
  if (json.size() == 1 && json.begin()->is_number())
    return NamedPosting{json.begin().key(), json.begin()->get<double>()};
  return std::nullopt;
}

class EngineIndexReader {
public:
  EngineIndexReader(const ItemPool& items, PostingSink& to) : items_(items), to_(to) {}

  Status addList(const std::string& key, const Json& postings) {
    if (!postings.is_array())
      return fail(ErrorKind::Type, "expected a list of postings under the key '{}', found: {}", key,
                  excerpt(postings));
    for (const auto& json : postings) {
      const auto posting = postingOf(json);
      if (!posting || !std::isfinite(static_cast<float>(posting->weight)))
        return fail(ErrorKind::Type, "under the key '{}' is no item with a weight: {}", key, excerpt(json));
      RW_CHECK(add(key, *posting));
    }
    return {};
  }

  Status addEntry(const Json& entry) {
    const auto* name = entry.is_object() && entry.contains("values") ? "values" : "value";
    if (!entry.is_object() || !entry.contains("key") || !entry["key"].is_string() || !entry.contains(name))
      return fail(ErrorKind::Type, "an entry of the index has no key with values: {}", excerpt(entry));
    return addList(entry["key"].get<std::string>(), entry[name]);
  }

  std::uint64_t unknownItems() const { return unknown_; }

private:
  Status add(const std::string& key, const NamedPosting& posting) {
    const auto item = items_.find(posting.item);
    if (!item) ++unknown_;
    return item ? to_.put(key, *item, static_cast<float>(posting.weight)) : Status();
  }

  const ItemPool& items_;
  PostingSink& to_;
  std::uint64_t unknown_ = 0;
};

Status tellAndCheck(std::uint64_t done, std::size_t total, const JobControl& job) {
  if (done % kKeysBetweenChecks != 0) return {};
  job.report("reading an index", static_cast<double>(done), static_cast<double>(total));
  return job.check();
}

Status readEntries(const Json& root, EngineIndexReader& reader, const JobControl& job) {
  std::uint64_t done = 0;
  for (const auto& [key, value] : root.items()) {
    RW_CHECK(tellAndCheck(done++, root.size(), job));
    RW_CHECK(root.is_array() ? reader.addEntry(value) : reader.addList(key, value));
  }
  return {};
}

} // namespace

Result<std::uint64_t> putEngineIndex(const std::filesystem::path& path, const ItemPool& items,
                                     PostingSink& to, const JobControl& job) {
  RW_ASSIGN(const auto text, readTextFile(path));
  const auto root = Json::parse(text, nullptr, false);
  if (root.is_discarded()) return fail(ErrorKind::Parse, "the index is not valid JSON: {}", path.string());
  if (!root.is_structured())
    return fail(ErrorKind::Type, "the index is neither a list nor an object: {}", path.string());
  EngineIndexReader reader(items, to);
  const bool singleEntry =
      root.is_object() && root.contains("key") && (root.contains("value") || root.contains("values"));
  RW_CHECK(singleEntry ? reader.addEntry(root) : readEntries(root, reader, job));
  return reader.unknownItems();
}

Result<EngineIndex> readEngineIndex(const std::filesystem::path& path, const ItemPool& items,
                                    const JobControl& job) {
  InvertedIndexBuilder builder;
  RW_ASSIGN(const auto unknown, putEngineIndex(path, items, builder, job));
  return EngineIndex{builder.finish(), unknown};
}

} // namespace rankwright
