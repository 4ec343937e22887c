#pragma once

#include "core/workspace/feature_uses.h"
#include "widgets/common/asking_bar.h"

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;

namespace rankwright {

class DocumentSet;

/// Gives a rule another name in every file of the workspace that names it. Each file gets one step that can
/// be undone; nothing is saved.
class RenameBar final : public AskingBar {
  Q_OBJECT

public:
  /// The set outlives the bar.
  explicit RenameBar(DocumentSet& documents, QWidget* parent = nullptr);

  void setInputs(std::shared_ptr<const Schema> inputs) { inputs_ = std::move(inputs); }
  /// Asks for the new name of the rule.
  void open(const QString& name);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void build();
  void rename();
  void checkAndApply(const std::vector<FeatureUse>& uses, bool taken);
  void apply(const std::vector<FeatureUse>& uses);
  void applyTo(const QString& path, const std::vector<FeatureUse>& uses);
  void say(const QString& text);

  DocumentSet& documents_;
  std::shared_ptr<const Schema> inputs_;
  QString name_;
  QString newName_;
  QLabel* label_;
  QLineEdit* line_;
  QPushButton* button_;
  QLabel* message_;
};

} // namespace rankwright
