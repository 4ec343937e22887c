#pragma once

#include "widgets/common/address.h"

#include <optional>
#include <vector>

namespace rankwright {

class DataModel;

/// The object that a cell names; nothing for a missing cell or a column of no addresses.
std::optional<Address> addressOf(const DataModel& model, int place, int column);

/// Every object that a row names, in the order of the columns, each once.
std::vector<Address> addressesOf(const DataModel& model, int place);

} // namespace rankwright
