#pragma once

#include "core/table/table_source.h"

#include <QLocale>
#include <QString>

namespace rankwright {

/// A cell as people read it: grouped figures of the locale with as many decimals as the column says, texts
/// cut to what a screen can show. Empty for a blank cell.
QString shownText(const Cell& cell, const TableColumn& column, const QLocale& locale);

/// The whole text of a cell, figures as programs write them. Empty for a blank cell.
QString plainText(const Cell& cell);

/// A text as a tool tip that shows it as it is, whatever tags it holds, broken into lines.
QString asToolTip(const QString& text);

/// The number in a cell; NaN for a text or a blank.
double numberOf(const Cell& cell);

/// What the header says: "Latency (ms)", the key where there is no title.
QString headerText(const TableColumn& column);
QString titleOf(const TableColumn& column);

} // namespace rankwright
