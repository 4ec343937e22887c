#pragma once

namespace rankwright {

/// How often a significant gain is none: (α/2)(1 − s) / ((α/2)(1 − s) + power s), where the share s of all
/// ideas that are tried works (Kohavi, Deng and Vermeer 2022).
double falsePositiveRisk(double successRate, double alpha = 0.05, double power = 0.8);

/// What an effect per user is worth a day if everybody got it: effect × users of the arm / the arm's share /
/// days.
double scaledImpactPerDay(double effect, double users, double armShare, double days);

} // namespace rankwright
