#include "widgets/shell/recent_workspaces.h"

#include <QSettings>

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::size_t kMost = 12;

QString listKey() {
  return QStringLiteral("workspaces/opened");
}
QString folderKey() {
  return QStringLiteral("folder");
}
QString nameKey() {
  return QStringLiteral("name");
}
QString timeKey() {
  return QStringLiteral("time");
}

} // namespace

std::vector<RecentWorkspace> RecentWorkspaces::all() const {
  std::vector<RecentWorkspace> workspaces;
  if (!settings_) return workspaces;
  const auto count = settings_->beginReadArray(listKey());
  for (int i = 0; i < count; ++i) {
    settings_->setArrayIndex(i);
    workspaces.push_back({settings_->value(folderKey()).toString(), settings_->value(nameKey()).toString(),
                          settings_->value(timeKey()).toDateTime()});
  }
  settings_->endArray();
  std::erase_if(workspaces, [](const auto& workspace) { return workspace.folder.isEmpty(); });
  return workspaces;
}

QString RecentWorkspaces::last() const {
  const auto workspaces = all();
  return workspaces.empty() ? QString() : workspaces.front().folder;
}

void RecentWorkspaces::write(const std::vector<RecentWorkspace>& workspaces) {
  settings_->remove(listKey());
  settings_->beginWriteArray(listKey(), static_cast<int>(workspaces.size()));
  for (std::size_t i = 0; i < workspaces.size(); ++i) {
    settings_->setArrayIndex(static_cast<int>(i));
    settings_->setValue(folderKey(), workspaces[i].folder);
    settings_->setValue(nameKey(), workspaces[i].name);
    settings_->setValue(timeKey(), workspaces[i].opened);
  }
  settings_->endArray();
}

void RecentWorkspaces::add(const QString& folder, const QString& name) {
  if (!settings_) return;
  auto workspaces = all();
  std::erase_if(workspaces, [&](const auto& each) { return each.folder == folder; });
  workspaces.insert(workspaces.begin(), {folder, name, QDateTime::currentDateTime()});
  if (workspaces.size() > kMost) workspaces.resize(kMost);
  write(workspaces);
}

void RecentWorkspaces::remove(const QString& folder) {
  if (!settings_) return;
  auto workspaces = all();
  std::erase_if(workspaces, [&](const auto& each) { return each.folder == folder; });
  write(workspaces);
}

} // namespace rankwright
