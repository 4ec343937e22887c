#pragma once

#include "widgets/command/object_search.h"

#include <memory>

namespace rankwright {

class ViewDeck;
class Workspace;

/// What the palette finds by name: the views, and of an opened workspace (or nullptr) its users, apps, index
/// keys and rules.
PaletteSources paletteSources(const ViewDeck& deck, const std::shared_ptr<const Workspace>& workspace);

} // namespace rankwright
