#include "core/workspace/recorded_list_file.h"

#include "core/base/file.h"
#include "core/logs/delimited_reader.h"
#include "core/workspace/recorded_list_csv.h"
#include "core/workspace/recorded_list_json.h"

#include <utility>

namespace rankwright {

namespace {

using Json = nlohmann::ordered_json;

/// The fields that every row of a list has in common.
std::vector<std::string> originFields(const ListOrigin& origin) {
  const auto json = originJson(origin);
  return {origin.workspace,
          origin.user,
          origin.context ? json["context"].dump() : std::string(),
          origin.time ? std::to_string(*origin.time) : std::string(),
          origin.model.value_or(""),
          origin.modelDigest};
}

Json itemJson(std::size_t slot, const RecordedItem& item) {
  Json json = {{"slot", slot}, {"item", item.key}};
  json["name"] = item.name.empty() ? Json() : Json(item.name);
  json["category"] = item.category.empty() ? Json() : Json(item.category);
  json["score"] = item.score ? scoreJson(*item.score) : Json();
  return json;
}

} // namespace

RecordedList recordList(const Workspace& workspace, const Trace& trace) {
  RecordedList list{.origin = {.workspace = workspace.config().name,
                               .user = std::string(keyOfUser(workspace.users(), trace.request.user)),
                               .model = trace.model,
                               .context = trace.request.context,
                               .time = trace.request.clock.now,
                               .modelDigest = trace.modelDigest},
                    .items = {}};
  list.items.reserve(trace.list.size());
  for (const auto& placed : trace.list)
    list.items.push_back({std::string(workspace.items().keyOf(placed.item)),
                          workspace.itemText(placed.item, "name"),
                          workspace.itemText(placed.item, "category"), placed.score});
  return list;
}

std::string recordedListJson(const RecordedList& list) {
  auto json = originJson(list.origin);
  json["list"] = Json::array();
  for (std::size_t slot = 0; slot < list.items.size(); ++slot)
    json["list"].push_back(itemJson(slot, list.items[slot]));
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

std::string recordedListCsv(const RecordedList& list) {
  const auto origin = originFields(list.origin);
  auto text = csvLine({"place", "item", "name", "category", "score", "workspace", "user", "context", "time",
                       "model", "model_digest"});
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const auto& item = list.items[i];
    std::vector<std::string> fields = {std::to_string(i + 1), item.key, item.name, item.category,
                                       item.score ? toJson(Value(*item.score)) : std::string()};
    fields.insert(fields.end(), origin.begin(), origin.end());
    text += csvLine(fields);
  }
  return text;
}

Result<RecordedList> parseRecordedList(std::string_view text, const std::string& source) {
  RW_CHECK(checkUtf8(text, source));
  const auto begin = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  if (begin == std::string_view::npos)
    return failAt({source, 1, 1, 1}, ErrorKind::Parse, "the file holds no list: {}", source);
  return text[begin] == '{' || text[begin] == '[' ? parseListJson(text, source) : parseListCsv(text, source);
}

Result<RecordedList> readRecordedList(const std::filesystem::path& path) {
  RW_ASSIGN(const auto text, readTextFile(path));
  return parseRecordedList(text, path.string());
}

Status writeRecordedList(const RecordedList& list, const std::filesystem::path& path) {
  if (path.extension() == ".csv") return writeFileAtomically(path, recordedListCsv(list));
  return writeFileAtomically(path, recordedListJson(list) + '\n');
}

} // namespace rankwright
