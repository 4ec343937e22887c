#include "core/workspace/imported_indexes.h"

#include "core/index/engine_index.h"
#include "core/workspace/default_rules.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

/// How many users a guess looks at.
constexpr std::uint32_t kUsersSampled = 2000;

std::string nameOf(const std::filesystem::path& file) {
  std::string name = file.stem().string();
  for (auto& c : name)
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'))
      c = '_';
  return name.empty() ? "index" : name;
}

bool holdsAKey(const Column& column, std::uint32_t row, const InvertedIndex& index) {
  if (column.isMissing(row)) return false;
  if (column.type() == ValueType::String) return index.find(column.stringAt(row)).has_value();
  return std::ranges::any_of(column.codeListAt(row),
                             [&](auto code) { return index.find(column.dictionary().at(code)).has_value(); });
}

std::uint32_t usersWithKeys(const Column& column, const InvertedIndex& index) {
  std::uint32_t count = 0;
  for (std::uint32_t row = 0; row < std::min(column.rowCount(), kUsersSampled); ++row)
    count += holdsAKey(column, row, index) ? 1 : 0;
  return count;
}

/// The feature of users whose values are keys most often; "" when none ever is.
std::string bestFeature(const FeatureTable& users, const InvertedIndex& index) {
  std::string best;
  std::uint32_t most = 0;
  for (std::size_t i = 0; i < users.schema().size(); ++i) {
    if (elementType(users.column(i).type()) != ValueType::String) continue;
    const auto count = usersWithKeys(users.column(i), index);
    if (count <= most) continue;
    most = count;
    best = users.schema().fields()[i].name;
  }
  return best;
}

bool keysAreItems(const InvertedIndex& index, const ItemPool& items) {
  std::uint32_t known = 0;
  for (std::uint32_t key = 0; key < index.keyCount(); ++key)
    known += items.find(index.keyAt(key)) ? 1 : 0;
  return index.keyCount() > 0 && known * 2 > index.keyCount();
}

ImportedIndex plan(const std::filesystem::path& file, const InvertedIndex& index, const StoreExport& store,
                   const std::string& favourites) {
  ImportedIndex imported;
  imported.name = nameOf(file);
  imported.file = "imported/" + imported.name + ".json";
  if (keysAreItems(index, store.items) && !store.interactions.empty())
    imported.keys = favourites;
  else
    imported.keys = bestFeature(store.userFeatures, index);
  if (imported.keys.empty() && index.keyCount() == 1) imported.key = index.keyAt(0);
  return imported;
}

} // namespace

Result<std::vector<ImportedIndex>> planImportedIndexes(std::span<const std::filesystem::path> files,
                                                       const StoreExport& store, const JobControl& job) {
  ConfigurationSeed seed;
  seed.items = store.items.features().schema();
  seed.users = store.userFeatures.schema();
  seed.contexts = store.contexts.schema();
  const auto favourites = DefaultRules::of(seed).favourites;
  std::vector<ImportedIndex> imported;
  for (const auto& file : files) {
    RW_ASSIGN(const auto read, readEngineIndex(file, store.items, job));
    auto next = plan(file, read.index, store, favourites);
    if (std::ranges::find(imported, next.name, &ImportedIndex::name) != imported.end())
      return fail(ErrorKind::Conflict, "two indexes would have the same name: {}", next.name);
    imported.push_back(std::move(next));
  }
  return imported;
}

Status copyImportedIndexes(std::span<const std::filesystem::path> files,
                           std::span<const ImportedIndex> imported, const std::filesystem::path& data) {
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto target = data / imported[i].file;
    std::error_code error;
    std::filesystem::create_directories(target.parent_path(), error);
    if (!error) std::filesystem::copy_file(files[i], target, error);
    if (error)
      return fail(ErrorKind::Io, "cannot copy the index ({}): {}", error.message(), files[i].string());
  }
  return {};
}

} // namespace rankwright
