#pragma once

#include "core/pipeline/list_comparison.h"

#include <string>

namespace rankwright {

/// A comparison as JSON: what the baseline was made from, what differs, the counts and measures, and every
/// item with its places (from 1), rank change and score change.
std::string comparisonJson(const ListComparison& comparison, const RecordedList& list,
                           const RecordedList& baseline);

/// A comparison as CSV, a row an item: place, item, name, category, score, move, baseline_place, rank_change,
/// baseline_score, score_change. The place of what left the list is empty, so that the text is read as a list
/// too.
std::string comparisonCsv(const ListComparison& comparison, const RecordedList& list,
                          const RecordedList& baseline);

/// The item's entry in the list, or in the baseline when it has left the list.
const RecordedItem& entryOf(const ComparedItem& item, const RecordedList& list, const RecordedList& baseline);

} // namespace rankwright
