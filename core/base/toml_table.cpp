#include "core/base/toml_table.h"

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>
#include <utility>

namespace rankwright {

struct TomlTable::Document {
  std::string source;
  toml::table root;
};

namespace {

const toml::table& asTable(const void* table) {
  return *static_cast<const toml::table*>(table);
}

SourceSpan spanFrom(const toml::source_region& region, const std::string& source) {
  const auto length = region.end.line == region.begin.line && region.end.column > region.begin.column
                          ? region.end.column - region.begin.column
                          : 1;
  return {source, std::max(1U, region.begin.line), std::max(1U, region.begin.column), length};
}

std::string_view describeNode(const toml::node& node) {
  switch (node.type()) {
  case toml::node_type::string:
    return "a string";
  case toml::node_type::integer:
    return "an integer";
  case toml::node_type::floating_point:
    return "a number";
  case toml::node_type::boolean:
    return "true or false";
  case toml::node_type::array:
    return "an array";
  case toml::node_type::table:
    return "a table";
  default:
    return "a date or time";
  }
}

} // namespace

Result<TomlTable> TomlTable::parse(std::string_view text, std::string source) {
  try {
    auto document = std::make_shared<Document>();
    document->root = toml::parse(text);
    document->source = std::move(source);
    TomlTable table;
    table.table_ = &document->root;
    table.document_ = std::move(document);
    return table;
  } catch (const toml::parse_error& error) {
    return failAt(spanFrom(error.source(), source), ErrorKind::Parse, "{}", error.description());
  }
}

bool TomlTable::has(std::string_view key) const {
  return asTable(table_).contains(key);
}

std::vector<std::string> TomlTable::keys() const {
  std::vector<std::string> keys;
  for (const auto& [key, value] : asTable(table_))
    keys.emplace_back(key.str());
  return keys;
}

std::string TomlTable::canonicalText() const {
  std::ostringstream text;
  text << toml::default_formatter(asTable(table_), toml::format_flags::none) << '\n';
  return text.str();
}

SourceSpan TomlTable::spanOf(std::string_view key) const {
  const auto* node = asTable(table_).get(key);
  return spanFrom(node ? node->source() : asTable(table_).source(), document_->source);
}

namespace {

tl::unexpected<Error> wrongType(const TomlTable& table, std::string_view key, std::string_view wanted,
                                const toml::node& node) {
  return failAt(table.spanOf(key), ErrorKind::Type, "'{}' must be {}, not {}", key, wanted,
                describeNode(node));
}

tl::unexpected<Error> missingKey(const TomlTable& table, std::string_view key) {
  return failAt(table.spanOf(key), ErrorKind::NotFound, "the key is missing: {}", key);
}

} // namespace

Result<std::string> TomlTable::string(std::string_view key) const {
  const auto* node = asTable(table_).get(key);
  if (!node) return missingKey(*this, key);
  if (!node->is_string()) return wrongType(*this, key, "a string", *node);
  return node->as_string()->get();
}

Result<std::string> TomlTable::stringOr(std::string_view key, std::string fallback) const {
  return has(key) ? string(key) : Result<std::string>(std::move(fallback));
}

Result<bool> TomlTable::booleanOr(std::string_view key, bool fallback) const {
  const auto* node = asTable(table_).get(key);
  if (!node) return fallback;
  if (!node->is_boolean()) return wrongType(*this, key, "true or false", *node);
  return node->as_boolean()->get();
}

Result<std::uint32_t> TomlTable::countOr(std::string_view key, std::uint32_t fallback, std::uint32_t least,
                                         std::uint32_t most) const {
  const auto* node = asTable(table_).get(key);
  if (!node) return fallback;
  if (!node->is_integer()) return wrongType(*this, key, "an integer", *node);
  const auto value = node->as_integer()->get();
  if (value < std::int64_t{least} || value > std::int64_t{most})
    return failAt(spanOf(key), ErrorKind::InvalidArgument, "'{}' must be between {} and {}: {}", key, least,
                  most, value);
  return static_cast<std::uint32_t>(value);
}

Result<std::int64_t> TomlTable::integerOr(std::string_view key, std::int64_t fallback) const {
  const auto* node = asTable(table_).get(key);
  if (!node) return fallback;
  if (!node->is_integer()) return wrongType(*this, key, "an integer", *node);
  return node->as_integer()->get();
}

Result<double> TomlTable::numberOr(std::string_view key, double fallback, double least, double most) const {
  const auto* node = asTable(table_).get(key);
  if (!node) return fallback;
  if (!node->is_number()) return wrongType(*this, key, "a number", *node);
  const double value = *node->value<double>();
  if (!(value >= least && value <= most))
    return failAt(spanOf(key), ErrorKind::InvalidArgument, "'{}' must be between {} and {}: {}", key, least,
                  most, value);
  return value;
}

Result<std::vector<std::string>> TomlTable::strings(std::string_view key) const {
  const auto* node = asTable(table_).get(key);
  if (!node) return missingKey(*this, key);
  if (!node->is_array()) return wrongType(*this, key, "an array of strings", *node);
  std::vector<std::string> values;
  for (const auto& element : *node->as_array()) {
    if (!element.is_string())
      return failAt(spanFrom(element.source(), document_->source), ErrorKind::Type,
                    "'{}' must hold strings only, not {}", key, describeNode(element));
    values.push_back(element.as_string()->get());
  }
  return values;
}

Result<std::vector<std::uint32_t>> TomlTable::counts(std::string_view key) const {
  const auto* node = asTable(table_).get(key);
  if (!node) return missingKey(*this, key);
  if (!node->is_array()) return wrongType(*this, key, "an array of whole numbers", *node);
  std::vector<std::uint32_t> values;
  for (const auto& element : *node->as_array()) {
    const auto place = spanFrom(element.source(), document_->source);
    if (!element.is_integer())
      return failAt(place, ErrorKind::Type, "'{}' must hold whole numbers only, not {}", key,
                    describeNode(element));
    const auto value = element.as_integer()->get();
    if (value < 0 || value > std::numeric_limits<std::uint32_t>::max())
      return failAt(place, ErrorKind::InvalidArgument, "'{}' holds a number out of range: {}", key, value);
    values.push_back(static_cast<std::uint32_t>(value));
  }
  return values;
}

Result<TomlTable> TomlTable::table(std::string_view key) const {
  const auto* node = asTable(table_).get(key);
  if (!node) return missingKey(*this, key);
  if (!node->is_table()) return wrongType(*this, key, "a table", *node);
  TomlTable child;
  child.document_ = document_;
  child.table_ = node->as_table();
  return child;
}

Result<std::vector<TomlTable>> TomlTable::tables(std::string_view key) const {
  std::vector<TomlTable> children;
  const auto* node = asTable(table_).get(key);
  if (!node) return children;
  if (!node->is_array_of_tables()) return wrongType(*this, key, "an array of tables", *node);
  for (const auto& element : *node->as_array()) {
    TomlTable child;
    child.document_ = document_;
    child.table_ = element.as_table();
    children.push_back(std::move(child));
  }
  return children;
}

Status TomlTable::allowOnly(std::initializer_list<std::string_view> keys) const {
  for (const auto& [key, node] : asTable(table_))
    if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
      return failAt(spanFrom(key.source(), document_->source), ErrorKind::InvalidArgument, "unknown key: {}",
                    key.str());
  return {};
}

} // namespace rankwright
