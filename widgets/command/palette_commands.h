#pragma once

#include "widgets/command/palette_row.h"

namespace rankwright {

class CommandRegistry;
class PaletteHistory;

/// The commands that fit the query. Those whose words it names come before those that have its letters here
/// and there; among them the last used first, then the better fit. Without a query the last used, then all by
/// group in the order they were added. Invisible commands are left out, and `hidden`; of several with one id
/// the nearest stands for all.
PaletteRows findCommands(const CommandRegistry& registry, const PaletteHistory& history, const QString& query,
                         const QAction* hidden);

} // namespace rankwright
