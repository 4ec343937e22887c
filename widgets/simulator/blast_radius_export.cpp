#include "widgets/simulator/blast_radius_export.h"

#include "core/base/file.h"
#include "core/table/table_export.h"
#include "core/workspace/blast_radius_markdown.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/job_runner.h"
#include "widgets/simulator/blast_radius_texts.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

#include <filesystem>

namespace rankwright {

namespace {

enum class ReportKind : std::uint8_t { Markdown, Json, Csv };

std::optional<ReportKind> kindOf(const QString& path) {
  const auto ending = QFileInfo(path).suffix().toLower();
  if (ending == QLatin1String("md")) return ReportKind::Markdown;
  if (ending == QLatin1String("json")) return ReportKind::Json;
  if (ending == QLatin1String("csv")) return ReportKind::Csv;
  return std::nullopt;
}

/// Users and items as many as `diff-config` prints.
BlastRadius shortened(BlastRadius radius) {
  const BlastRadiusOptions usual;
  if (radius.mostChangedUsers.size() > usual.most) radius.mostChangedUsers.resize(usual.most);
  if (radius.mostChangedItems.size() > usual.most) radius.mostChangedItems.resize(usual.most);
  return radius;
}

/// In the language of the window; English is as `diff-config` prints it.
BlastRadiusWording wordingOfTheWindow() {
  if (QCoreApplication::translate("Engine", "lists changed") == QLatin1String("lists changed")) return {};
  return {.text = [](std::string_view english) { return engineText(english).toStdString(); },
          .figures = wordFigureColumn,
          .users = wordUserColumn,
          .exposures = wordExposureColumn};
}

Result<std::string> reportText(const BlastRadiusRequest& request, const BlastRadiusAnswer& answer,
                               ReportKind kind, const JobControl& job) {
  if (kind == ReportKind::Csv)
    return exportText({*answer.replayed, nullptr, {}, ExportFormat::Csv, ExportHeader::Keys}, job);
  const auto radius = shortened(answer.radius);
  if (kind == ReportKind::Json) return toJson(*request.workspace, request.names(), radius) + '\n';
  return toMarkdown(*request.workspace, request.names(), radius, wordingOfTheWindow());
}

} // namespace

BlastRadiusExport::BlastRadiusExport(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {}

void BlastRadiusExport::setAnswer(BlastRadiusRequest request, SharedBlastRadius answer) {
  request_ = std::move(request);
  answer_ = std::move(answer);
}

void BlastRadiusExport::chooseFile(QWidget* parent) {
  if (!answer_) return;
  auto* dialog = new QFileDialog(parent, tr("Export the report"));
  dialog->setObjectName(QStringLiteral("blastExportDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setModal(false);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  const QStringList filters{tr("Report in Markdown (*.md)"), tr("JSON (*.json)"),
                            tr("A row for each user (*.csv)")};
  dialog->setNameFilters(filters);
  dialog->setDefaultSuffix(QStringLiteral("md"));
  connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString& chosen) {
    static const QStringList endings{QStringLiteral("md"), QStringLiteral("json"), QStringLiteral("csv")};
    dialog->setDefaultSuffix(endings.value(filters.indexOf(chosen)));
  });
  connect(dialog, &QFileDialog::fileSelected, this, &BlastRadiusExport::exportTo);
  dialog->show();
}

void BlastRadiusExport::exportTo(const QString& path) {
  const auto title = tr("The report could not be exported.");
  const auto kind = kindOf(path);
  if (!kind)
    return emit failed(title, Error{ErrorKind::InvalidArgument,
                                    "the file's ending must be md, json or csv: " + path.toStdString()});
  if (!answer_) return;
  jobs_.start(
      {QStringLiteral("blast radius/export"), tr("Exporting %1").arg(QFileInfo(path).fileName()), this},
      [request = request_, answer = answer_, kind = *kind,
       file = std::filesystem::path(path.toStdString())](const JobControl& job) -> Result<bool> {
        RW_ASSIGN(const auto text, reportText(request, *answer, kind, job));
        RW_CHECK(writeFileAtomically(file, text));
        return true;
      },
      [this, path](bool) { emit exported(path); },
      [this, title](const Error& error) {
        if (error.kind != ErrorKind::Cancelled) emit failed(title, error);
      });
}

void BlastRadiusExport::copy() {
  if (!answer_) return;
  jobs_.start(
      {QStringLiteral("blast radius/copy"), tr("Copying the report"), this},
      [request = request_, answer = answer_](const JobControl& job) {
        return reportText(request, *answer, ReportKind::Markdown, job);
      },
      [this](const std::string& text) {
        QGuiApplication::clipboard()->setText(QString::fromStdString(text));
        emit copied();
      },
      [this](const Error& error) { emit failed(tr("The report could not be copied."), error); });
}

} // namespace rankwright
