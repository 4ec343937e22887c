#pragma once

#include "core/index/key_query.h"
#include "core/table/table_source.h"
#include "widgets/common/fact_table.h"

namespace rankwright {

/// Titles and explanations of the columns of `matchesTable`, in the user's language.
void describeMatchColumn(TableColumn& column);

/// The operands of a query with what each stands for and what is left with it; the one that empties the
/// answer is strong. Keys are addresses of that index.
FactTable operandFacts(const QString& query, const KeyQueryAnswer& answer, const QString& index);

/// "1,204 items found; the first 1,000 are shown".
QString foundText(const KeyQueryAnswer& answer);

/// Names the keys that the index does not know; empty when it knows all.
QString unknownKeysText(const KeyQueryAnswer& answer);

} // namespace rankwright
