#include "core/pipeline/key_rules.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

std::vector<std::string> keysIn(const Vector& values) {
  if (values.isMissing(0)) return {};
  if (values.type() == ValueType::String) return {std::string(values.stringAt(0))};
  const auto list = values.stringListAt(0);
  return {list.begin(), list.end()};
}

/// The outputs that the channels need, each once, and for each channel which of them is its own.
struct NeededOutputs {
  std::vector<std::string> names;
  std::vector<std::size_t> ofChannel;
};

NeededOutputs neededOutputs(std::span<const ChannelConfig> channels) {
  NeededOutputs needed;
  for (const auto& channel : channels) {
    auto position = std::find(needed.names.begin(), needed.names.end(), channel.keys) - needed.names.begin();
    needed.ofChannel.push_back(static_cast<std::size_t>(position));
    if (!channel.keys.empty() && static_cast<std::size_t>(position) == needed.names.size())
      needed.names.push_back(channel.keys);
  }
  return needed;
}

Status checkKeyTypes(std::span<const ChannelConfig> channels, const Schema& outputs) {
  for (const auto& channel : channels) {
    if (channel.keys.empty()) continue;
    const auto type = outputs.fields()[*outputs.find(channel.keys)].type;
    if (elementType(type) != ValueType::String)
      return fail(ErrorKind::Type, "channel '{}': keys are strings, but '{}' is {}", channel.name,
                  channel.keys, describe(type));
  }
  return {};
}

} // namespace

Result<KeyRules> KeyRules::compile(std::span<const ChannelConfig> channels, const RuleSet& rules,
                                   const Schema& inputs) {
  auto needed = neededOutputs(channels);
  auto program = Program::compile(rules, needed.names, inputs);
  if (!program) {
    program.error().message = fmt::format("the keys of the recall channels: {}", program.error().message);
    return failureOf(program);
  }
  RW_CHECK(checkKeyTypes(channels, program->outputs()));

  KeyRules keyRules;
  keyRules.program_ = std::move(*program);
  keyRules.outputOfChannel_ = std::move(needed.ofChannel);
  for (const auto& channel : channels)
    keyRules.fixedKeys_.push_back(channel.key);
  return keyRules;
}

KeyRules::Keys KeyRules::evaluate(const InputTables& tables) const {
  const auto outputs = program_.evaluate(tables, 1);
  Keys keys;
  for (std::size_t channel = 0; channel < fixedKeys_.size(); ++channel) {
    if (!fixedKeys_[channel].empty())
      keys.ofChannel.push_back({fixedKeys_[channel]});
    else
      keys.ofChannel.push_back(keysIn(outputs[outputOfChannel_[channel]]));
  }
  for (const auto& name : program_.inputs()) {
    const auto binding = tables.find(name);
    keys.features.emplace_back(name, binding.column ? binding.column->valueAt(binding.rowFor(0)) : Value());
  }
  for (std::size_t i = 0; i < outputs.size(); ++i)
    keys.features.emplace_back(program_.outputs().fields()[i].name, outputs[i].valueAt(0));
  return keys;
}

} // namespace rankwright
