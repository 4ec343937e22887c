#pragma once

#include "core/base/result.h"
#include "core/document/toml_edit.h"
#include "core/document/toml_layout.h"
#include "core/workspace/what_if.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// A value of the configuration that is edited in place: of a key of pipeline.toml, or a rule's expression.
struct ConfigurationValue {
  QString name; ///< the key, with the table inside of an element before it; or the rule
  TomlPlace place = {};
  std::string key = {};  ///< empty for a rule
  std::string rule = {}; ///< empty for a key
  TomlValue value = {};
  std::uint32_t line = 1; ///< in its file

  friend bool operator==(const ConfigurationValue& a, const ConfigurationValue& b) {
    return a.name == b.name && a.place == b.place && a.key == b.key && a.rule == b.rule &&
           a.value.kind == b.value.kind && a.value.text == b.value.text && a.line == b.line;
  }
};

/// A table of pipeline.toml, or the rules that the pipeline reads.
struct ConfigurationTable {
  enum class Kind : std::uint8_t { Table, Element, Rules };

  Kind kind = Kind::Table;
  QString title; ///< the name of an element, or else the table's
  TomlPlace place = {};
  bool isEnabled = true; ///< of an element
  std::vector<ConfigurationValue> values;
  std::uint32_t line = 1;

  bool isChannel() const { return kind == Kind::Element && place.table == "channel"; }
  /// nullptr when there is no such key.
  const ConfigurationValue* find(std::string_view key) const;

  friend bool operator==(const ConfigurationTable&, const ConfigurationTable&) = default;
};

using ConfigurationTables = std::vector<ConfigurationTable>;

/// What the texts say, in the order of pipeline.toml, then the rules that values of it name and those that
/// these read. Errors: Parse with the place in pipeline.toml; rules are read as far as their syntax allows.
Result<ConfigurationTables> readConfiguration(const DraftTexts& draft);

} // namespace rankwright
