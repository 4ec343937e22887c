#pragma once

#include "widgets/models/model_option.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace rankwright {

class FoldSection;
class OptionRow;

/// The options of one group: those that most people set, and the others folded away.
class OptionForm final : public QWidget {
  Q_OBJECT

public:
  explicit OptionForm(OptionGroup group, QWidget* parent = nullptr);

  /// Shows what the configuration says, and those options alone that mean something to it.
  void showConfig(const ModelConfig& config);
  /// Shows the options that mean something to it, with the values that they have.
  void follow(const ModelConfig& config);
  /// Puts what is shown into the configuration; what is no number leaves its value as it is.
  void apply(ModelConfig& config) const;
  const std::vector<OptionRow*>& rows() const { return rows_; }
  /// What is folded away; nullptr for a group without such options.
  FoldSection* fold() const { return fold_; }

signals:
  void changed();

private:
  void foldNothing();
  void addRows(QGridLayout& grid, bool basic, const std::vector<ModelOption>& options);

  std::vector<OptionRow*> rows_;
  FoldSection* fold_ = nullptr;
};

} // namespace rankwright
