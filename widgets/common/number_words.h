#pragma once

#include <QString>

namespace rankwright {

/// A figure: five significant digits, thousands grouped, a typographic minus; "∞" for infinite.
QString figureText(double value);

/// The same with its sign, for differences: "+0.0123", "−4.2".
QString signedText(double value);

/// A relative change: "+4.66 %".
QString liftText(double lift);

/// A share: "44.8 %", small ones with more decimals.
QString percentText(double share);

/// A probability: "0.0744", tiny ones as "1.2e−9".
QString probabilityText(double p);

} // namespace rankwright
