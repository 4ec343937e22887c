#include "core/model/toml_reader.h"

#include "core/model/toml_writer.h"

namespace rankwright {

namespace {

SourceSpan spanOf(const toml::source_region& region, const std::string& source) {
  SourceSpan span{source, region.begin.line, region.begin.column, 1};
  if (region.end.line == region.begin.line && region.end.column > region.begin.column)
    span.length = region.end.column - region.begin.column;
  return span;
}

} // namespace

SourceSpan spanOf(const toml::node& node, const std::string& source) {
  return spanOf(node.source(), source);
}

Result<toml::table> parseToml(std::string_view text, const std::string& source) {
  try {
    return toml::parse(text, source);
  } catch (const toml::parse_error& error) {
    return failAt(spanOf(error.source(), source), ErrorKind::Parse, "{}", error.description());
  }
}

void TomlReader::read(std::string_view key, std::string& target) {
  const auto* node = find(key);
  if (!node) return;
  if (const auto* text = node->as_string())
    target = text->get();
  else
    typeError(key, *node, "a text");
}

void TomlReader::read(std::string_view key, bool& target) {
  const auto* node = find(key);
  if (!node) return;
  if (const auto* value = node->as_boolean())
    target = value->get();
  else
    typeError(key, *node, "true or false");
}

void TomlReader::read(std::string_view key, double& target, NumberRange range) {
  if (const auto* node = find(key)) checkRange(key, *node, range, target);
}

const toml::array* TomlReader::array(std::string_view key) {
  const auto* node = find(key);
  if (node && !node->is_array()) typeError(key, *node, "an array");
  return node ? node->as_array() : nullptr;
}

const toml::table* TomlReader::table(std::string_view key) {
  const auto* node = find(key);
  if (node && !node->is_table()) typeError(key, *node, "a table");
  return node ? node->as_table() : nullptr;
}

void TomlReader::keep(Status status) {
  if (status_ && !status) status_ = std::move(status);
}

Status TomlReader::finish() {
  if (!status_) return status_;
  for (const auto& [key, node] : table_)
    if (!known_.contains(key.str()))
      return failAt(spanOf(key.source(), source_), ErrorKind::InvalidArgument, "unknown key: {}", key.str());
  return {};
}

const toml::node* TomlReader::find(std::string_view key) {
  known_.emplace(key);
  return status_ ? table_.get(key) : nullptr;
}

bool TomlReader::checkInteger(std::string_view key, const toml::node& node) {
  if (!node.is_integer()) typeError(key, node, "a whole number");
  return node.is_integer();
}

bool TomlReader::checkRange(std::string_view key, const toml::node& node, NumberRange range, double& value) {
  const auto number = node.is_number() ? node.value<double>() : std::nullopt;
  if (!number) {
    typeError(key, node, "a number");
    return false;
  }
  if (!(*number >= range.lowest && *number <= range.highest)) {
    keep(failAt(spanOf(node, source_), ErrorKind::InvalidArgument, "{} must be from {} to {}: {}", key,
                range.lowest, range.highest, *number));
    return false;
  }
  value = *number;
  return true;
}

void TomlReader::typeError(std::string_view key, const toml::node& node, std::string_view wanted) {
  keep(failAt(spanOf(node, source_), ErrorKind::Type, "{} must be {}: {}", key, wanted, tomlValue(node)));
}

} // namespace rankwright
