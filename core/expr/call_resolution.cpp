#include "core/expr/call_resolution.h"

#include "core/base/result.h"
#include "core/expr/builtins.h"
#include "core/expr/outline.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace rankwright {

namespace {

std::string quoted(std::string_view function) {
  return fmt::format("'{}'", function == kNegate ? "-" : function == kListOf ? "[…]" : function);
}

std::string countOf(const Builtin& builtin) {
  const auto arguments = [](std::size_t n) {
    return n == 1 ? std::string("1 argument") : fmt::format("{} arguments", n);
  };
  if (builtin.minOperands == builtin.maxOperands) return arguments(builtin.minOperands);
  if (builtin.maxOperands == kAnyNumber) return "at least " + arguments(builtin.minOperands);
  return fmt::format("{} to {}", builtin.minOperands, arguments(builtin.maxOperands));
}

tl::unexpected<CallFault> faultAt(std::optional<std::size_t> operand, tl::unexpected<Error> why) {
  return tl::unexpected(CallFault{std::move(why.value()), operand});
}

std::vector<std::string_view> collectFunctionNames() {
  std::vector<std::string_view> names;
  std::ranges::copy_if(builtinNames(), std::back_inserter(names), &isRuleName);
  return names;
}

} // namespace

tl::expected<Resolution, CallFault> resolveCall(const Builtin& builtin, std::span<const Operand> operands) {
  const auto count = operands.size();
  if (count < builtin.minOperands || count > builtin.maxOperands)
    return faultAt(
        {}, fail(ErrorKind::Type, "{} takes {}, not {}", quoted(builtin.name), countOf(builtin), count));
  auto resolved = builtin.resolve(operands);
  if (!resolved)
    return faultAt(resolved.error().operand,
                   fail(ErrorKind::Type, "{} {}", quoted(builtin.name), resolved.error().message));
  return std::move(*resolved);
}

const std::vector<std::string_view>& functionNames() {
  static const auto names = collectFunctionNames();
  return names;
}

bool isFunctionName(std::string_view name) {
  static const std::unordered_set<std::string_view> names(functionNames().begin(), functionNames().end());
  return names.contains(name);
}

} // namespace rankwright
