#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/table/table_source.h"
#include "widgets/common/view.h"

#include <functional>
#include <memory>
#include <optional>

namespace rankwright {

class DataTable;
class JobRunner;
class MessageBar;

/// What a table of a workspace's objects is.
struct TableViewSpec {
  QString id;    ///< of the view, e.g. "apps"
  QString title; ///< e.g. "Apps"
  QString icon;
  QString addressKind;   ///< of the rows, e.g. "item"
  bool isHome = false;   ///< whether addresses of that kind are shown here
  QString emptyHeadline; ///< while there is no row at all
  QString emptySentence;

  using Source = std::shared_ptr<const TableSource>;
  /// Makes the source on a worker.
  std::function<Result<Source>(const std::shared_ptr<const Workspace>&, const JobControl&)> source;
  /// The row of a key, on the window's thread, in no time; nothing when there is none.
  std::function<std::optional<std::uint32_t>(const Workspace&, const QString& key)> rowOf;
  /// The key of a row.
  std::function<QString(const Workspace&, std::uint32_t row)> keyOf;
  std::vector<ViewPanel> panels = {};
};

/// All objects of one kind as a table: each row is a doorway to the object's home.
class TableView final : public View {
  Q_OBJECT

public:
  TableView(TableViewSpec spec, JobRunner& jobs, QWidget* parent = nullptr);

  QString id() const override { return spec_.id; }
  QString title() const override { return spec_.title; }
  QString iconName() const override { return spec_.icon; }
  std::vector<ViewPanel> panels() const override { return spec_.panels; }
  void setWorkspace(std::shared_ptr<const Workspace> workspace) override;
  QStringList addressKinds() const override;
  void goTo(const Address& address) override;
  Address place() const override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;

  DataTable* table() const { return table_; }

signals:
  /// Before anything of another workspace is shown; nullptr: none.
  void workspaceChanged(const std::shared_ptr<const rankwright::Workspace>& workspace);
  /// Another row is current, or none.
  void rowChanged(std::optional<std::uint32_t> row);

private:
  void showSource(TableViewSpec::Source source);

  TableViewSpec spec_;
  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  MessageBar* message_;
  DataTable* table_;
  QString wanted_; ///< key to go to once the source is there
};

} // namespace rankwright
