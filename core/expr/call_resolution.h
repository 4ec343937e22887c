#pragma once

#include "core/base/error.h"
#include "core/expr/builtin.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// Why a call has no meaning: an error of the kind Type, which is about one operand or about the call.
struct CallFault {
  Error error; ///< without its place
  std::optional<std::size_t> operand = std::nullopt;
};

/// Checks the number and the types of the operands.
tl::expected<Resolution, CallFault> resolveCall(const Builtin& builtin, std::span<const Operand> operands);

/// The names of all functions that rules can call, operators left out.
const std::vector<std::string_view>& functionNames();

/// Whether rules can call a function of that name; not so operators.
bool isFunctionName(std::string_view name);

} // namespace rankwright
