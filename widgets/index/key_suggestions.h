#pragma once

#include "core/index/key_query_words.h"

#include <QAbstractTableModel>
#include <QFrame>

#include <vector>

class QTreeView;

namespace rankwright {

/// Keys that may be meant, each with the number of its postings.
class KeySuggestionModel final : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Column { Key, Postings };

  using QAbstractTableModel::QAbstractTableModel;

  void setKeys(std::vector<SuggestedKey> keys);
  const SuggestedKey& at(int row) const { return keys_[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

private:
  std::vector<SuggestedKey> keys_;
};

/// The keys that completion offers, below the line in which one is written. Never takes the focus: the line
/// hands it its keys. None is current at first, so that Enter means the line.
class KeySuggestions final : public QFrame {
  Q_OBJECT

public:
  explicit KeySuggestions(QWidget* line);

  /// Shows the keys below (or above) a place on the screen; hides when there is none.
  void offer(std::vector<SuggestedKey> keys, const QRect& place);
  /// Moves, takes or closes; false when the key means nothing here.
  bool takeKey(int key);
  QTreeView* list() const { return list_; }

signals:
  void taken(const QString& key);

private:
  void build();
  void place(const QRect& caret);
  void move(int rows);
  bool take(int row);

  KeySuggestionModel* model_;
  QTreeView* list_;
};

} // namespace rankwright
