#pragma once

#include "widgets/models/model_option.h"

#include <QObject>

#include <optional>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace rankwright {

/// One option in a form: its name, what sets it, and what it means in plain words, or what is wrong with what
/// was typed.
class OptionRow final : public QObject {
  Q_OBJECT

public:
  explicit OptionRow(ModelOption option, QObject* parent = nullptr);

  /// Takes a line of three columns; the grid's widget takes the parts over.
  void addTo(QGridLayout& grid, int line);
  const ModelOption& option() const { return option_; }

  /// Takes the value over without a word; hides where the option means nothing to such a model.
  void show(const ModelConfig& config);
  /// Hides or shows alone: what a person types stays as it is typed.
  void follow(const ModelConfig& config) { setShown(option_.applies(config)); }
  /// Nothing where what was typed are no numbers.
  std::optional<std::vector<double>> values() const;
  /// Says in the place of the help what is wrong; "" takes it back.
  void setFault(const QString& fault);
  QString fault() const { return fault_; }
  bool isShown() const { return shown_; }
  QWidget* control() const { return control_; }

signals:
  void changed();

private:
  QWidget* makeControl();
  QWidget* makeNumber();
  QWidget* makeText();
  QWidget* makeFlag();
  QWidget* makeChoice();
  void setValues(const std::vector<double>& values);
  void setShown(bool shown);

  ModelOption option_;
  QString fault_;
  bool shown_ = true;
  QSpinBox* number_ = nullptr; ///< one of these is the control
  QLineEdit* text_ = nullptr;
  QCheckBox* flag_ = nullptr;
  QComboBox* choice_ = nullptr;
  QWidget* control_;
  QLabel* label_;
  QLabel* help_;
};

} // namespace rankwright
