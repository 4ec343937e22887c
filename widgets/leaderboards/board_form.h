#pragma once

#include "core/leaderboard/leaderboard_fix.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace rankwright {

class ConstraintBox;
class ExpressionEdit;
class PinBox;

/// The main keys of a board's definition as controls. Every change is an edit of the text that the form
/// shows: it keeps nothing of its own.
class BoardForm final : public QWidget {
  Q_OBJECT

public:
  explicit BoardForm(QWidget* parent = nullptr);

  /// Shows what the text says without telling.
  void setBoard(const LeaderboardConfig& board);
  /// The names of all boards, to fall back on.
  void setBoards(const QStringList& names);
  /// What an item of that key is called.
  void setNames(std::function<QString(const std::string&)> nameOf);
  /// The catalogue's columns of categories and developers.
  void setFields(const std::string& category, const std::string& developer);
  void setReadOnly(bool readOnly);

  PinBox* pinBox() const { return pins_; }
  ConstraintBox* constraintBox() const { return constraints_; }
  ExpressionEdit* candidates() const { return candidates_; }
  QComboBox* orders() const { return orders_; }

signals:
  /// Edits of one stroke of work share a step, which is not 0.
  void edited(const std::vector<rankwright::LeaderboardEdit>& edits, const QString& name, quint64 step);
  /// A table to be put at the end of the text, as a step of its own.
  void appended(const std::string& toml, const QString& name);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void makeControls();
  void nameControls();
  void build();
  void addRows(QFormLayout& form);
  void addOrderRows(QFormLayout& form);
  void addTimeRows(QFormLayout& form);
  void leaveUndoToTheText();
  void connectTexts();
  void connectNumbers();
  void connectChoices();
  void connectTables();
  void tell(QWidget* control, const LeaderboardEdit& edit, const QString& name);
  void tellDay(QLineEdit* line, const char* key, const QString& name);
  void tellText(QLineEdit* line, const char* key, const QString& name);
  void tellCount(QSpinBox* box, const char* key, std::uint32_t usual, const QString& name);
  void showTexts(const LeaderboardConfig& board);
  void showNumbers(const LeaderboardConfig& board);
  void showChoices(const LeaderboardConfig& board);
  void markOrder(const std::string& order);

  QLineEdit* title_;
  QLineEdit* audience_;
  QLineEdit* owner_;
  QLineEdit* note_;
  QLineEdit* start_;
  QLineEdit* end_;
  ExpressionEdit* candidates_;
  QComboBox* orders_;
  ExpressionEdit* order_;
  QSpinBox* row_;
  QSpinBox* slots_;
  QSpinBox* halfLife_;
  QSpinBox* recent_;
  QSpinBox* refresh_;
  QSpinBox* newShare_;
  QSpinBox* newAge_;
  QSpinBox* minimum_;
  QComboBox* fallback_;
  ConstraintBox* constraints_;
  PinBox* pins_;
  QStringList boards_;
  bool isShowing_ = false;
  quint64 step_;
  const QWidget* edits_ = nullptr; ///< the control whose changes belong to the step
};

} // namespace rankwright
