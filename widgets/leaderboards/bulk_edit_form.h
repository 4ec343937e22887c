#pragma once

#include "widgets/leaderboards/bulk_edit.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace rankwright {

/// What shall be changed on several boards: a tick and a control a key. Only what is ticked is changed; who
/// edits a control ticks it.
class BulkEditForm final : public QWidget {
  Q_OBJECT

public:
  explicit BulkEditForm(QWidget* parent = nullptr);

  /// What an item of that key is called; empty where there is none.
  void setNames(std::function<QString(const std::string&)> nameOf) { nameOf_ = std::move(nameOf); }
  /// Nothing is ticked any more.
  void clear();
  BulkEdit edit() const;
  /// Why the edit cannot be made, a sentence; empty when it can.
  QString fault() const;

signals:
  void changed();

private:
  /// A line and whether it counts.
  struct Line {
    QCheckBox* tick = nullptr;
    QLineEdit* control = nullptr;
  };
  struct Number {
    QCheckBox* tick = nullptr;
    QSpinBox* control = nullptr;
  };

  QCheckBox* addTick(const QString& text, QWidget* control);
  Line addLine(const QString& text, const char* name, const QString& placeholder);
  Number addNumber(const QString& text, const char* name, int least, int most, const QString& suffix);
  QLabel* addNote();
  void addTexts();
  void addRules();
  void addNumbers();
  void addApps();
  void follow(QLineEdit* line, QCheckBox* tick);
  void showNames();
  void tell();
  QString faultOfDay(const Line& line) const;
  QString faultOfItem(const Line& line) const;

  std::function<QString(const std::string&)> nameOf_;
  QGridLayout* grid_;
  std::vector<QCheckBox*> ticks_;
  Line owner_, audience_, condition_, replace_, start_, end_, excluded_, pinned_;
  Number slotCount_, halfLife_, refresh_, newShare_;
  QLineEdit* replaceBy_ = nullptr;
  QSpinBox* pinSlot_ = nullptr;
  QLabel* excludedName_ = nullptr;
  QLabel* pinnedName_ = nullptr;
};

} // namespace rankwright
