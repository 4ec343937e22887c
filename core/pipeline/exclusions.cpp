#include "core/pipeline/exclusions.h"

#include <utility>

namespace rankwright {

std::uint32_t Exclusions::addReason(std::string text) {
  reasons_.push_back(std::move(text));
  return static_cast<std::uint32_t>(reasons_.size() - 1);
}

std::vector<Removal> Exclusions::removeFrom(std::vector<ItemId>& items) const {
  std::vector<Removal> removed;
  if (reasons_.empty()) return removed;
  std::erase_if(items, [&](ItemId item) {
    const auto reason = reasonFor(item);
    if (reason) removed.push_back({item, reasons_[*reason]});
    return reason.has_value();
  });
  return removed;
}

} // namespace rankwright
