#pragma once

#include <span>

namespace rankwright {

/// The texts that the engine may show to people, with %1, %2 … in place of its values, each a translation's
/// source in the context "Engine". packaging/engine-texts extracts them from the sources.
std::span<const char* const> engineCatalogue();

} // namespace rankwright
