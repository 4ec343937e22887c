#pragma once

#include "core/base/result.h"
#include "core/feature/value.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rankwright {

/// The name and type of one feature.
struct Field {
  std::string name;
  ValueType type;

  friend bool operator==(const Field&, const Field&) = default;
};

/// The features of a table in order, each name once.
class Schema {
public:
  Schema() = default;

  /// Errors: Conflict when a name occurs twice, InvalidArgument when one is empty.
  static Result<Schema> of(std::vector<Field> fields);

  /// Adds a field at the end. Errors: as `of`.
  Status add(Field field);

  const std::vector<Field>& fields() const { return fields_; }
  std::size_t size() const { return fields_.size(); }

  /// The position of the field, or nothing.
  std::optional<std::size_t> find(std::string_view name) const;

  friend bool operator==(const Schema& a, const Schema& b) { return a.fields_ == b.fields_; }

private:
  std::vector<Field> fields_;
  std::unordered_map<std::string, std::size_t> positions_;
};

/// The fields of several schemas together, e.g. of context, users and items. Errors: Conflict when a name is
/// in two of them: a rule could not tell which it means.
Result<Schema> unionOf(const std::vector<const Schema*>& schemas);

} // namespace rankwright
