#pragma once

#include "core/base/error.h"
#include "core/expr/builtin.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Why a call has no meaning: NotFound when no function has the name, Type otherwise. Points at one operand,
/// or at the call.
struct CallFault {
  ErrorKind kind;
  std::string message;
  std::optional<std::size_t> operand = std::nullopt;
};

/// Finds the function or operator and checks the number and the types of its operands.
tl::expected<Resolution, CallFault> resolveCall(std::string_view function, std::span<const Operand> operands);

/// The names of all functions that rules can call, operators left out.
const std::vector<std::string_view>& functionNames();

} // namespace rankwright
