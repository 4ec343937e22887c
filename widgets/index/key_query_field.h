#pragma once

#include "core/base/error.h"
#include "core/index/key_query_words.h"

#include <QComboBox>

#include <memory>
#include <optional>
#include <vector>

namespace rankwright {

class JobRunner;
class KeySuggestions;

/// The line in which a query of keys is written: completes keys, underlines the place of a mistake, and keeps
/// the queries of before in its list.
class KeyQueryField final : public QComboBox {
  Q_OBJECT

public:
  explicit KeyQueryField(JobRunner& jobs, QWidget* parent = nullptr);

  /// The index whose keys complete; nullptr for none.
  void setIndex(std::shared_ptr<const InvertedIndex> index);

  QString query() const { return currentText(); }
  void setQuery(const QString& query);

  /// The queries of before, the latest first.
  QStringList history() const;
  void setHistory(const QStringList& queries);
  /// Puts a query in front of the others.
  void remember(const QString& query);

  /// Why the text is no query, with the place; nothing while it is one or empty.
  const std::optional<Error>& problem() const { return problem_; }
  KeySuggestions* suggestions() const { return suggestions_; }

  void showPopup() override;
  void hidePopup() override;

signals:
  /// A person wants the answer: Enter, or a query of before was chosen.
  void entered(const QString& query);
  void problemChanged();

protected:
  bool event(QEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  bool takeKey(const QKeyEvent& key);
  void enter();
  void check();
  /// Where the mistake begins, in UTF-16.
  int problemPlace() const;
  void underline();
  void offerKeys(bool evenAll);
  void showKeys(std::vector<SuggestedKey> keys);
  void insertKey(const QString& key);

  JobRunner& jobs_;
  std::shared_ptr<const InvertedIndex> index_;
  std::optional<Error> problem_;
  KeyStretch stretch_; ///< what a suggestion replaces
  KeySuggestions* suggestions_;
  bool isListOpen_ = false; ///< the queries of before; until what is chosen there has been told
};

} // namespace rankwright
