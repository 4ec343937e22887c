#pragma once

#include "core/index/decoded_keys.h"
#include "core/index/key_selection.h"
#include "core/workspace/key_search.h"
#include "widgets/common/job_runner.h"
#include "widgets/index/index_page.h"

#include <memory>
#include <optional>
#include <string>

class QSplitter;

namespace rankwright {

class DataTable;
class KeySearchBar;
class MessageBar;

/// The keys of an index, all of them or those that a search finds, and beside them the postings under the
/// selected one.
class KeysPage final : public IndexPage {
  Q_OBJECT

public:
  explicit KeysPage(JobRunner& jobs, QWidget* parent = nullptr);

  void setIndex(std::shared_ptr<const Workspace> workspace, const QString& index) override;
  QJsonObject saveState() const override;
  /// Also reads the states from when the two tables were the whole view.
  void restoreState(const QJsonObject& state) override;

  /// Selects a key; a search or filters that hide it are cleared. One that the index lacks changes nothing.
  void showKey(const QString& key);
  /// `key:<index>=<key>` of the selected key; empty without one.
  Address place() const;

  KeySearchBar* searchBar() const { return search_; }
  DataTable* keys() const { return keys_; }
  DataTable* postings() const { return postings_; }
  MessageBar* messageBar() const { return message_; }
  /// Whether a search runs whose keys will replace those shown.
  bool isSearching() const { return job_ != 0; }

signals:
  /// Another key is selected, because a person or `showKey` asked for it.
  void placeChanged();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void buildTables();
  void buildLayout();
  void connectParts();
  const InvertedIndex* index() const;
  void look();
  void startSearch(const KeySearch& search);
  void stopSearch();
  void showKeys(KeySelection selection);
  void showFailure(const Error& error);
  void jumpTo(const QString& text);
  void include(std::uint32_t key);
  std::optional<std::uint32_t> nearestShown(std::uint32_t key) const;
  void showPostings(std::optional<std::uint32_t> row);
  void open(const Address& address);
  QString slot() const;

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  std::string name_;    ///< of the index
  std::string current_; ///< the key that was selected last
  std::shared_ptr<const DecodedKeys> texts_;
  KeySelection selection_; ///< the rows of the table of keys
  JobId job_ = 0;          ///< of the search that runs; 0: none
  MessageBar* message_;
  KeySearchBar* search_;
  QSplitter* splitter_;
  DataTable* keys_;
  DataTable* postings_;
};

} // namespace rankwright
