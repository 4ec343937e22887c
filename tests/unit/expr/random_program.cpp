#include "tests/unit/expr/random_program.h"

#include "tests/unit/expr/random_functions.h"
#include "tests/unit/expr/simpler_cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <limits>

namespace rankwright {

namespace {

constexpr int kMaxSize = 100;
constexpr int kMaxRules = 8;
constexpr int kMaxDepth = 4;
constexpr int kMaxUsers = 3;
constexpr int kMaxItems = 40;

/// Between `least` and `most` by the size.
int grown(int least, int most, int size) {
  return least + (most - least) * std::min(size, kMaxSize) / kMaxSize;
}

const std::vector<std::int64_t> kIntegers = {0,
                                             1,
                                             -1,
                                             2,
                                             3,
                                             7,
                                             100,
                                             -5,
                                             std::numeric_limits<std::int64_t>::max(),
                                             std::numeric_limits<std::int64_t>::min()};
const std::vector<float> kReals = {0.0F,
                                   -0.0F,
                                   1.0F,
                                   0.5F,
                                   -2.5F,
                                   3.0F,
                                   1e30F,
                                   std::numeric_limits<float>::infinity(),
                                   -1e-3F,
                                   100.0F,
                                   std::numeric_limits<float>::quiet_NaN()};
const std::vector<std::string> kTexts = {"",  "a",   "b",          "Ab",  "aB1", "日本",
                                         "1", "a_b", "2024-01-31", " b ", "-0.5"};
const std::vector<std::string> kIntegerLiterals = {"0", "1", "-1", "2", "3", "true", "9223372036854775807"};
const std::vector<std::string> kRealLiterals = {"0.0", "1.0", "-2.5", "1e3", "0.5"};
const std::vector<std::string> kTextLiterals = {"''", "'a'", "'Ab'", "'日本'"};

const std::vector<std::string> kDateLiterals = {
    "'2024-01-31'", "'2024-02-29 23:59:59'", "'1969-12-31 00:00:01'",
    "'2023-02-29'", "'9999-12-31'",          "'0001-01-01'",
    "'2024-1-1'",   "'2000-12-31 12:30:00'"};
const std::vector<std::string> kTimeLiterals = {
    "0", "-1", "1700000000", "253402300799", "253402300800", "-62135596800", "-62135596801", "86399"};
const std::vector<std::string> kPositions = {"-3", "-1", "0", "1", "2", "3", "5"};

/// Whether a call of the function can have the type, as a list of its results if need be.
bool gives(const RandomFunction& function, ValueType type) {
  const auto element = elementType(type);
  const bool listResult = std::isupper(static_cast<unsigned char>(function.result)) != 0;
  const auto letter = std::tolower(static_cast<unsigned char>(function.result));
  if (letter == 'n' ? element == ValueType::String
                    : letter != 'x' && letter != std::string_view("ifs")[static_cast<std::size_t>(element)])
    return false;
  return isList(type) == listResult || (isList(type) && function.each && !function.operands.empty());
}

/// Whether the letter stands for the type that varies in the function.
bool isVariable(char letter) {
  return letter == 'n' || letter == 'N' || letter == 'x' || letter == 'X';
}

bool takesNumbers(const RandomFunction& function) {
  for (const auto kind : function.operands)
    if (kind == "n" || kind == "N") return true;
  return false;
}

constexpr std::string_view kComputed = "identity(";

/// Whether the operand stands in programs as it is written.
bool isFixed(std::string_view kind) {
  return kind.size() > 1 && !kind.starts_with(kComputed);
}

std::string formOf(const RandomFunction& function) {
  std::string form;
  for (const auto kind : function.operands) {
    form += form.empty() ? "" : ", ";
    form += isFixed(kind) ? kind : kind.starts_with(kComputed) ? "identity({})" : "{}";
  }
  return fmt::format("{}({})", function.name, form);
}

bool isText(ValueType type) {
  return elementType(type) == ValueType::String;
}

} // namespace

Value RandomProgram::value(ValueType type) {
  if (chance(10)) return {};
  const auto many = [&](const auto& choices) {
    auto list = std::vector(choices.begin(), choices.begin());
    for (auto n = below(4); n > 0; --n)
      list.push_back(pick(choices));
    return list;
  };
  switch (type) {
  case ValueType::Int64:
    return pick(kIntegers);
  case ValueType::Float32:
    return pick(kReals);
  case ValueType::String:
    return pick(kTexts);
  case ValueType::Int64List:
    return many(kIntegers);
  case ValueType::Float32List:
    return many(kReals);
  default:
    return many(kTexts);
  }
}

RandomRows RandomProgram::rows(std::size_t count) {
  const auto schema = randomInputs("");
  RandomRows rows(count);
  for (auto& row : rows)
    for (const auto& field : schema.fields())
      row.push_back(value(field.type));
  return rows;
}

RandomCase RandomProgram::make(int size) {
  RandomCase made;
  made.users = std::make_shared<const RandomRows>(rows(static_cast<std::size_t>(grown(1, kMaxUsers, size))));
  made.items = std::make_shared<const RandomRows>(rows(static_cast<std::size_t>(grown(1, kMaxItems, size))));
  for (int count = grown(1, kMaxRules, size); count > 0; --count)
    addRule(made, grown(1, kMaxDepth, size));
  return made;
}

void RandomProgram::addRule(RandomCase& randomCase, int depth) {
  const auto type = anyType();
  const auto name = fmt::format("r{}", randomCase.rules.size());
  randomCase.rules.push_back({name, expression(type, depth)});
  earlier_.emplace_back(name, type);
}

RandomExpressionPtr RandomProgram::literal(ValueType type) {
  switch (type) {
  case ValueType::Int64:
    return makeExpression(type, pick(kIntegerLiterals));
  case ValueType::Float32:
    return makeExpression(type, pick(kRealLiterals));
  case ValueType::String:
    return makeExpression(type, pick(kTextLiterals));
  default:
    break;
  }
  std::vector<Expression> elements;
  for (auto n = below(3) + 1; n > 0; --n)
    elements.push_back(literal(elementType(type)));
  return makeListOf(type, std::move(elements));
}

RandomExpressionPtr RandomProgram::leaf(ValueType type) {
  if (chance(20)) return literal(type);
  for (const auto& [name, ruleType] : earlier_)
    if (ruleType == type && chance(30)) return makeExpression(type, name);
  return makeExpression(type, fmt::format("{}_{}{}", chance(50) ? "user" : "item", static_cast<int>(type),
                                          chance(50) ? "a" : "b"));
}

RandomExpressionPtr RandomProgram::binary(ValueType type, const std::vector<std::string>& operators,
                                          const Expression& a, const Expression& b) {
  return makeExpression(type, fmt::format("({{}} {} {{}})", pick(operators)), {a, b});
}

RandomExpressionPtr RandomProgram::expression(ValueType type, int depth) {
  if (depth <= 0 || chance(10)) return leaf(type);
  if (chance(10))
    return makeExpression(
        type, "if({}, {}, {})",
        {expression(ValueType::Int64, depth - 1), expression(type, depth - 1), expression(type, depth - 1)});
  if (isList(type) && chance(2))
    return makeExpression(type, "coalesce({}, [])", {expression(type, depth - 1)});
  if (chance(10))
    return makeExpression(type, "coalesce({}, {})",
                          {expression(type, depth - 1), expression(type, depth - 1)});
  if (chance(50)) return call(type, depth - 1);
  if (isList(type) && chance(40)) return list(type, depth - 1);
  return isText(type) ? text(type, depth - 1) : number(type, depth - 1);
}

RandomExpressionPtr RandomProgram::call(ValueType type, int depth) {
  std::vector<RandomFunction> candidates;
  for (const auto& function : randomFunctions())
    if (gives(function, type)) candidates.push_back(function);
  const auto& function = pick(candidates);
  const auto variable = isVariable(function.result) ? elementType(type)
                        : takesNumbers(function)    ? static_cast<ValueType>(below(2))
                                                    : scalar();
  const bool eachElement = isList(type) && std::islower(static_cast<unsigned char>(function.result));
  std::vector<Expression> operands;
  for (const auto kind : function.operands)
    if (!isFixed(kind))
      operands.push_back(operand(kind, variable, eachElement && (operands.empty() || chance(50)), depth));
  return makeExpression(type, formOf(function), std::move(operands));
}

RandomExpressionPtr RandomProgram::operand(std::string_view kind, ValueType variable, bool asList,
                                           int depth) {
  if (kind.starts_with(kComputed)) kind = kind.substr(kComputed.size(), 1);
  if (kind == "l") return leaf(chance(80) ? ValueType::StringList : ValueType::String);
  const auto letter = static_cast<char>(std::tolower(static_cast<unsigned char>(kind[0])));
  const auto element = isVariable(letter)               ? variable
                       : letter == 'f'                  ? ValueType::Float32
                       : letter == 's' || letter == 'd' ? ValueType::String
                                                        : ValueType::Int64;
  const bool isSpecial = kind == "d" || kind == "t" || kind == "p";
  if (isSpecial && chance(70))
    return special(element, asList, kind == "d" ? kDateLiterals : kind == "t" ? kTimeLiterals : kPositions);
  const bool list = asList || std::isupper(static_cast<unsigned char>(kind[0])) != 0;
  return expression(list ? listOf(element) : element, depth);
}

RandomExpressionPtr RandomProgram::special(ValueType element, bool asList,
                                           const std::vector<std::string>& literals) {
  const auto one = makeExpression(element, pick(literals));
  return asList ? makeListOf(listOf(element), {one, makeExpression(element, pick(literals))}) : one;
}

RandomExpressionPtr RandomProgram::list(ValueType type, int depth) {
  if (chance(40))
    return makeExpression(type, "top({}, {})",
                          {expression(type, depth), expression(ValueType::Int64, depth)});
  const auto element = elementType(type);
  return makeListOf(type, {expression(element, depth), expression(element, depth)});
}

RandomExpressionPtr RandomProgram::text(ValueType type, int depth) {
  if (chance(30)) return makeExpression(type, "lower({})", {expression(type, depth)});
  const auto other = expression(isList(type) ? anyType() : scalar(), depth);
  return chance(50) ? makeExpression(type, "concat({}, '_', {})", {expression(type, depth), other})
                    : makeExpression(type, "concat({}, {})", {other, expression(type, depth)});
}

RandomExpressionPtr RandomProgram::number(ValueType type, int depth) {
  static const std::vector<std::string> kArithmetic = {"+", "-", "*", "/", "%"};
  const auto element = elementType(type);
  if (element == ValueType::Int64 && !isList(type) && chance(60)) return integer(depth);
  if (element == ValueType::Float32 && chance(20))
    return makeExpression(type, "log({})", {expression(type, depth)});
  if (chance(10)) return makeExpression(type, "(-{})", {expression(type, depth)});
  // A literal number of buckets must be positive, a computed one need not.
  if (element == ValueType::Int64 && chance(20))
    return makeExpression(
        type, "hash({}, identity({}))",
        {expression(isList(type) ? listOf(scalar()) : scalar(), depth), expression(ValueType::Int64, depth)});
  if (element == ValueType::Int64 && chance(20))
    return makeExpression(type, "bucket({}, [-1, 0, 2.5])",
                          {expression(isList(type) ? ValueType::Float32List : ValueType::Float32, depth)});
  const auto other = element == ValueType::Float32 && chance(30) ? ValueType::Int64 : element;
  const auto first = expression(type, depth);
  return binary(type, kArithmetic, first,
                expression(isList(type) && chance(50) ? listOf(other) : other, depth));
}

RandomExpressionPtr RandomProgram::integer(int depth) {
  static const std::vector<std::string> kComparisons = {"==", "!=", "<", "<=", ">", ">="};
  static const std::vector<std::string> kLogic = {"&", "|", "and", "or"};
  const auto made = [&](const char* form, std::vector<Expression> operands) {
    return makeExpression(ValueType::Int64, form, std::move(operands));
  };
  const auto type = scalar();
  const auto some = [&](ValueType wanted) { return expression(wanted, depth); };
  switch (below(8)) {
  case 0: {
    const auto first = some(ValueType::Int64);
    return binary(ValueType::Int64, kLogic, first, some(ValueType::Int64));
  }
  case 1:
    return made("(not {})", {some(ValueType::Int64)});
  case 2:
    return made("len({})", {some(chance(50) ? listOf(type) : ValueType::String)});
  case 3:
    return made("contains({}, {})", {some(listOf(type)), some(type)});
  case 4:
    return made("contains({}, {})", {some(ValueType::String), some(ValueType::String)});
  case 5:
    return made("({} in {})", {some(type), some(listOf(type))});
  case 6:
    return made("bucket({}, [-1, 0, 50])", {some(ValueType::Int64)});
  default: {
    const auto first = some(type);
    return binary(ValueType::Int64, kComparisons, first, some(type));
  }
  }
}

rc::Gen<RandomCase> randomCases() {
  return [](const rc::Random& random, int size) {
    return rc::shrinkable::shrinkRecur(RandomProgram(random).make(size), [](const RandomCase& made) {
      return rc::seq::fromContainer(simplerCases(made));
    });
  };
}

} // namespace rankwright
