#pragma once

namespace rankwright {

/// e^x and the natural logarithm of x > 0, to about 1e-15 relative, from operations that IEEE 754 defines to
/// the last bit. The C library's functions differ in that bit between versions, and a simulation must be the
/// same on every machine.
double portableExp(double x);
double portableLog(double x);

} // namespace rankwright
