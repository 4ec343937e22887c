#pragma once

#include "core/leaderboard/version_diff.h"
#include "widgets/common/fact_table.h"

#include <cstdint>
#include <functional>

namespace rankwright {

/// What an item of that key is called.
using ItemNames = std::function<QString(const std::string& item)>;

/// A slot from 1; empty for 0, which is none.
QString slotText(std::uint32_t slot);

/// "new", "gone", "up 3", "down 2"; of slots from 1, 0 where it is not there. Empty for the same slot.
QString moveText(std::uint32_t before, std::uint32_t after);

/// What differs between two definitions, a row a key.
FactTable settingFacts(const VersionDiff& difference, const QString& before, const QString& after);

/// What differs between two lists, a row an app: new and moved ones in the order of the later list, then
/// those that are gone.
FactTable listFacts(const VersionDiff& difference, const ItemNames& nameOf);

/// "3 new · 2 gone · 5 moved · 1 key changed".
QString differenceText(const VersionDiff& difference);

} // namespace rankwright
