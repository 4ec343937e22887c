#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rankwright {

/// Features by name, as they are typed.
using FeatureTexts = std::vector<std::pair<std::string, std::string>>;

/// A saved request under a name: who asks, and in which context. The user is one of the store, or an invented
/// one, who is described by features alone.
struct Persona {
  std::string name;
  std::string user = {};      ///< the user's key; empty for an invented one
  FeatureTexts context = {};  ///< of the context
  FeatureTexts features = {}; ///< of an invented user; one without any has nothing known of them

  bool isInvented() const { return user.empty(); }
  friend bool operator==(const Persona&, const Persona&) = default;
};

/// The file of a workspace that holds them.
inline constexpr auto kPersonasFile = "personas.toml";

/// Reads `[[persona]] name = "…" user = "…" context = { feature = "…" }`, or `features = { … }` in the place
/// of `user`, in the order of the file. Errors: Parse with the place; NotFound for a persona without a name,
/// or with neither a user nor features; InvalidArgument for unknown keys; Conflict for two of a name, or one
/// with both a user and features.
Result<std::vector<Persona>> parsePersonas(std::string_view toml, std::string source);

/// The persona of that name in the workspace's folder. Errors: those of reading and parsing its file;
/// NotFound.
Result<Persona> loadPersona(const std::filesystem::path& folder, std::string_view name);

/// The text with the persona at its end, or in the place of the one that has its name. Errors: those of
/// parsing.
Result<std::string> withPersona(std::string_view toml, const Persona& persona);

/// The text without the persona. Errors: those of parsing; NotFound.
Result<std::string> withoutPersona(std::string_view toml, std::string_view name);

} // namespace rankwright
