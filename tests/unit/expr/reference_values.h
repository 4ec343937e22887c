#pragma once

#include "core/expr/request_clock.h"
#include "core/feature/value.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace rankwright {

/// A value with the type its expression has, which a missing value cannot tell.
struct TypedValue {
  ValueType type = ValueType::Int64;
  bool isEmptyList = false; ///< the literal `[]`
  Value value = {};
};

namespace reference {

using Values = std::vector<Value>;
using Operands = std::vector<TypedValue>;
using Function = std::function<TypedValue(const Operands&, const RequestClock&)>;
using Functions = std::map<std::string, Function>;

/// What a function makes of one element of each operand; missing where it has no value.
using ElementFunction = std::function<Value(const Values&)>;

std::int64_t integer(const Value& value);
float real(const Value& value);
std::string text(const Value& value);
Value truth(bool value);

Values elementsOf(const Value& list);
Value makeList(ValueType element, const Values& elements);

/// The value with elements of that type.
Value convert(const TypedValue& operand, ValueType element);
TypedValue as(const TypedValue& operand, ValueType type);

ValueType commonElement(const Operands& operands);

/// A list as the operand's type, or a scalar.
ValueType shaped(const TypedValue& operand, ValueType element);

bool anyMissing(const Operands& operands);

/// Applies `function` to scalars, or to each group of elements that stand together in lists. `elements` are
/// the types that the operands' elements are converted to.
TypedValue eachElement(const Operands& operands, const std::vector<ValueType>& elements, ValueType result,
                       const ElementFunction& function);

/// The same with one type for all operands.
TypedValue eachElement(const Operands& operands, ValueType element, ValueType result,
                       const ElementFunction& function);

/// A function that asks nothing of the clock.
Function plain(std::function<TypedValue(const Operands&)> function);

/// The families of functions.
Functions operatorFunctions();
Functions numberFunctions();
Functions listFunctions();
Functions statisticsFunctions();
Functions textFunctions();
Functions dateFunctions();
Functions encodingFunctions();

} // namespace reference
} // namespace rankwright
