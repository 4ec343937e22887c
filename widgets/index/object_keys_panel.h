#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/table/table_source.h"
#include "widgets/common/address.h"
#include "widgets/common/search_panel.h"

#include <QJsonObject>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QLabel;

namespace rankwright {

class DataTable;
class EntrySource;
class JobRunner;
class MessageBar;
class Workspace;

/// What an `ObjectKeysPanel` is about.
struct ObjectKeysSpec {
  using SharedWorkspace = std::shared_ptr<const Workspace>;
  using Table = std::shared_ptr<const TableSource>;

  QString id;   ///< of the panel, e.g. "itemKeys"
  QString help; ///< where the guide explains it
  SearchTexts search;
  QString tableName;
  QString noneHeadline; ///< while no object is chosen
  QString noneSentence;
  QString unknownTitle; ///< a whole sentence: there is no such object
  QString failedTitle;  ///< a whole sentence: its keys could not be found
  std::function<std::shared_ptr<const EntrySource>(const SharedWorkspace&)> entries;
  /// The row of an object's key in the entries; nothing when there is none.
  std::function<std::optional<std::uint32_t>(const Workspace&, const QString& key)> rowOf;
  std::function<QString(const Workspace&, std::uint32_t row)> keyOf;
  /// What the job is called that looks for the keys of an object.
  std::function<QString(const QString& key)> jobTitle;
  /// Finds the keys, on a worker.
  std::function<Result<Table>(const Workspace&, std::uint32_t row, const JobControl&)> keys;
  /// The line above the keys.
  std::function<QString(const TableSource&)> summary;
};

/// Search an object; the keys that belong to it, each a doorway. They are found by a job, of which the latest
/// wins.
class ObjectKeysPanel final : public QWidget {
  Q_OBJECT

public:
  ObjectKeysPanel(ObjectKeysSpec spec, JobRunner& jobs, QWidget* parent = nullptr);

  void setWorkspace(std::shared_ptr<const Workspace> workspace);
  /// Chooses an object by its key; says in place when there is none.
  void showObject(const QString& key);
  /// The key of the chosen object; empty without one.
  QString object() const { return object_; }

  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

  SearchPanel* search() const { return search_; }
  DataTable* keys() const { return keys_; }
  QLabel* summary() const { return summary_; }
  MessageBar* messageBar() const { return message_; }
  bool isFinding() const { return job_ != 0; }

signals:
  void followed(const rankwright::Address& address);
  /// The keys of the chosen object are shown.
  void keysShown();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void buildLayout();
  void pick(std::uint32_t row);
  void findKeys(std::uint32_t row);
  void showKeys(ObjectKeysSpec::Table keys);
  void showFailure(const Error& error);
  void forget();
  QString slot() const;

  ObjectKeysSpec spec_;
  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  QString object_;
  quint64 job_ = 0; ///< that looks for keys; 0: none
  SearchPanel* search_;
  QLabel* title_;
  QLabel* summary_;
  MessageBar* message_;
  DataTable* keys_;
};

/// The keys that an app stands under, in all indexes.
ObjectKeysPanel* makeItemKeysPanel(JobRunner& jobs);

/// The keys that a user's request asks the indexes for.
ObjectKeysPanel* makeUserKeysPanel(JobRunner& jobs);

} // namespace rankwright
