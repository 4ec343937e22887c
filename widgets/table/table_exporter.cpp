#include "widgets/table/table_exporter.h"

#include "core/table/table_export.h"
#include "widgets/common/job_runner.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_model.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHash>

#include <filesystem>

namespace rankwright {

namespace {

/// Nothing when the ending names no format.
std::optional<ExportFormat> formatOf(const QString& path) {
  static const QHash<QString, ExportFormat> formats{
      {QStringLiteral("csv"), ExportFormat::Csv},   {QStringLiteral("tsv"), ExportFormat::Tsv},
      {QStringLiteral("json"), ExportFormat::Json}, {QStringLiteral("md"), ExportFormat::Markdown},
      {QStringLiteral("txt"), ExportFormat::Tsv},
  };
  const auto found = formats.find(QFileInfo(path).suffix().toLower());
  return found == formats.end() ? std::nullopt : std::optional(*found);
}

} // namespace

TableExporter::TableExporter(const DataModel& model, const ColumnLayout& layout, JobRunner& jobs,
                             QObject* parent)
    : QObject(parent), model_(model), layout_(layout), jobs_(jobs) {}

void TableExporter::chooseFile(QWidget* parent) {
  if (!model_.source()) return;
  auto* dialog = new QFileDialog(parent, tr("Export the table"));
  dialog->setObjectName(QStringLiteral("exportDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setModal(false);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  const QStringList filters{tr("Comma-separated values (*.csv)"), tr("Tab-separated values (*.tsv)"),
                            tr("JSON (*.json)"), tr("Markdown (*.md)")};
  dialog->setNameFilters(filters);
  dialog->setDefaultSuffix(QStringLiteral("csv"));
  connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString& chosen) {
    static const QStringList endings{QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("json"),
                                     QStringLiteral("md")};
    dialog->setDefaultSuffix(endings.value(filters.indexOf(chosen)));
  });
  connect(dialog, &QFileDialog::fileSelected, this, &TableExporter::exportTo);
  dialog->show();
}

void TableExporter::exportTo(const QString& path) {
  const auto title = tr("The table could not be exported.");
  const auto format = formatOf(path);
  if (!format)
    return emit failed(title, Error{ErrorKind::InvalidArgument,
                                    "the file's ending must be csv, tsv, json or md: " + path.toStdString()});
  if (!model_.source()) return;
  std::vector<std::size_t> columns(layout_.shown().begin(), layout_.shown().end());
  jobs_.start(
      {QStringLiteral("export %1").arg(path), tr("Exporting %1").arg(QFileInfo(path).fileName()), this},
      [source = model_.source(), rows = model_.rows(), columns = std::move(columns), format = *format,
       file = std::filesystem::path(path.toStdString())](const JobControl& job) -> Result<bool> {
        RW_CHECK(exportFile({*source, rows, columns, format, ExportHeader::Titles}, file, job));
        return true;
      },
      [this, path](bool) { emit exported(path); },
      [this, title](const Error& error) {
        if (error.kind != ErrorKind::Cancelled) emit failed(title, error);
      });
}

} // namespace rankwright
