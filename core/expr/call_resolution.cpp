#include "core/expr/call_resolution.h"

#include "core/expr/builtins.h"
#include "core/expr/outline.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace rankwright {

namespace {

std::string quoted(std::string_view function) {
  return fmt::format("'{}'", function == kNegate ? "-" : function == kListOf ? "[…]" : function);
}

std::string countOf(const Builtin& builtin) {
  const auto arguments = [](std::size_t n) { return fmt::format("{} argument{}", n, n == 1 ? "" : "s"); };
  if (builtin.minOperands == builtin.maxOperands) return arguments(builtin.minOperands);
  if (builtin.maxOperands == kAnyNumber) return "at least " + arguments(builtin.minOperands);
  return fmt::format("{} to {}", builtin.minOperands, arguments(builtin.maxOperands));
}

std::vector<std::string_view> collectFunctionNames() {
  std::vector<std::string_view> names;
  std::ranges::copy_if(builtinNames(), std::back_inserter(names), &isRuleName);
  return names;
}

} // namespace

tl::expected<Resolution, CallFault> resolveCall(std::string_view function,
                                                std::span<const Operand> operands) {
  const auto* builtin = findBuiltin(function);
  if (!builtin)
    return tl::unexpected(
        CallFault{ErrorKind::NotFound, fmt::format("no function has this name: {}", function)});
  if (operands.size() < builtin->minOperands || operands.size() > builtin->maxOperands)
    return tl::unexpected(CallFault{ErrorKind::Type, fmt::format("{} takes {}, not {}", quoted(function),
                                                                 countOf(*builtin), operands.size())});
  auto resolved = builtin->resolve(operands);
  if (!resolved)
    return tl::unexpected(CallFault{ErrorKind::Type,
                                    fmt::format("{} {}", quoted(function), resolved.error().message),
                                    resolved.error().operand});
  return std::move(*resolved);
}

const std::vector<std::string_view>& functionNames() {
  static const auto names = collectFunctionNames();
  return names;
}

} // namespace rankwright
