#include "app/cli/feature_text.h"

#include "app/cli/console.h"
#include "core/feature/value_json.h"

#include <nlohmann/json.hpp>

namespace rankwright::cli {

void printFeatures(Console& console, const FeatureTable& table, std::uint32_t row, bool json) {
  using Json = nlohmann::ordered_json;
  Json object = Json::object();
  for (const auto& field : table.schema().fields()) {
    const auto value = table.valueAt(row, field.name);
    if (json)
      object[field.name] = Json::parse(toJson(value));
    else
      console.print("{} ({}): {}\n", field.name, describe(field.type), toText(value));
  }
  if (json) console.print("{}\n", object.dump(2, ' ', false, Json::error_handler_t::replace));
}

} // namespace rankwright::cli
