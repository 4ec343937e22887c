#include "widgets/welcome/import_draft.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"

#include <QDate>
#include <QFileInfo>

namespace rankwright {

namespace {

constexpr std::array kKinds = {TableKind::Interactions, TableKind::Items, TableKind::Users};

std::filesystem::path pathOf(const QString& text) {
  return text.toStdString();
}

QString textOf(const std::filesystem::path& path) {
  return toQt(path.string());
}

} // namespace

ImportDraft::ImportDraft(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {}

void ImportDraft::setSource(ImportSource source) {
  source_ = source;
  emit changed();
}

void ImportDraft::setFrappe(const QString& folder) {
  frappe_ = folder;
  emit changed();
}

void ImportDraft::setEngineItems(const QString& path) {
  engineItems_ = path;
  emit changed();
}

void ImportDraft::setEngineUsers(const QString& path) {
  engineUsers_ = path;
  emit changed();
}

void ImportDraft::setEngineIndexes(const QStringList& paths) {
  engineIndexes_ = paths;
  emit changed();
}

void ImportDraft::setTarget(const QString& name, const QString& folder) {
  name_ = name;
  folder_ = folder;
  emit changed();
}

void ImportDraft::setTable(TableKind kind, const QString& path, std::optional<DelimitedFormat> format) {
  auto& table = tableOf(kind);
  if (table.path == path && !format) return;
  table = {path, {}, {}, {}};
  const auto slot = QStringLiteral("look at %1").arg(static_cast<int>(kind));
  jobs_.drop(slot);
  if (!path.isEmpty())
    jobs_.start(
        {slot, tr("Looking at %1").arg(QFileInfo(path).fileName()), this},
        [file = pathOf(path), format](const JobControl&) { return sniffDelimited(file, format); },
        [this, kind](const SniffedTable& sniffed) { showSniffed(kind, sniffed); },
        [this, kind](const Error& error) {
          tableOf(kind).error = errorText(error);
          emit changed();
        });
  emit changed();
  emit tableChanged(kind);
}

void ImportDraft::showSniffed(TableKind kind, const SniffedTable& sniffed) {
  auto& table = tableOf(kind);
  table.sniffed = sniffed;
  table.columns = guessMapping(sniffed, kind);
  separate();
  emit changed();
  for (const auto each : kKinds)
    emit tableChanged(each);
}

// Files are guessed one by one, their features need names of their own.
void ImportDraft::separate() {
  if (!table(TableKind::Interactions).sniffed) return;
  auto files = delimitedFiles();
  separateNames(files);
  tableOf(TableKind::Interactions).columns = files.interactions.columns;
  if (files.items) tableOf(TableKind::Items).columns = files.items->columns;
  if (files.users) tableOf(TableKind::Users).columns = files.users->columns;
}

void ImportDraft::setColumn(TableKind kind, std::size_t column, const ColumnMapping& mapping) {
  auto& columns = tableOf(kind).columns;
  if (column >= columns.size() || columns[column] == mapping) return;
  columns[column] = mapping;
  emit changed();
  emit tableChanged(kind);
}

std::vector<TableKind> ImportDraft::tablesGiven() const {
  std::vector<TableKind> given;
  for (const auto kind : kKinds) {
    const bool ofSource = source_ == ImportSource::Delimited ||
                          (source_ == ImportSource::Engine && kind == TableKind::Interactions);
    if (ofSource && !table(kind).path.isEmpty()) given.push_back(kind);
  }
  return given;
}

bool ImportDraft::hasFiles() const {
  for (const auto kind : tablesGiven())
    if (!table(kind).sniffed) return false;
  switch (source_) {
  case ImportSource::Frappe:
    return !frappe_.isEmpty();
  case ImportSource::Engine:
    return !engineItems_.isEmpty();
  case ImportSource::Delimited:
    break;
  }
  return table(TableKind::Interactions).sniffed.has_value();
}

Status ImportDraft::checkColumns() const {
  if (source_ == ImportSource::Delimited) return checkFiles(delimitedFiles());
  if (source_ == ImportSource::Engine && table(TableKind::Interactions).sniffed)
    return checkMapping(TableKind::Interactions, table(TableKind::Interactions).columns);
  return {};
}

QString ImportDraft::suggestedName() const {
  switch (source_) {
  case ImportSource::Frappe:
    return QStringLiteral("Frappe");
  case ImportSource::Engine:
    return QFileInfo(engineItems_).completeBaseName();
  case ImportSource::Delimited:
    break;
  }
  return QFileInfo(table(TableKind::Interactions).path).completeBaseName();
}

DelimitedTable ImportDraft::delimitedTable(TableKind kind) const {
  const auto& draft = table(kind);
  return {pathOf(draft.path), draft.sniffed ? draft.sniffed->format : DelimitedFormat(), draft.columns};
}

DelimitedFiles ImportDraft::delimitedFiles() const {
  DelimitedFiles files;
  files.interactions = delimitedTable(TableKind::Interactions);
  if (table(TableKind::Items).sniffed) files.items = delimitedTable(TableKind::Items);
  if (table(TableKind::Users).sniffed) files.users = delimitedTable(TableKind::Users);
  return files;
}

ImportPlan ImportDraft::plan() const {
  ImportPlan plan;
  plan.source = source_;
  plan.frappe = pathOf(frappe_);
  if (source_ == ImportSource::Delimited) plan.delimited = delimitedFiles();
  plan.engine.items = pathOf(engineItems_);
  if (!engineUsers_.isEmpty()) plan.engine.users = pathOf(engineUsers_);
  for (const auto& index : engineIndexes_)
    plan.engine.indexes.push_back(pathOf(index));
  if (table(TableKind::Interactions).sniffed)
    plan.engine.interactions = delimitedTable(TableKind::Interactions);
  plan.workspace.folder = pathOf(folder_);
  plan.workspace.name = name_.toStdString();
  plan.workspace.description =
      tr("Imported on %1.").arg(QDate::currentDate().toString(Qt::ISODate)).toStdString();
  return plan;
}

void ImportDraft::take(const DroppedFiles& dropped) {
  source_ = dropped.source;
  frappe_ = textOf(dropped.frappe);
  engineItems_ = source_ == ImportSource::Engine ? textOf(dropped.items) : QString();
  engineUsers_ = source_ == ImportSource::Engine ? textOf(dropped.users) : QString();
  engineIndexes_.clear();
  for (const auto& index : dropped.indexes)
    engineIndexes_ << textOf(index);
  const bool delimited = source_ == ImportSource::Delimited;
  setTable(TableKind::Interactions, textOf(dropped.interactions));
  setTable(TableKind::Items, delimited ? textOf(dropped.items) : QString());
  setTable(TableKind::Users, delimited ? textOf(dropped.users) : QString());
  emit changed();
}

} // namespace rankwright
