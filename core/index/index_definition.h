#pragma once

#include "core/base/result.h"
#include "core/index/co_use_index.h"
#include "core/index/vector_definition.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What an index is built from.
enum class IndexKind : std::uint8_t {
  Items,      ///< the items' own columns
  Log,        ///< the contexts in which items were used
  CoUse,      ///< other items used by the same people
  Popularity, ///< everything under one key
  File,       ///< another system's index, in JSON
  Rule,       ///< what a rule makes of the items' features
};

std::string_view describe(IndexKind kind);

/// The kind of an index that finds items by their vectors, which `VectorDefinition` describes.
inline constexpr std::string_view kVectorKind = "vector";

/// One `[[index]]` of `indexes.toml` that finds items by keys.
struct IndexDefinition {
  std::string name;
  IndexKind kind = IndexKind::Popularity;
  std::vector<std::string> columns; ///< Items and Log: the columns joined into the key
  CoUseOptions coUse;               ///< CoUse
  std::string file;                 ///< File: below the data folder, e.g. "imported/similar.json"
  std::uint8_t weightBits = 32;     ///< 8, 16 or 32
  bool positions = false;           ///< Items and Rule: keeps which slot of a list a key stood in
  std::string rule;                 ///< Rule: the name of the rule that gives an item's keys
  double halfLifeDays = 0;          ///< Log and Popularity: how fast a use fades; 0: never
};

/// Those of the indexes that find items by keys. Errors: Parse with the place; InvalidArgument with the place
/// for unknown keys or kinds and names that are no file names; Conflict for a name that occurs twice.
Result<std::vector<IndexDefinition>> parseIndexesToml(std::string_view toml, std::string source);

/// Those of the indexes of kind "vector". Errors: the same.
Result<std::vector<VectorDefinition>> parseVectorsToml(std::string_view toml, std::string source);

/// The same from a file. Errors: NotFound, Io, and those of parsing.
Result<std::vector<IndexDefinition>> loadIndexesToml(const std::filesystem::path& path);
Result<std::vector<VectorDefinition>> loadVectorsToml(const std::filesystem::path& path);

/// `keep_builds` of `indexes.toml`: how many earlier builds are kept; 3 when it does not say. Errors:
/// NotFound, Io, Parse, InvalidArgument.
Result<std::uint32_t> loadKeptBuilds(const std::filesystem::path& path);

} // namespace rankwright
