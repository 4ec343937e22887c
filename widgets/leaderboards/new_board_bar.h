#pragma once

#include "core/leaderboard/leaderboard_templates.h"
#include "widgets/common/asking_bar.h"

#include <QStringList>

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rankwright {

/// Asks for the name of a new board and the template that it begins with. Enter makes it, Escape leaves it.
class NewBoardBar final : public AskingBar {
  Q_OBJECT

public:
  explicit NewBoardBar(QWidget* parent = nullptr);

  /// What boards can begin with.
  void setTemplates(std::vector<LeaderboardTemplate> templates);
  /// `taken` are the names of the boards that there are.
  void ask(const QStringList& taken);
  /// Begins with the text of the board of that name instead of with a template.
  void askForCopy(const QStringList& taken, const QString& name, const std::string& toml);

  QLineEdit* line() const { return line_; }
  QComboBox* templates() const { return templates_; }
  QPushButton* button() const { return button_; }

signals:
  void wanted(const QString& name, const std::string& toml);

private:
  void build();
  void proposeName();
  void open(const QStringList& taken);
  void take();
  void check();

  std::vector<LeaderboardTemplate> offered_;
  QStringList taken_;
  std::string copied_; ///< text of the board that is copied; empty: a template is used
  QLabel* what_;
  QLineEdit* line_;
  QComboBox* templates_;
  QLabel* fault_;
  QPushButton* button_;
};

} // namespace rankwright
