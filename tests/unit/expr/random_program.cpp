#include "tests/unit/expr/random_program.h"

#include "tests/unit/expr/random_functions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cctype>
#include <limits>

namespace rankwright {

namespace {

constexpr int kDepth = 4;

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

bool isText(ValueType type) {
  return elementType(type) == ValueType::String;
}

} // namespace

Schema RandomProgram::inputs(const std::string& prefix) {
  Schema schema;
  for (int type = 0; type < 6; ++type)
    for (const auto* suffix : {"a", "b"})
      static_cast<void>(
          schema.add({fmt::format("{}_{}{}", prefix, type, suffix), static_cast<ValueType>(type)}));
  return schema;
}

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

FeatureTable RandomProgram::table(const std::string& prefix, std::uint32_t rows) {
  FeatureTableBuilder builder(inputs(prefix));
  for (; rows > 0; --rows) {
    std::vector<Value> row;
    for (const auto& field : builder.schema().fields())
      row.push_back(value(field.type));
    static_cast<void>(builder.appendRow(row));
  }
  return builder.finish();
}

std::string RandomProgram::rules(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    const auto type = anyType();
    const auto name = fmt::format("r{}", i);
    text += fmt::format("{} = {}\n", name, expression(type, kDepth));
    earlier_.emplace_back(name, type);
  }
  return text;
}

std::string RandomProgram::literal(ValueType type) {
  switch (type) {
  case ValueType::Int64:
    return pick(kIntegerLiterals);
  case ValueType::Float32:
    return pick(kRealLiterals);
  case ValueType::String:
    return pick(kTextLiterals);
  default:
    break;
  }
  std::vector<std::string> elements;
  for (auto n = below(3) + 1; n > 0; --n)
    elements.push_back(literal(elementType(type)));
  return fmt::format("[{}]", fmt::join(elements, ", "));
}

std::string RandomProgram::leaf(ValueType type) {
  if (chance(20)) return literal(type);
  for (const auto& [name, ruleType] : earlier_)
    if (ruleType == type && chance(30)) return name;
  return fmt::format("{}_{}{}", chance(50) ? "user" : "item", static_cast<int>(type), chance(50) ? "a" : "b");
}

std::string RandomProgram::binary(const std::vector<std::string>& operators, const std::string& a,
                                  const std::string& b) {
  return fmt::format("({} {} {})", a, pick(operators), b);
}

std::string RandomProgram::expression(ValueType type, int depth) {
  if (depth == 0 || chance(10)) return leaf(type);
  if (chance(10))
    return fmt::format("if({}, {}, {})", expression(ValueType::Int64, depth - 1), expression(type, depth - 1),
                       expression(type, depth - 1));
  if (chance(10))
    return fmt::format("coalesce({}, {})", expression(type, depth - 1),
                       isList(type) && chance(20) ? "[]" : expression(type, depth - 1));
  if (chance(50)) return call(type, depth - 1);
  if (isList(type) && chance(40)) return list(type, depth - 1);
  return isText(type) ? text(type, depth - 1) : number(type, depth - 1);
}

std::string RandomProgram::call(ValueType type, int depth) {
  std::vector<RandomFunction> candidates;
  for (const auto& function : randomFunctions())
    if (gives(function, type)) candidates.push_back(function);
  const auto& function = pick(candidates);
  const auto variable = isVariable(function.result) ? elementType(type)
                        : takesNumbers(function)    ? static_cast<ValueType>(below(2))
                                                    : scalar();
  const bool eachElement = isList(type) && std::islower(static_cast<unsigned char>(function.result));
  std::vector<std::string> operands;
  for (const auto kind : function.operands)
    operands.push_back(operand(kind, variable, eachElement && (operands.empty() || chance(50)), depth));
  return fmt::format("{}({})", function.name, fmt::join(operands, ", "));
}

