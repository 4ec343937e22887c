#pragma once

#include "core/base/result.h"
#include "core/model/model_config.h"

#include <QJsonObject>
#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace rankwright {

class FieldTable;
class FoldSection;
class OptionForm;
class OptionRow;

/// All that `model.toml` says of a model, in plain words: data, fields, model, training, and remedies for
/// models that learn rows by heart. What is wrong is said where it stands.
class TrainingForm final : public QWidget {
  Q_OBJECT

public:
  /// What a workspace has to choose from.
  struct Choices {
    std::vector<std::string> fields; ///< names of rules and input features
    std::vector<std::string> logs;   ///< names of event logs
  };

  explicit TrainingForm(QWidget* parent = nullptr);

  void setChoices(const Choices& choices);
  void setConfig(const ModelConfig& config);
  /// What is shown. Errors: InvalidArgument and those of `checkModelConfig`.
  Result<ModelConfig> config() const;
  /// Of the run; empty: one is found.
  std::string name() const;
  void setName(const std::string& name);

  OptionRow* row(const QString& key) const;
  QLineEdit* nameField() const { return name_; }
  QComboBox* kinds() const { return kinds_; }
  QComboBox* logs() const { return logs_; }
  FieldTable* fieldTable() const { return fields_; }
  QPlainTextEdit* phases() const { return phases_; }
  /// What is wrong and stands in no row; empty mostly.
  QString fault() const;

  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

signals:
  /// Another model would be trained.
  void changed();

private:
  void nameParts();
  void buildLayout();
  void addSection(QVBoxLayout& column, const QString& title, const QList<QWidget*>& parts);
  QWidget* buildPhases();
  QWidget* buildRemedies();
  void connectParts();
  void chooseKind();
  void chooseLog();
  void take();
  void check();
  ModelConfig shown() const;
  Result<std::vector<TrainingPhase>> shownPhases() const;
  void showConfig();
  /// The configuration with this option alone, to tell which one is at fault.
  Status checkAlone(const OptionRow& row) const;

  ModelConfig config_;
  QLineEdit* name_;
  QComboBox* logs_;
  FieldTable* fields_;
  QComboBox* kinds_;
  QLabel* kindHelp_;
  OptionForm* data_;
  OptionForm* model_;
  OptionForm* training_;
  OptionForm* remedies_;
  QPlainTextEdit* phases_;
  FoldSection* phaseFold_;
  QLabel* fault_;
};

} // namespace rankwright
