#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QToolButton;

namespace rankwright {

/// The filters that are set, one small button each; a click, Delete or Enter removes it, arrows go along
/// them. Hidden while there is none.
class FilterChips final : public QWidget {
  Q_OBJECT

public:
  explicit FilterChips(QWidget* parent = nullptr);

  /// One text a filter, e.g. "Rating: > 4".
  void setTexts(const QStringList& texts);

  const std::vector<QToolButton*>& buttons() const { return chips_; }

signals:
  void removed(int number);
  void cleared();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void addChip(int number, const QString& text);
  QToolButton* addButton(const QString& icon, const QString& text, const QString& toolTip);
  bool keyPressed(QToolButton* chip, int key);

  QStringList texts_;
  std::vector<QToolButton*> chips_;
};

} // namespace rankwright
