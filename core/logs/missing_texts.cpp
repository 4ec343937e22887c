#include "core/logs/missing_texts.h"

#include "core/logs/cell_value.h"

#include <algorithm>

namespace rankwright {

bool MissingTexts::has(std::string_view cell) const {
  return texts_ ? withoutSpaces(cell).empty() || hasText(withoutSpaces(cell)) : saysMissing(cell);
}

bool MissingTexts::hasText(std::string_view text) const {
  return texts_ && std::ranges::find(*texts_, text) != texts_->end();
}

} // namespace rankwright
