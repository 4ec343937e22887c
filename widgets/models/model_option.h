#pragma once

#include "core/model/model_config.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace rankwright {

/// Where an option stands in the training form.
enum class OptionGroup : std::uint8_t { Data, Model, Training, Remedies };

/// What a person sets an option with.
enum class OptionEditor : std::uint8_t {
  Whole,  ///< a whole number
  Real,   ///< a number
  Flag,   ///< yes or no: 1 or 0
  Choice, ///< one of `choices`, by its position
  List,   ///< numbers with commas
};

/// A key of `model.toml` as people set it. Values are lists of numbers; all editors but `List` have one.
struct ModelOption {
  QString key; ///< as in the file
  OptionGroup group = OptionGroup::Training;
  bool basic = false; ///< shown at first; the others are folded away
  OptionEditor editor = OptionEditor::Real;
  QString label = {};
  QString help = {}; ///< in plain words
  QStringList choices = {};
  std::function<std::vector<double>(const ModelConfig&)> get = {};
  std::function<void(ModelConfig&, const std::vector<double>&)> set = {};
  /// Whether it means anything to such a model.
  std::function<bool(const ModelConfig&)> applies = {};
};

/// All of them in the order of the form, in the language of the window. Kind, fields, log and phases have
/// editors of their own.
std::vector<ModelOption> modelOptions();

} // namespace rankwright
