#pragma once

#include "core/feature/value.h"
#include "core/logs/column_mapping.h"
#include "core/logs/store_export.h"

#include <QString>
#include <QStringList>

namespace rankwright {

/// What people read where the engine has a word of its own.

QString roleText(ColumnRole role);     ///< "User", "Item feature", …
QString typeText(ValueType type);      ///< "Whole number", "List of texts", …
QString tableText(TableKind kind);     ///< "Interactions", "Items", "Users"
QString delimiterText(char delimiter); ///< "Comma", "Tab", …

/// "file.csv, line 12: …" for each row that is listed.
QStringList badRowTexts(const std::vector<BadRow>& rows);

} // namespace rankwright
