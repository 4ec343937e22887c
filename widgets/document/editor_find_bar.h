#pragma once

#include "widgets/document/text_search.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace rankwright {

/// Below an editor: what to look for, how, and what to put in its place. Escape closes it.
class EditorFindBar final : public QWidget {
  Q_OBJECT

public:
  explicit EditorFindBar(QWidget* parent = nullptr);

  /// Shows the bar with the text filled in, unless it is empty.
  void open(const QString& text, bool withReplace);

  SearchQuery query() const;
  QString replacement() const;
  /// `current` from 0; nothing matched when `count` is 0, -1 stands for between matches.
  void showCount(int current, int count);
  void showProblem(const QString& text);
  void setReadOnly(bool readOnly);

signals:
  void queryChanged();
  void nextWanted();
  void previousWanted();
  void replaceWanted();
  void replaceAllWanted();
  void closed();

protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QCheckBox* option(const QString& text, const QString& toolTip);
  QWidget* findRow();
  QWidget* replaceRow();
  void dismiss();

  QLineEdit* text_;
  QLineEdit* replacement_;
  QCheckBox* matchCase_;
  QCheckBox* wholeWords_;
  QCheckBox* regex_;
  QLabel* count_;
  QWidget* replaceRow_;
  bool readOnly_ = false;
};

} // namespace rankwright
