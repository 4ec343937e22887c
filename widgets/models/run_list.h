#pragma once

#include "widgets/common/job_runner.h"
#include "widgets/models/open_run.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <vector>

namespace rankwright {

/// The runs of a store as it is on the disk, and what people do with them; all as jobs.
class RunList final : public QObject {
  Q_OBJECT

public:
  explicit RunList(JobRunner& jobs, QObject* parent = nullptr);

  /// Another store; an empty path: none.
  void setFolder(const std::filesystem::path& folder);
  const std::filesystem::path& folder() const { return folder_; }
  /// Lists them anew. A run that did not change stays the same object, with what was read of it.
  void look();
  bool isLooking() const;

  /// The baseline first, then the latest.
  const std::vector<SharedRun>& runs() const { return runs_; }
  /// nullptr for no such run.
  SharedRun find(const std::string& name) const;
  /// nullptr while none is pinned.
  SharedRun baseline() const;

  /// Pins a run as the one that others are compared with; "" pins none.
  void pin(const std::string& name);
  void rename(const std::string& name, const std::string& newName);
  void remove(const std::vector<std::string>& names);
  void exportTo(const std::string& name, const std::filesystem::path& folder);

signals:
  void listed();
  void renamed(const QString& name, const QString& newName);
  /// Something was done that the list does not show, e.g. where a run was exported to.
  void said(const QString& text);
  void failed(const QString& title, const rankwright::Error& error, const std::function<void()>& retry);

private:
  using Change = std::function<Status(const RunStore& store)>;
  void change(const QString& title, const QString& failure, Change change, std::function<void()> done);
  void take(std::vector<ListedRun> listed);
  QString slot(const char* part) const;

  JobRunner& jobs_;
  std::filesystem::path folder_;
  std::vector<SharedRun> runs_;
};

} // namespace rankwright
