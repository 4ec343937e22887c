#pragma once

#include "core/experiment/trust_report.h"

#include <QIcon>
#include <QPalette>

namespace rankwright {

/// The light as a sign that is told apart by its shape as well as by its colour: a circle with a tick, a
/// triangle, an octagon with a cross.
QIcon trustLightIcon(TrustLight light, const QPalette& palette);

} // namespace rankwright
