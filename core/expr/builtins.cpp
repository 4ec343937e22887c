#include "core/expr/builtins.h"

#include "core/base/result.h"

#include <map>
#include <utility>

namespace rankwright {

namespace {

using BuiltinsByName = std::map<std::string_view, const Builtin*>;

const BuiltinsByName& builtinsByName() {
  static const auto builtins = [] {
    BuiltinsByName byName;
    for (const auto family :
         {comparisonBuiltins(), conversionBuiltins(), dateBuiltins(), encodingBuiltins(), joiningBuiltins(),
          listBuiltins(), logicBuiltins(), mathBuiltins(), numberBuiltins(), scalingBuiltins(),
          searchBuiltins(), setBuiltins(), statisticsBuiltins(), textBuiltins()})
      for (const auto& builtin : family)
        byName.emplace(builtin.name, &builtin);
    return byName;
  }();
  return builtins;
}

bool isString(const Operand& operand) {
  return elementType(operand.type) == ValueType::String;
}

} // namespace

const Builtin* findBuiltin(std::string_view name) {
  const auto& builtins = builtinsByName();
  const auto found = builtins.find(name);
  return found == builtins.end() ? nullptr : found->second;
}

std::span<const std::string_view> builtinNames() {
  static const auto names = [] {
    std::vector<std::string_view> all;
    for (const auto& [name, builtin] : builtinsByName())
      all.push_back(name);
    return all;
  }();
  return names;
}

tl::unexpected<Misfit> misfitAt(std::size_t index, std::string message) {
  return tl::unexpected<Misfit>(Misfit{std::move(message), index});
}

tl::expected<ValueType, Misfit> commonElementType(std::span<const Operand> operands) {
  std::optional<ValueType> common;
  for (std::size_t i = 0; i < operands.size(); ++i) {
    if (operands[i].isEmptyList) continue;
    const auto type = elementType(operands[i].type);
    if (common && (*common == ValueType::String) != (type == ValueType::String))
      return misfitAt(
          i, fmt::format("cannot combine {} with {}", describe(*common), describe(operands[i].type)));
    common = common == ValueType::Float32 ? ValueType::Float32
             : type == ValueType::Float32 ? type
                                          : common.value_or(type);
  }
  return common.value_or(ValueType::Int64);
}

tl::expected<ValueType, Misfit> commonNumberType(std::span<const Operand> operands) {
  for (std::size_t i = 0; i < operands.size(); ++i)
    if (isString(operands[i]))
      return misfitAt(i, fmt::format("takes numbers, not {}", describe(operands[i].type)));
  return commonElementType(operands);
}

ValueType withElement(ValueType shape, ValueType element) {
  return isList(shape) ? listOf(element) : element;
}

std::vector<ValueType> withElements(std::span<const Operand> operands, ValueType element) {
  std::vector<ValueType> types;
  types.reserve(operands.size());
  for (const auto& operand : operands)
    types.push_back(withElement(operand.type, element));
  return types;
}

ValueType elementwiseResult(std::span<const Operand> operands, ValueType element) {
  for (const auto& operand : operands)
    if (isList(operand.type)) return listOf(element);
  return element;
}

} // namespace rankwright
