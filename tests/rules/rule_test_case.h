#pragma once

#include "core/base/result.h"
#include "core/feature/schema.h"
#include "core/feature/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A table as a rule test writes it.
struct TestTable {
  Schema schema;
  std::vector<std::vector<Value>> rows;
};

/// The error that a rule test expects.
struct ExpectedError {
  bool hasPlace = true;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::optional<std::uint32_t> length;
  std::string kind;    ///< as `describe(ErrorKind)` names it
  std::string message; ///< a part of it
};

/// One case of a `.ruletest` file: either `expect` or `error` is there.
struct RuleTestCase {
  std::string name;
  std::size_t line = 0; ///< of its first line in the file
  std::optional<TestTable> user;
  std::optional<TestTable> items;
  std::string rules;
  std::optional<TestTable> expect;
  std::optional<ExpectedError> error;
};

/// Reads a `.ruletest` file; README.md in this folder describes the format. Errors: Parse, with the line.
Result<std::vector<RuleTestCase>> parseRuleTests(std::string_view text, std::string source);

} // namespace rankwright
