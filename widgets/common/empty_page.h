#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace rankwright {

/// A page without content that names the next step: an icon, a headline, a sentence, and buttons for actions.
class EmptyPage final : public QWidget {
  Q_OBJECT

public:
  explicit EmptyPage(const QString& iconName, QWidget* parent = nullptr);

  void setTexts(const QString& headline, const QString& sentence);

  /// Adds a button below the sentence that triggers the action; the first one is the page's default.
  void addButton(QAction* action);

  /// Adds any other widget below the sentence, centred.
  void addContent(QWidget* widget);

private:
  QLabel* headline_;
  QLabel* sentence_;
  QVBoxLayout* content_;
};

} // namespace rankwright
