#pragma once

#include <array>
#include <string_view>

namespace rankwright {

/// What models of an app store call their outputs: the chances of a click, of an install after a click, and
/// of an install. A model that was trained on one kind of interaction has the first.
inline constexpr std::string_view kClickOutput = "pctr";
inline constexpr std::string_view kConversionOutput = "pcvr";
inline constexpr std::string_view kInstallOutput = "pctcvr";

/// All of them.
inline constexpr std::array kModelOutputs = {kClickOutput, kConversionOutput, kInstallOutput};

} // namespace rankwright
