#include "widgets/table/row_addresses.h"

#include "widgets/common/text.h"
#include "widgets/table/cell_text.h"
#include "widgets/table/data_model.h"

#include <algorithm>

namespace rankwright {

std::optional<Address> addressOf(const DataModel& model, int place, int column) {
  if (!model.isAddress(column)) return std::nullopt;
  const auto key = plainText(model.cell(place, column));
  if (key.isEmpty()) return std::nullopt;
  const auto named = model.source()->addressKey(model.sourceRow(place), static_cast<std::size_t>(column));
  return Address{toQt(model.column(column).addressKind), named ? toQt(*named) : key};
}

std::vector<Address> addressesOf(const DataModel& model, int place) {
  std::vector<Address> addresses;
  for (int column = 0; column < model.columnCount(); ++column) {
    const auto address = addressOf(model, place, column);
    if (address && std::ranges::find(addresses, *address) == addresses.end()) addresses.push_back(*address);
  }
  return addresses;
}

} // namespace rankwright
