#include "core/expr/original_library.h"

#include <algorithm>
#include <array>
#include <string>

namespace rankwright {

namespace {

/// The operand types that a function takes, as words of digits: 0 int64, 1 float32, 2 string, 3 to 5 the
/// lists of these; `-` stands for no operands.
struct Signatures {
  std::string_view name;
  std::string_view operands;
};

constexpr std::array kSignatures = {
    Signatures{"!", "0 3"},
    Signatures{"!=", "00 01 03 04 10 11 13 14 22 25 30 31 33 34 40 41 43 44 52 55"},
    Signatures{"%", "00 03 30 33"},
    Signatures{"&", "00 03 30 33"},
    Signatures{"*", "00 01 03 04 10 11 13 14 30 31 33 34 40 41 43 44"},
    Signatures{"+", "00 01 03 04 10 11 13 14 22 25 30 31 33 34 40 41 43 44 52 55"},
    Signatures{"-", "00 01 03 04 10 11 13 14 30 31 33 34 40 41 43 44"},
    Signatures{"/", "00 01 03 04 10 11 13 14 30 31 33 34 40 41 43 44"},
    Signatures{"<", "00 01 03 04 10 11 13 14 30 31 33 34 40 41 43 44"},
    Signatures{"<=", "00 01 03 04 10 11 13 14 30 31 33 34 40 41 43 44"},
    Signatures{"==", "00 01 03 04 10 11 13 14 22 25 30 31 33 34 40 41 43 44 52 55"},
    Signatures{">", "00 01 03 04 10 11 13 14 30 31 33 34 40 41 43 44"},
    Signatures{">=", "00 01 03 04 10 11 13 14 30 31 33 34 40 41 43 44"},
    Signatures{"abs", "0 1 3 4"},
    Signatures{"avg", "3 4"},
    Signatures{"binarize", "00 01 10 11 30 31 33 34 40 41 43 44"},
    Signatures{"bucketize", "03 14 33 44"},
    Signatures{"cast", "0 3"},
    Signatures{"ceil", "0 1 3 4"},
    Signatures{"concat", "22 25 52 55"},
    Signatures{"concat_ws", "25"},
    Signatures{"contains", "30 41 52"},
    Signatures{"cos", "0 1 3 4"},
    Signatures{"cosh", "0 1 3 4"},
    Signatures{"count", "30 41 52"},
    Signatures{"cross", "55"},
    Signatures{"curdate", "- 0 3"},
    Signatures{"date_add", "202 502"},
    Signatures{"date_sub", "202 502"},
    Signatures{"datediff", "22 25 52 55"},
    Signatures{"day", "- 0 3"},
    Signatures{"exp", "0 1 3 4"},
    Signatures{"floor", "0 1 3 4"},
    Signatures{"from_unixtime", "02 32"},
    Signatures{"hash", "2 5"},
    Signatures{"identity", "0 1 2 3 4 5"},
    Signatures{"len", "3 4 5"},
    Signatures{"log", "0 1 3 4"},
    Signatures{"log10", "0 1 3 4"},
    Signatures{"log2", "0 1 3 4"},
    Signatures{"lower", "2 5"},
    Signatures{"max", "3 4"},
    Signatures{"min", "3 4"},
    Signatures{"min_max", "000 001 011 100 110 111 300 301 311 400 410 411"},
    Signatures{"mod", "00 03 30 33"},
    Signatures{"month", "- 0 3"},
    Signatures{"norm", "31 41"},
    Signatures{"normalize", "31 41"},
    Signatures{"pow", "00 01 03 10 11 14 30 33 41 44"},
    Signatures{"reverse", "2 5"},
    Signatures{"round", "0 1 3 4"},
    Signatures{"sigmoid", "0 1 3 4"},
    Signatures{"sin", "0 1 3 4"},
    Signatures{"sinh", "0 1 3 4"},
    Signatures{"sqrt", "0 1 3 4"},
    Signatures{"std", "3 4"},
    Signatures{"substr", "200 500"},
    Signatures{"tan", "0 1 3 4"},
    Signatures{"tanh", "0 1 3 4"},
    Signatures{"to_string", "0 1 3 4"},
    Signatures{"topk", "30 40 50"},
    Signatures{"unary -", "0 1 3 4"},
    Signatures{"unix_timestamp", "- 0 3"},
    Signatures{"upper", "2 5"},
    Signatures{"var", "3 4"},
    Signatures{"year", "- 0 3"},
    Signatures{"z_score", "000 001 010 011 100 101 110 111 300 301 310 311 400 401 410 411"},
    Signatures{"|", "00 03 30 33"},
};

constexpr std::string_view kClock =
    "the original takes the time once, when the rules are compiled, in the local zone";

struct Meaning {
  std::string_view name;
  std::string_view sentence;
};

constexpr std::array kMeanings = {
    Meaning{"binarize", "the original gives 1 where x equals the threshold, too"},
    Meaning{"concat_ws", "the original puts the first operand before each element, and joins nothing"},
    Meaning{"curdate", "the original counts days in the local zone of the machine"},
    Meaning{"date_add", "the original counts in the local zone and runs over the end of a month"},
    Meaning{"date_sub", "the original counts in the local zone and runs over the end of a month"},
    Meaning{"datediff", "the original counts in the local zone, so that a change of the clocks loses a day"},
    Meaning{"day", "the original gives a string of two digits, in the local zone"},
    Meaning{"from_unixtime", "the original uses the local zone of the machine"},
    Meaning{"lower", "the original changes ASCII letters only"},
    Meaning{"mod", "the original fails for a divisor that is not positive"},
    Meaning{"month", "the original gives a string of two digits, in the local zone"},
    Meaning{"norm",
            "the original does not take absolute values, so that odd powers of negative numbers cancel"},
    Meaning{"reverse", "the original turns bytes around, which breaks characters beyond ASCII"},
    Meaning{"std", "the original loses digits where the values are large and near each other"},
    Meaning{"substr", "the original counts bytes, not characters"},
    Meaning{"to_string", "the original writes fractions with six digits: 456.500000"},
    Meaning{"topk", "the original takes the first elements, not the largest"},
    Meaning{"upper", "the original changes ASCII letters only"},
    Meaning{"var", "the original loses digits where the values are large and near each other"},
    Meaning{"year", "the original gives a string, in the local zone"},
};

constexpr std::array<std::string_view, 5> kClockFunctions = {"curdate", "day", "month", "unix_timestamp",
                                                             "year"};

bool hasWord(std::string_view words, std::string_view wanted) {
  for (std::size_t at = 0; at < words.size();) {
    const auto end = std::min(words.find(' ', at), words.size());
    if (words.substr(at, end - at) == wanted) return true;
    at = end + 1;
  }
  return false;
}

} // namespace

OriginalCall findOriginalCall(std::string_view name, std::span<const ValueType> operands) {
  const auto found = std::ranges::find(kSignatures, name, &Signatures::name);
  if (found == kSignatures.end()) return OriginalCall::UnknownFunction;
  std::string types;
  for (const auto type : operands)
    types += static_cast<char>('0' + static_cast<int>(type));
  return hasWord(found->operands, types.empty() ? "-" : types) ? OriginalCall::Known
                                                               : OriginalCall::UnknownTypes;
}

std::string_view originalMeaning(std::string_view name, std::size_t operandCount) {
  if (operandCount == 0 && std::ranges::find(kClockFunctions, name) != kClockFunctions.end()) return kClock;
  const auto found = std::ranges::find(kMeanings, name, &Meaning::name);
  return found == kMeanings.end() ? std::string_view() : found->sentence;
}

} // namespace rankwright
