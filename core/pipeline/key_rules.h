#pragma once

#include "core/base/result.h"
#include "core/expr/program.h"
#include "core/feature/value_json.h"
#include "core/pipeline/pipeline_config.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// The rules that turn a user and a context into the keys of the match channels, or the vectors that items
/// shall be near, compiled once for a pipeline.
class KeyRules {
public:
  /// `inputs` are the features of context and user: keys are made before there are items. Errors: NotFound,
  /// with the channel, for a rule that does not exist or reads another feature; Type when keys are no string
  /// and no list of strings, or a vector is no list of float32.
  static Result<KeyRules> compile(std::span<const ChannelConfig> channels, const RuleSet& rules,
                                  const Schema& inputs);

  struct Keys {
    std::vector<std::vector<std::string>> ofChannel; ///< [channels]; none when the rule's value is missing
    std::vector<std::vector<float>> vectorOfChannel; ///< [channels]; empty where there is none
    std::vector<NamedValue> features;                ///< what the rules read, then what they gave
  };

  /// `tables` broadcast the user's and the context's row.
  Keys evaluate(const InputTables& tables) const;

private:
  Program program_;
  std::vector<std::string> fixedKeys_; ///< [channels]; "" where a rule gives the keys
  std::vector<std::optional<std::size_t>>
      outputOfChannel_; ///< [channels] position in the program's outputs; nothing where no rule is asked
};

} // namespace rankwright
