#pragma once

#include <QString>

class QWidget;

namespace rankwright {

/// Says where the guide explains a control (and those inside it), e.g. "tables#filters", and what What's This
/// answers; an empty `whatsThis` leaves that as it is.
void setHelp(QWidget* widget, const QString& page, const QString& whatsThis = {});

/// The place in the guide of the nearest of a widget and its parents that has one; empty when none has.
QString helpPageOf(const QWidget* widget);

/// What What's This answers for a widget: its own text, or its tooltip, or those of the nearest parent; empty
/// when there is none.
QString whatsThisOf(const QWidget* widget);

} // namespace rankwright
