#pragma once

#include "core/base/result.h"
#include "core/expr/program.h"
#include "core/feature/value_json.h"
#include "core/pipeline/channel_config.h"
#include "core/pipeline/recall_channel.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// The rules that turn a user and a context into what the recall channels ask for: keys, the vector that
/// items shall be near, times and weights of keys. Compiled once for a pipeline.
class KeyRules {
public:
  KeyRules() = default;

  /// `inputs` are the features of the request: keys are made before there are items. Errors, with the place:
  /// NotFound for a rule that does not exist or reads another feature; Type when keys are no string and no
  /// list of strings, a vector or weights no list of float32, times no list of int64.
  static Result<KeyRules> compile(std::span<const ChannelConfig> channels, const RuleSet& rules,
                                  const Schema& inputs);

  struct Keys {
    std::vector<ChannelKeys> ofChannel; ///< [channels]
    std::vector<NamedValue> features;   ///< what the rules read, then what they gave
  };

  /// `tables` broadcast the request's features. `features` are filled only with `explain`.
  Keys evaluate(const InputTables& tables, bool explain) const;

private:
  /// Positions in the program's outputs of what a channel asks; nothing where it asks no rule.
  struct Asked {
    std::optional<std::size_t> keys;
    std::optional<std::size_t> vector;
    std::optional<std::size_t> times;
    std::optional<std::size_t> weights;
  };

  Program program_;
  std::vector<std::string> fixedKeys_; ///< [channels]; "" where a rule gives the keys
  std::vector<Asked> asked_;           ///< [channels]
};

} // namespace rankwright
