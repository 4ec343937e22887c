#pragma once

#include "core/table/table_source.h"

namespace rankwright {

/// Titles and explanations of the columns of `keysTable` and `postingsTable`, in the user's language.
void describeKeyColumn(TableColumn& column);
void describePostingColumn(TableColumn& column);

/// The same of `itemKeysTable` and `userKeysTable`.
void describeItemKeyColumn(TableColumn& column);
void describeUserKeyColumn(TableColumn& column);

} // namespace rankwright
