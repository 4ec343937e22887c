#pragma once

#include <toml++/toml.h>

#include <string>

namespace rankwright {

/// A table as a TOML document that ends with a line break; the same table gives the same text. Numbers have
/// the shortest text that reads back as the same number: 0.1, 1.0, 1e-06. (toml++ as Debian builds it writes
/// 17 digits: 0.10000000000000001.)
std::string tomlDocument(const toml::table& table);

/// One value as it stands behind its key: a number as above, tables and arrays in line.
std::string tomlValue(const toml::node& value);

} // namespace rankwright
