#pragma once

// QCustomPlot's header uses Qt's foreach, which this program switches off (QT_NO_FOREACH).
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef foreach
