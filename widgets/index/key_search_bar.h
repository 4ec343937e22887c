#pragma once

#include "core/workspace/key_search.h"

#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace rankwright {

class FilterField;

/// What is looked for among the keys of an index, and a line to jump to a key.
class KeySearchBar final : public QWidget {
  Q_OBJECT

public:
  explicit KeySearchBar(QWidget* parent = nullptr);

  KeySearch search() const;
  /// All keys, without telling; how they are looked for stays.
  void reset();

  QJsonObject saveState() const;
  /// Tells, if that is another search, after a moment.
  void restoreState(const QJsonObject& state);

  QComboBox* match() const { return match_; }
  FilterField* text() const { return text_; }
  QLineEdit* jump() const { return jump_; }

signals:
  /// Something else is looked for.
  void changed();
  /// Down or Enter in the search: the keys take over.
  void left();
  /// Enter in the line to jump with: its text, which is not empty.
  void jumpAsked(const QString& text);

private:
  void buildMatch();
  void buildTexts();
  void buildLayout();

  QComboBox* match_;
  FilterField* text_;
  QLineEdit* jump_;
};

} // namespace rankwright
