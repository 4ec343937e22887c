#pragma once

#include "widgets/models/model_option.h"

#include <algorithm>
#include <string>
#include <type_traits>
#include <utility>

namespace rankwright {

/// Words that a configuration has as texts, for choices by their position.
struct OptionWords {
  std::vector<std::string> words;
};

inline OptionWords words(std::vector<std::string> words) {
  return {std::move(words)};
}

/// Says how the last option of a list reaches its value. A place is a generic lambda that gives a reference
/// into a configuration, constant or not.
class OptionBuilder {
public:
  explicit OptionBuilder(ModelOption& option) : option_(option) {}

  /// A number, a flag or an enumeration.
  template <class Place>
  OptionBuilder& number(Place place) {
    option_.get = [place](const ModelConfig& config) {
      return std::vector<double>{static_cast<double>(place(config))};
    };
    option_.set = [place](ModelConfig& config, const std::vector<double>& values) {
      auto& value = place(config);
      value = static_cast<std::remove_reference_t<decltype(value)>>(values.empty() ? 0 : values.front());
    };
    return *this;
  }

  /// A list of numbers.
  template <class Place>
  OptionBuilder& numbers(Place place) {
    option_.get = [place](const ModelConfig& config) {
      const auto& values = place(config);
      return std::vector<double>(values.begin(), values.end());
    };
    option_.set = [place](ModelConfig& config, const std::vector<double>& values) {
      auto& list = place(config);
      using Value = typename std::remove_reference_t<decltype(list)>::value_type;
      list.clear();
      for (const auto value : values)
        list.push_back(static_cast<Value>(value));
    };
    return *this;
  }

  /// A text that is one of the words.
  template <class Place>
  OptionBuilder& from(OptionWords known, Place place) {
    option_.get = [place, known](const ModelConfig& config) {
      const auto found = std::ranges::find(known.words, place(config));
      return std::vector<double>{
          found == known.words.end() ? 0.0 : static_cast<double>(found - known.words.begin())};
    };
    option_.set = [place, known](ModelConfig& config, const std::vector<double>& values) {
      place(config) = known.words.at(values.empty() ? 0 : static_cast<std::size_t>(values.front()));
    };
    return *this;
  }

  OptionBuilder& choices(QStringList titles) {
    option_.choices = std::move(titles);
    return *this;
  }

  OptionBuilder& when(std::function<bool(const ModelConfig&)> applies) {
    option_.applies = std::move(applies);
    return *this;
  }

private:
  ModelOption& option_;
};

/// Adds options of one group, those after `more()` folded away.
class OptionList {
public:
  OptionList(std::vector<ModelOption>& options, OptionGroup group,
             std::function<bool(const ModelConfig&)> applies)
      : options_(options), group_(group), applies_(std::move(applies)) {}

  OptionBuilder add(const char* key, OptionEditor editor, const QString& label, const QString& help) {
    options_.push_back({.key = QLatin1String(key),
                        .group = group_,
                        .basic = basic_,
                        .editor = editor,
                        .label = label,
                        .help = help,
                        .applies = applies_});
    return OptionBuilder(options_.back());
  }

  void more() { basic_ = false; }

private:
  std::vector<ModelOption>& options_;
  OptionGroup group_;
  std::function<bool(const ModelConfig&)> applies_;
  bool basic_ = true;
};

} // namespace rankwright
