#pragma once

#include <QFrame>

class QLabel;

namespace rankwright {

/// A quiet line above the view that says in which state the workspace is, e.g. read-only. Hidden without a
/// text.
class NoticeBar final : public QFrame {
  Q_OBJECT

public:
  explicit NoticeBar(QWidget* parent = nullptr);

  void setText(const QString& text);
  QString text() const;

private:
  QLabel* text_;
};

} // namespace rankwright
