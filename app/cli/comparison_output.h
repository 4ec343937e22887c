#pragma once

#include "core/pipeline/list_comparison.h"

namespace rankwright::cli {

class Console;

/// Prints a list beside its baseline for people: a line an item, what left the list behind it, and the
/// figures.
void printComparison(Console& console, const ListComparison& comparison, const RecordedList& list,
                     const RecordedList& baseline);

} // namespace rankwright::cli
