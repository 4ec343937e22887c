#include "core/feature/schema.h"

#include <utility>

namespace rankwright {

Result<Schema> Schema::of(std::vector<Field> fields) {
  Schema schema;
  for (auto& field : fields)
    RW_CHECK(schema.add(std::move(field)));
  return schema;
}

Status Schema::add(Field field) {
  if (field.name.empty()) return fail(ErrorKind::InvalidArgument, "a feature needs a name");
  if (!positions_.emplace(field.name, fields_.size()).second)
    return fail(ErrorKind::Conflict, "the feature is there already: {}", field.name);
  fields_.push_back(std::move(field));
  return {};
}

std::optional<std::size_t> Schema::find(std::string_view name) const {
  const auto found = positions_.find(std::string(name));
  if (found == positions_.end()) return std::nullopt;
  return found->second;
}

Result<Schema> unionOf(const std::vector<const Schema*>& schemas) {
  Schema all;
  for (const auto* schema : schemas)
    for (const auto& field : schema->fields())
      if (!all.add(field))
        return fail(ErrorKind::Conflict,
                    "two of context, users and items have a feature of the same name: {}", field.name);
  return all;
}

} // namespace rankwright
