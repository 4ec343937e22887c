#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rankwright {

/// A saved request under a name: who asks, and in which context.
struct Persona {
  std::string name;
  std::string user;                                              ///< the user's key
  std::vector<std::pair<std::string, std::string>> context = {}; ///< features by name, as they are typed

  friend bool operator==(const Persona&, const Persona&) = default;
};

/// The file of a workspace that holds them.
inline constexpr auto kPersonasFile = "personas.toml";

/// Reads `[[persona]] name = "…" user = "…" context = { feature = "…" }`, in the order of the file. Errors:
/// Parse with the place; NotFound / InvalidArgument for missing or unknown keys; Conflict for two of a name.
Result<std::vector<Persona>> parsePersonas(std::string_view toml, std::string source);

/// The text with the persona at its end, or in the place of the one that has its name. Errors: those of
/// parsing.
Result<std::string> withPersona(std::string_view toml, const Persona& persona);

/// The text without the persona. Errors: those of parsing; NotFound.
Result<std::string> withoutPersona(std::string_view toml, std::string_view name);

} // namespace rankwright
