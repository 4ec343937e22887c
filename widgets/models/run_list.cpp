#include "widgets/models/run_list.h"

#include "widgets/common/text.h"

#include <algorithm>

namespace rankwright {

namespace {

/// Whether what was read of the run still holds.
bool isSame(const ListedRun& a, const ListedRun& b) {
  return a.name == b.name && a.info == b.info && a.damage == b.damage && a.isBaseline == b.isBaseline;
}

} // namespace

RunList::RunList(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {}

QString RunList::slot(const char* part) const {
  return QStringLiteral("models/%1/%2").arg(QLatin1String(part)).arg(reinterpret_cast<quintptr>(this));
}

void RunList::setFolder(const std::filesystem::path& folder) {
  if (folder == folder_) return;
  for (const auto* part : {"list", "change"})
    jobs_.drop(slot(part));
  folder_ = folder;
  runs_.clear();
  emit listed();
}

bool RunList::isLooking() const {
  return jobs_.isRunning(slot("list"));
}

void RunList::look() {
  if (folder_.empty()) return;
  jobs_.start(
      {slot("list"), tr("Looking for runs"), this},
      [folder = folder_](const JobControl&) { return RunStore(folder).list(); },
      [this](std::vector<ListedRun> listed) { take(std::move(listed)); },
      [this](const Error& error) {
        emit failed(tr("The runs could not be listed."), error, [this] { look(); });
      });
}

void RunList::take(std::vector<ListedRun> listed) {
  std::ranges::stable_partition(listed, &ListedRun::isBaseline);
  std::vector<SharedRun> runs;
  for (auto& each : listed) {
    const auto known = find(each.name);
    runs.push_back(known && isSame(known->listed(), each)
                       ? known
                       : std::make_shared<const OpenRun>(RunStore(folder_), std::move(each)));
  }
  runs_ = std::move(runs);
  emit this->listed();
}

SharedRun RunList::find(const std::string& name) const {
  const auto found = std::ranges::find_if(runs_, [&](const auto& run) { return run->name() == name; });
  return found == runs_.end() ? nullptr : *found;
}

SharedRun RunList::baseline() const {
  return !runs_.empty() && runs_.front()->listed().isBaseline ? runs_.front() : nullptr;
}

void RunList::change(const QString& title, const QString& failure, Change change,
                     std::function<void()> done) {
  jobs_.start(
      {slot("change"), title, this},
      [folder = folder_, change](const JobControl&) -> Result<bool> {
        RW_CHECK(change(RunStore(folder)));
        return true;
      },
      [this, done](bool) {
        if (done) done();
        look();
      },
      [this, title, failure, change, done](const Error& error) {
        emit failed(failure, error,
                    [this, title, failure, change, done] { this->change(title, failure, change, done); });
        look();
      });
}

void RunList::pin(const std::string& name) {
  change(tr("Pinning the baseline"), tr("The baseline could not be pinned."),
         [name](const RunStore& store) { return store.pinBaseline(name); }, {});
}

void RunList::rename(const std::string& name, const std::string& newName) {
  change(
      tr("Renaming a run"), tr("The run could not be renamed."),
      [name, newName](const RunStore& store) { return store.rename(name, newName); },
      [this, name, newName] { emit renamed(toQt(name), toQt(newName)); });
}

void RunList::remove(const std::vector<std::string>& names) {
  change(tr("Removing runs"), tr("The runs could not be removed."),
         [names](const RunStore& store) -> Status {
           for (const auto& name : names)
             RW_CHECK(store.remove(name));
           return {};
         },
         {});
}

void RunList::exportTo(const std::string& name, const std::filesystem::path& folder) {
  change(
      tr("Exporting a run"), tr("The run could not be exported."),
      [name, folder](const RunStore& store) { return store.exportTo(name, folder); },
      [this, name, folder] { emit said(tr("%1 exported to %2").arg(toQt(name), toQt(folder.string()))); });
}

} // namespace rankwright
