#pragma once

#include "widgets/rules/rule_words.h"

#include <QFrame>

class QLabel;
class QListView;

namespace rankwright {

class WordModel;

/// The words that completion offers, beside the caret. Never takes the focus: the editor hands it the keys.
class WordPopup final : public QFrame {
  Q_OBJECT

public:
  explicit WordPopup(QWidget* editor);

  /// Shows the words below (or above) the place of the caret on the screen, the first one current.
  void offer(std::vector<RuleWord> words, const QRect& caret);
  /// Moves, takes or closes; false when the key means nothing here.
  bool takeKey(int key);
  QListView* list() const { return list_; }

signals:
  void taken(const rankwright::RuleWord& word);

private:
  void build();
  void place(const QRect& caret);
  void move(int rows);
  void takeCurrent();
  void showHelp();

  WordModel* model_;
  QListView* list_;
  QLabel* help_;
};

} // namespace rankwright
