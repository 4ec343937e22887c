#include "core/expr/text_place.h"

namespace rankwright {

SourceSpan spanOf(const TextRange& range, const std::string& source) {
  return {source, range.line, range.column, range.length};
}

} // namespace rankwright
