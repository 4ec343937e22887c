#pragma once

#include "widgets/simulator/app_catalogue.h"

#include <QColor>

class QPainter;
class QPalette;
class QRect;

namespace rankwright {

/// One or two letters that stand for a name: "Angry Birds" → "AB", "微信" → "微". Empty when the name has no
/// letter or digit.
QString initialsOf(const QString& name);

/// The colour of a category: always the same one, dark enough for white letters (4.5 : 1). Grey for no
/// category.
QColor categoryColor(const QString& category);

/// Draws a rounded square with the app's initials in the colour of its category; a neutral one when its name
/// is not known.
void drawAppIcon(QPainter* painter, const QRect& square, const AppText& app, const QPalette& palette);

} // namespace rankwright
