#pragma once

#include "widgets/rules/rule_words.h"

#include <QAbstractListModel>

#include <vector>

namespace rankwright {

/// The words that completion offers.
class WordModel final : public QAbstractListModel {
  Q_OBJECT

public:
  enum Role { SignatureRole = Qt::UserRole + 1, HelpRole };

  using QAbstractListModel::QAbstractListModel;

  void setWords(std::vector<RuleWord> words);
  const RuleWord& wordAt(int row) const { return words_[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

private:
  std::vector<RuleWord> words_;
};

} // namespace rankwright
