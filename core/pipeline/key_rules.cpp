#include "core/pipeline/key_rules.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

std::vector<std::string> keysIn(const Vector& values) {
  if (values.isMissing(0) || elementType(values.type()) != ValueType::String) return {};
  if (values.type() == ValueType::String) return {std::string(values.stringAt(0))};
  const auto list = values.stringListAt(0);
  return {list.begin(), list.end()};
}

std::vector<float> vectorIn(const Vector& values) {
  if (values.isMissing(0) || values.type() != ValueType::Float32List) return {};
  const auto list = values.float32ListAt(0);
  return {list.begin(), list.end()};
}

/// The rule or feature that a channel asks; "" for none.
const std::string& ruleOf(const ChannelConfig& channel) {
  return channel.keys.empty() ? channel.vector : channel.keys;
}

/// The outputs that the channels need, each once, and for each channel which of them is its own.
struct NeededOutputs {
  std::vector<std::string> names;
  std::vector<std::optional<std::size_t>> ofChannel;
};

NeededOutputs neededOutputs(std::span<const ChannelConfig> channels) {
  NeededOutputs needed;
  for (const auto& channel : channels) {
    const auto& rule = ruleOf(channel);
    if (rule.empty()) {
      needed.ofChannel.emplace_back();
      continue;
    }
    const auto found = std::find(needed.names.begin(), needed.names.end(), rule);
    needed.ofChannel.emplace_back(static_cast<std::size_t>(found - needed.names.begin()));
    if (found == needed.names.end()) needed.names.push_back(rule);
  }
  return needed;
}

Status checkKeyTypes(std::span<const ChannelConfig> channels, const Schema& outputs) {
  for (const auto& channel : channels) {
    if (ruleOf(channel).empty()) continue;
    const auto type = outputs.fields()[*outputs.find(ruleOf(channel))].type;
    if (!channel.vector.empty() && type != ValueType::Float32List)
      return fail(ErrorKind::Type, "channel '{}': a vector is a list of float32, but '{}' is {}",
                  channel.name, channel.vector, describe(type));
    if (!channel.keys.empty() && elementType(type) != ValueType::String)
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
    auto& own = keys.ofChannel.emplace_back();
    auto& vector = keys.vectorOfChannel.emplace_back();
    if (!fixedKeys_[channel].empty()) own.push_back(fixedKeys_[channel]);
    if (const auto output = outputOfChannel_[channel]) {
      own = keysIn(outputs[*output]);
      vector = vectorIn(outputs[*output]);
    }
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
