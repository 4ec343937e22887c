#include "widgets/index/build_box.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSignalBlocker>

#include <algorithm>
#include <chrono>
#include <utility>

namespace rankwright {

namespace {

QString inUseId() {
  return QStringLiteral("in use");
}
QString openId() {
  return QStringLiteral("open");
}
QString filePrefix() {
  return QStringLiteral("file:");
}
QString idOf(const IndexBuild& build) {
  return QStringLiteral("build:%1").arg(build.number);
}

QString timeText(std::filesystem::file_time_type time) {
  const auto since = std::chrono::file_clock::to_sys(time).time_since_epoch();
  const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
  return QDateTime::fromMSecsSinceEpoch(milliseconds).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace

QString buildText(const IndexBuild& build) {
  return BuildBox::tr("build %1 of %2").arg(build.number).arg(timeText(build.time));
}

BuildBox::BuildBox(QWidget* parent) : QComboBox(parent) {
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(22);
  connect(this, &QComboBox::currentIndexChanged, this, &BuildBox::take);
}

void BuildBox::setBuilds(std::vector<IndexBuild> kept, bool offersInUse) {
  kept_ = std::move(kept);
  offersInUse_ = offersInUse;
  fill();
}

void BuildBox::fill() {
  const QSignalBlocker blocker(this);
  clear();
  if (offersInUse_) addItem(tr("the build in use"), inUseId());
  for (const auto& build : kept_)
    addItem(buildText(build), idOf(build));
  if (!file_.isEmpty()) {
    addItem(QFileInfo(file_).fileName(), QString(filePrefix() + file_));
    setItemData(count() - 1, QDir::toNativeSeparators(file_), Qt::ToolTipRole);
  }
  addItem(tr("a file…"), openId());
  const auto row = findData(chosen_);
  // With nothing but a file to offer, nothing is chosen.
  setCurrentIndex(row >= 0 ? row : count() > 1 ? 0 : -1);
}

void BuildBox::take(int row) {
  const auto id = itemData(row).toString();
  if (id == openId()) {
    fill();
    emit fileWanted();
    return;
  }
  chosen_ = id;
  emit changed();
}

std::optional<BuildChoice> BuildBox::choice() const {
  const auto id = currentData().toString();
  if (id == inUseId()) return BuildChoice();
  if (id.startsWith(filePrefix())) return BuildChoice{std::nullopt, file_.toStdString()};
  const auto build = std::ranges::find_if(kept_, [&](const auto& each) { return idOf(each) == id; });
  if (build == kept_.end()) return std::nullopt;
  return BuildChoice{*build, {}};
}

void BuildBox::chooseFile(const QString& path) {
  file_ = path;
  chosen_ = filePrefix() + path;
  fill();
  emit changed();
}

QString BuildBox::chosen() const {
  return currentIndex() < 0 ? chosen_ : currentData().toString();
}

void BuildBox::choose(const QString& chosen) {
  chosen_ = chosen;
  if (chosen.startsWith(filePrefix())) file_ = chosen.mid(filePrefix().size());
  fill();
}

} // namespace rankwright