std::string RandomProgram::operand(std::string_view kind, ValueType variable, bool asList, int depth) {
  constexpr std::string_view kComputed = "identity(";
  if (kind.starts_with(kComputed))
    return fmt::format("identity({})", operand(kind.substr(kComputed.size(), 1), variable, asList, depth));
  if (kind.size() > 1) return std::string(kind);
  if (kind == "l") return leaf(chance(80) ? ValueType::StringList : ValueType::String);
  const auto& literals = kind == "d" ? kDateLiterals : kind == "t" ? kTimeLiterals : kPositions;
  const bool special = kind == "d" || kind == "t" || kind == "p";
  if (special && chance(70))
    return asList ? fmt::format("[{}, {}]", pick(literals), pick(literals)) : pick(literals);
  const auto letter = static_cast<char>(std::tolower(static_cast<unsigned char>(kind[0])));
  const auto element = isVariable(letter)               ? variable
                       : letter == 'f'                  ? ValueType::Float32
                       : letter == 's' || letter == 'd' ? ValueType::String
                                                        : ValueType::Int64;
  const bool list = asList || std::isupper(static_cast<unsigned char>(kind[0])) != 0;
  return expression(list ? listOf(element) : element, depth);
}

std::string RandomProgram::list(ValueType type, int depth) {
  if (chance(40))
    return fmt::format("top({}, {})", expression(type, depth), expression(ValueType::Int64, depth));
  const auto element = elementType(type);
  return fmt::format("[{}, {}]", expression(element, depth), expression(element, depth));
}

std::string RandomProgram::text(ValueType type, int depth) {
  if (chance(30)) return fmt::format("lower({})", expression(type, depth));
  const auto other = expression(isList(type) ? anyType() : scalar(), depth);
  return chance(50) ? fmt::format("concat({}, '_', {})", expression(type, depth), other)
                    : fmt::format("concat({}, {})", other, expression(type, depth));
}

std::string RandomProgram::number(ValueType type, int depth) {
  static const std::vector<std::string> kArithmetic = {"+", "-", "*", "/", "%"};
  const auto element = elementType(type);
  if (element == ValueType::Int64 && !isList(type) && chance(60)) return integer(depth);
  if (element == ValueType::Float32 && chance(20)) return fmt::format("log({})", expression(type, depth));
  if (chance(10)) return fmt::format("(-{})", expression(type, depth));
  // A literal number of buckets must be positive, a computed one need not.
  if (element == ValueType::Int64 && chance(20)) {
    const auto hashed = isList(type) ? listOf(scalar()) : scalar();
    return fmt::format("hash({}, identity({}))", expression(hashed, depth),
                       expression(ValueType::Int64, depth));
  }
  if (element == ValueType::Int64 && chance(20))
    return fmt::format("bucket({}, [-1, 0, 2.5])",
                       expression(isList(type) ? ValueType::Float32List : ValueType::Float32, depth));
  const auto other = element == ValueType::Float32 && chance(30) ? ValueType::Int64 : element;
  return binary(kArithmetic, expression(type, depth),
                expression(isList(type) && chance(50) ? listOf(other) : other, depth));
}

std::string RandomProgram::integer(int depth) {
  static const std::vector<std::string> kComparisons = {"==", "!=", "<", "<=", ">", ">="};
  static const std::vector<std::string> kLogic = {"&", "|", "and", "or"};
  const auto type = scalar();
  switch (below(8)) {
  case 0:
    return binary(kLogic, expression(ValueType::Int64, depth), expression(ValueType::Int64, depth));
  case 1:
    return fmt::format("(not {})", expression(ValueType::Int64, depth));
  case 2:
    return fmt::format("len({})", expression(chance(50) ? listOf(type) : ValueType::String, depth));
  case 3:
    return fmt::format("contains({}, {})", expression(listOf(type), depth), expression(type, depth));
  case 4:
    return fmt::format("contains({}, {})", expression(ValueType::String, depth),
                       expression(ValueType::String, depth));
  case 5:
    return fmt::format("({} in {})", expression(type, depth), expression(listOf(type), depth));
  case 6:
    return fmt::format("bucket({}, [-1, 0, 50])", expression(ValueType::Int64, depth));
  default:
    return binary(kComparisons, expression(type, depth), expression(type, depth));
  }
}

} // namespace rankwright
