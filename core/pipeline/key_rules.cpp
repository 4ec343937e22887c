#include "core/pipeline/key_rules.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

std::vector<std::string> textsIn(const Vector& values) {
  if (values.isMissing(0) || elementType(values.type()) != ValueType::String) return {};
  if (values.type() == ValueType::String) return {std::string(values.stringAt(0))};
  const auto list = values.stringListAt(0);
  return {list.begin(), list.end()};
}

std::vector<float> float32sIn(const Vector& values) {
  if (values.isMissing(0) || values.type() != ValueType::Float32List) return {};
  const auto list = values.float32ListAt(0);
  return {list.begin(), list.end()};
}

std::vector<std::int64_t> int64sIn(const Vector& values) {
  if (values.isMissing(0) || values.type() != ValueType::Int64List) return {};
  const auto list = values.int64ListAt(0);
  return {list.begin(), list.end()};
}

/// The outputs that the channels need, each once.
class NeededOutputs {
public:
  /// The position of the rule's output; nothing when there is no rule.
  std::optional<std::size_t> add(const std::string& rule) {
    if (rule.empty()) return std::nullopt;
    const auto found = std::find(names_.begin(), names_.end(), rule);
    const auto position = static_cast<std::size_t>(found - names_.begin());
    if (found == names_.end()) names_.push_back(rule);
    return position;
  }

  const std::vector<std::string>& names() const { return names_; }

private:
  std::vector<std::string> names_;
};

/// Compiles what one channel asks for, so that a mistake is told with its place.
Status checkChannel(const ChannelConfig& channel, std::string_view key, const std::string& rule,
                    std::string_view wanted, bool (*fits)(ValueType), const RuleSet& rules,
                    const Schema& inputs) {
  if (rule.empty()) return {};
  const auto program = Program::compile(rules, std::vector<std::string>{rule}, inputs);
  if (!program)
    return channel.places.failAt(key, program.error().kind, "the {} of recall channel '{}': {}", key,
                                 channel.name, program.error().message);
  const auto type = program->outputs().fields().front().type;
  if (fits(type)) return {};
  return channel.places.failAt(key, ErrorKind::Type, "channel '{}': {} {}, but '{}' is {}", channel.name, key,
                               wanted, rule, describe(type));
}

Status checkChannel(const ChannelConfig& channel, const RuleSet& rules, const Schema& inputs) {
  const auto isText = [](ValueType type) { return elementType(type) == ValueType::String; };
  const auto isFloats = [](ValueType type) { return type == ValueType::Float32List; };
  const auto isIntegers = [](ValueType type) { return type == ValueType::Int64List; };
  RW_CHECK(checkChannel(channel, "keys", channel.keys, "are strings", isText, rules, inputs));
  RW_CHECK(checkChannel(channel, "vector", channel.vector, "is a list of float32", isFloats, rules, inputs));
  RW_CHECK(checkChannel(channel, "times", channel.times, "are a list of int64", isIntegers, rules, inputs));
  return checkChannel(channel, "weights", channel.weights, "are a list of float32", isFloats, rules, inputs);
}

} // namespace

Result<KeyRules> KeyRules::compile(std::span<const ChannelConfig> channels, const RuleSet& rules,
                                   const Schema& inputs) {
  KeyRules keyRules;
  NeededOutputs needed;
  for (const auto& channel : channels) {
    RW_CHECK(checkChannel(channel, rules, inputs));
    Asked asked;
    asked.keys = needed.add(channel.keys);
    asked.vector = needed.add(channel.vector);
    asked.times = needed.add(channel.times);
    asked.weights = needed.add(channel.weights);
    keyRules.asked_.push_back(asked);
    keyRules.fixedKeys_.push_back(channel.key);
  }
  RW_ASSIGN(keyRules.program_, Program::compile(rules, needed.names(), inputs));
  return keyRules;
}

KeyRules::Keys KeyRules::evaluate(const InputTables& tables, bool explain) const {
  const auto outputs = program_.evaluate(tables, 1);
  Keys keys;
  keys.ofChannel.resize(asked_.size());
  for (std::size_t channel = 0; channel < asked_.size(); ++channel) {
    auto& own = keys.ofChannel[channel];
    const auto& asked = asked_[channel];
    if (!fixedKeys_[channel].empty()) own.keys.push_back(fixedKeys_[channel]);
    if (asked.keys) own.keys = textsIn(outputs[*asked.keys]);
    if (asked.vector) own.vector = float32sIn(outputs[*asked.vector]);
    if (asked.times) own.times = int64sIn(outputs[*asked.times]);
    if (asked.weights) own.weights = float32sIn(outputs[*asked.weights]);
  }
  if (!explain) return keys;
  for (const auto& name : program_.inputs()) {
    const auto binding = tables.find(name);
    keys.features.emplace_back(name, binding.column ? binding.column->valueAt(binding.rowFor(0)) : Value());
  }
  for (std::size_t i = 0; i < outputs.size(); ++i)
    keys.features.emplace_back(program_.outputs().fields()[i].name, outputs[i].valueAt(0));
  return keys;
}

} // namespace rankwright
