#pragma once

#include "core/feature/feature_table.h"
#include "core/feature/value.h"
#include "tests/unit/expr/random_expression.h"

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

namespace rankwright {

struct RandomRule {
  std::string name;
  RandomExpressionPtr expression;
};

/// [rows, features of `randomInputs`].
using RandomRows = std::vector<std::vector<Value>>;

/// A random program and the data that it runs on: at least one rule, one user and one item.
struct RandomCase {
  std::vector<RandomRule> rules; ///< each uses inputs and rules before it
  std::shared_ptr<const RandomRows> users;
  std::shared_ptr<const RandomRows> items;
};

/// Two features of each type, named `item_0a`, `item_0b`, `item_1a`, … after the prefix and the number of the
/// type.
Schema randomInputs(const std::string& prefix);

FeatureTable tableOf(const std::string& prefix, const RandomRows& rows);

/// The rules as text, one a line.
std::string textOf(const RandomCase& randomCase);

/// Whether a rule uses the input or the rule of that name.
bool usesName(const RandomCase& randomCase, const std::string& name);

/// The text of the rules and what they can see of the data.
std::ostream& operator<<(std::ostream& out, const RandomCase& randomCase);

} // namespace rankwright
