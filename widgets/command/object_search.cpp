#include "widgets/command/object_search.h"

#include "widgets/command/fuzzy_match.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/job_runner.h"

#include <algorithm>
#include <iterator>

namespace rankwright {

using namespace std::chrono_literals;

namespace {

constexpr int kEntriesPerSource = 20;

PaletteRow rowOf(PaletteEntry entry, const FuzzyQuery& query) {
  auto match = query.match(entry.title);
  return {.title = std::move(entry.title),
          .detail = std::move(entry.detail),
          .icon = entry.icon.isEmpty() ? QIcon() : QIcon::fromTheme(entry.icon),
          .matched = match ? std::move(match->positions) : std::vector<int>(),
          .address = std::move(entry.address)};
}

PaletteRows rowsOf(std::vector<PaletteEntry> entries, const QString& query) {
  const FuzzyQuery words(query);
  PaletteRows rows;
  for (auto& entry : entries)
    rows.push_back(rowOf(std::move(entry), words));
  return rows;
}

} // namespace

ObjectSearch::ObjectSearch(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {
  pause_.setSingleShot(true);
  pause_.setInterval(60ms);
  connect(&pause_, &QTimer::timeout, this, &ObjectSearch::ask);
}

void ObjectSearch::setSources(PaletteSources sources) {
  stop();
  sources_ = std::move(sources);
}

PaletteRows ObjectSearch::withKey(const QString& key) const {
  PaletteRows rows;
  for (const auto& source : sources_)
    std::ranges::move(rowsOf(source->withKey(key), key), std::back_inserter(rows));
  return rows;
}

void ObjectSearch::search(const QString& query) {
  stop();
  query_ = query.trimmed();
  if (!query_.isEmpty() && !sources_.empty()) pause_.start();
}

void ObjectSearch::stop() {
  pause_.stop();
  for (int source = 0; source < static_cast<int>(sources_.size()); ++source)
    jobs_.drop(slotOf(source));
}

bool ObjectSearch::isSearching() const {
  if (pause_.isActive()) return true;
  for (int source = 0; source < static_cast<int>(sources_.size()); ++source)
    if (jobs_.isRunning(slotOf(source))) return true;
  return false;
}

void ObjectSearch::ask() {
  for (int source = 0; source < static_cast<int>(sources_.size()); ++source)
    askSource(source);
}

void ObjectSearch::askSource(int source) {
  const auto objects = sources_[static_cast<std::size_t>(source)];
  jobs_.start(
      {slotOf(source), tr("Searching %1").arg(objects->title()), this},
      [objects, query = query_](const JobControl& control) {
        return objects->find(query, kEntriesPerSource, control);
      },
      [this, source, query = query_](std::vector<PaletteEntry> entries) {
        emit found(source, rowsOf(std::move(entries), query));
      },
      [this, source](const Error& error) { emit failed(source, errorText(error)); });
}

QString ObjectSearch::slotOf(int source) const {
  return QStringLiteral("palette.%1").arg(source);
}

} // namespace rankwright
