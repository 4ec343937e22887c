#pragma once

#include "core/base/result.h"
#include "core/feature/feature_table.h"
#include "core/feature/interaction.h"
#include "core/feature/schema.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// The context features that requests may give, and the values that the log has for them.
struct ContextCatalogue {
  Schema schema;
  std::map<std::string, std::vector<std::string>> values; ///< string features only; most frequent first
};

/// Counts the values over the interactions. Each feature keeps its `maxValues` most frequent.
ContextCatalogue catalogueContexts(const FeatureTable& contexts, std::span<const Interaction> interactions,
                                   std::size_t maxValues = 500);

/// `[[feature]] name, type, values` in TOML. Errors: Io.
Status saveContextCatalogue(const ContextCatalogue& catalogue, const std::filesystem::path& path);

/// Errors: NotFound, Io, Parse, InvalidArgument, with the place.
Result<ContextCatalogue> loadContextCatalogue(const std::filesystem::path& path);

} // namespace rankwright
