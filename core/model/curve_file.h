#pragma once

#include "core/model/learning_curve.h"
#include "core/model/toml_reader.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// The points of a curve as tables.
toml::array curveToToml(const std::vector<CurvePoint>& curve);

/// Reads `[[curve]]` and `kept`, or `[[epoch]]` and `kept_epoch` of version 1. Failures stay in the reader.
void readCurve(TomlReader& reader, const std::string& source, std::vector<CurvePoint>& curve,
               std::uint32_t& kept);

} // namespace rankwright
