#include "widgets/experiments/experiment_export.h"

#include "core/base/file.h"
#include "widgets/chart/chart_export.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"
#include "widgets/experiments/experiment_report.h"

#include <QFileDialog>
#include <QFileInfo>

#include <filesystem>

namespace rankwright {

namespace {

constexpr QSize kPictureSize(960, 420);

enum class ReportKind : std::uint8_t { Html, Pdf, Csv, Json };

const QStringList& endings() {
  static const QStringList all{QStringLiteral("html"), QStringLiteral("pdf"), QStringLiteral("csv"),
                               QStringLiteral("json")};
  return all;
}

/// Pages of HTML where the ending says nothing.
ReportKind kindOf(const QString& path) {
  const auto place = endings().indexOf(QFileInfo(path).suffix().toLower());
  return place < 0 ? ReportKind::Html : static_cast<ReportKind>(place);
}

Result<std::vector<QByteArray>> picturesOf(const std::vector<ChartEncoder>& encoders, const JobControl& job) {
  std::vector<QByteArray> pictures;
  for (const auto& encoder : encoders) {
    RW_CHECK(job.check());
    RW_ASSIGN(auto picture, encoder());
    pictures.push_back(std::move(picture));
  }
  return pictures;
}

Result<QByteArray> pageOf(const ExperimentCase& shown, const std::vector<QByteArray>& pictures) {
  QStringList tags;
  for (const auto& picture : pictures)
    tags << QStringLiteral("<img src=\"data:image/svg+xml;base64,%1\">")
                .arg(QString::fromLatin1(picture.toBase64()));
  return reportHtml(shown, tags).toUtf8();
}

Result<QByteArray> bytesOf(const ExperimentCase& shown, ReportKind kind,
                           const std::vector<ChartEncoder>& encoders, const JobControl& job) {
  if (kind == ReportKind::Csv) return reportCsv(shown);
  if (kind == ReportKind::Json) return reportJson(shown);
  RW_ASSIGN(const auto pictures, picturesOf(encoders, job));
  return kind == ReportKind::Pdf ? reportPdf(shown, pictures) : pageOf(shown, pictures);
}

} // namespace

ExperimentExport::ExperimentExport(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {}

void ExperimentExport::chooseFile(QWidget* parent, SharedCase shown, std::vector<ChartPtr> charts) {
  if (!shown) return;
  auto* dialog = new QFileDialog(parent, tr("Save a report"));
  dialog->setObjectName(QStringLiteral("reportDialog"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setModal(false);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  const QStringList filters{tr("Page with charts (*.html)"), tr("Document with charts (*.pdf)"),
                            tr("Metrics (*.csv)"), tr("All figures (*.json)")};
  dialog->setNameFilters(filters);
  dialog->setDefaultSuffix(endings().front());
  dialog->selectFile(fileNameOf(toQt(shown->name)));
  connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString& chosen) {
    dialog->setDefaultSuffix(endings().value(filters.indexOf(chosen)));
  });
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, shown = std::move(shown), charts = std::move(charts)](const QString& path) {
            saveTo(path, shown, charts);
          });
  dialog->show();
}

/// Each chart as large as a page is wide, drawn beside the screen.
std::vector<ChartEncoder> ExperimentExport::encodersOf(const std::vector<ChartPtr>& charts,
                                                       ChartFormat format) {
  std::vector<ChartEncoder> encoders;
  for (const auto& chart : charts) {
    ChartPanel panel(jobs_);
    panel.setAttribute(Qt::WA_DontShowOnScreen);
    panel.resize(kPictureSize);
    panel.setChart(chart);
    panel.show();
    if (auto encoder = panel.encoder(format, kSavedScale)) encoders.push_back(std::move(encoder));
  }
  return encoders;
}

void ExperimentExport::saveTo(const QString& path, const SharedCase& shown,
                              const std::vector<ChartPtr>& charts) {
  const auto kind = kindOf(path);
  std::vector<ChartEncoder> encoders;
  if (kind == ReportKind::Html) encoders = encodersOf(charts, ChartFormat::Svg);
  if (kind == ReportKind::Pdf) encoders = encodersOf(charts, ChartFormat::Png);
  jobs_.start(
      {QStringLiteral("experiments.save:") + path, tr("Saving a report"), this, tr("Experiments")},
      [path, shown, kind, encoders = std::move(encoders)](const JobControl& job) -> Result<bool> {
        RW_ASSIGN(const auto bytes, bytesOf(*shown, kind, encoders, job));
        RW_CHECK(writeFileAtomically(std::filesystem::path(path.toStdString()), bytes.toStdString()));
        return true;
      },
      [this, path](bool) { emit saved(path); },
      [this, path, shown, charts](const Error& error) {
        emit failed(tr("The report could not be saved."), error,
                    [this, path, shown, charts] { saveTo(path, shown, charts); });
      });
}

} // namespace rankwright
