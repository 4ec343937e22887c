#pragma once

#include "core/model/model_config.h"

#include <QString>

#include <string_view>

namespace rankwright {

/// What people call a kind of model, e.g. "Factorisation machine".
QString kindTitle(ModelKind kind);

/// What a kind of model is and when it is worth its time, in plain words.
QString kindHelp(ModelKind kind);

/// "pctr" and the like in words: "Click", "Install after a click", "Click and install".
QString outputTitle(std::string_view output);

/// Bytes with a unit: "3.4 MB".
QString bytesText(double bytes);

/// "0.4 s", "12 s", "3 min 20 s", "2 h 5 min".
QString durationText(double seconds);

} // namespace rankwright
