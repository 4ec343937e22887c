#pragma once

#include "widgets/common/address.h"

#include <functional>
#include <vector>

class QMenu;
class QWidget;

namespace rankwright {

/// A context menu to be shown by `QMenu::popup`; it goes when it is closed.
QMenu* makeContextMenu(QWidget* parent);

/// Adds, for each address, an entry that follows it and one that copies it, and for apps and users one that
/// leads to their keys. `follow` is not called once the
/// menu's parent is gone.
void addAddresses(QMenu& menu, const std::vector<Address>& addresses,
                  const std::function<void(const Address&)>& follow);

} // namespace rankwright
