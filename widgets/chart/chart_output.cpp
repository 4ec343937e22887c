#include "widgets/chart/chart_panel.h"

#include "widgets/chart/chart_actions.h"
#include "widgets/chart/chart_csv.h"
#include "widgets/chart/chart_export.h"
#include "widgets/chart/chart_file.h"
#include "widgets/chart/chart_picture.h"
#include "widgets/chart/plot_canvas.h"
#include "widgets/common/message_bar.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPlainTextEdit>

// What a panel gives away: files, the clipboard, the summary.
namespace rankwright {

namespace {

Result<QByteArray> encoded(const ChartDrawing& drawing, ChartFormat format, double scale) {
  if (format == ChartFormat::Svg) return svgOf(drawing);
  if (format == ChartFormat::Pdf) return pdfOf(drawing);
  return pngOf(drawing, scale);
}

/// A worker hands back a value, also where success has none.
Result<bool> writtenTo(const ChartEncoder& encode, const QString& path, const JobControl& job) {
  RW_CHECK(writeChart(encode, path, job));
  return true;
}

} // namespace

std::vector<std::pair<QAction*, CommandSpec>> ChartPanel::commands(const QString& prefix) const {
  auto all = actions_->all();
  for (auto& [action, spec] : all)
    spec.id = prefix + u'.' + spec.id;
  return all;
}

void ChartPanel::addCommandsTo(std::vector<std::pair<QAction*, CommandSpec>>& all, const QString& prefix,
                               const QString& group) const {
  for (auto [action, spec] : commands(prefix)) {
    spec.group = group;
    all.emplace_back(action, std::move(spec));
  }
}

ChartEncoder ChartPanel::encoder(ChartFormat format, double scale) const {
  if (!prepared_) return {};
  if (format == ChartFormat::Csv)
    return [spec = chart_]() -> Result<QByteArray> { return QByteArray::fromStdString(csvText(*spec)); };
  return [drawing = drawingOf(*canvas_, chart_->title), format, scale] {
    return encoded(drawing, format, scale);
  };
}

void ChartPanel::saveTo(const QString& path, ChartFormat format, double scale,
                        std::function<void(Status)> done) {
  if (!done)
    done = [this](const Status& status) {
      if (!status)
        messages_->showError(tr("The chart could not be saved."), status.error(), [this] { saveAs(); });
    };
  auto encode = encoder(format, scale);
  if (!encode)
    return done(fail(ErrorKind::InvalidArgument, "there is no chart to save as {}", path.toStdString()));
  messages_->dismiss();
  jobs_.start(
      {QStringLiteral("chart.save:") + path, tr("Saving a chart"), this, tr("Charts")},
      [encode = std::move(encode), path](const JobControl& job) { return writtenTo(encode, path, job); },
      [done](bool) { done({}); }, [done](const Error& error) { done(tl::unexpected(error)); });
}

void ChartPanel::saveAs() {
  if (!prepared_) return;
  auto* dialog = new QFileDialog(this, tr("Save chart"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilters(
      {tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Document (*.pdf)"), tr("Data (*.csv)")});
  dialog->setDefaultSuffix(QStringLiteral("png"));
  dialog->selectFile(fileNameOf(chart_->title));
  connect(dialog, &QFileDialog::filterSelected, dialog, [dialog] {
    const auto index = dialog->nameFilters().indexOf(dialog->selectedNameFilter());
    dialog->setDefaultSuffix(suffixOf(static_cast<ChartFormat>(qMax<qsizetype>(0, index))));
  });
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    saveTo(path, formatOfFile(path).value_or(ChartFormat::Png), kSavedScale);
  });
  dialog->show();
}

void ChartPanel::copyImage() {
  if (!prepared_) return;
  jobs_.start(
      {QStringLiteral("chart.copy:%1").arg(quintptr(this)), tr("Copying the picture of a chart"), this},
      [drawing = drawingOf(*canvas_, chart_->title)](const JobControl&) {
        return imageOf(drawing, kSavedScale);
      },
      [](const QImage& image) { QGuiApplication::clipboard()->setImage(image); },
      [this](const Error& error) {
        messages_->showError(tr("The picture could not be copied."), error, [this] { copyImage(); });
      });
}

void ChartPanel::copyData() {
  if (!prepared_) return;
  jobs_.start(
      {QStringLiteral("chart.copy:%1").arg(quintptr(this)), tr("Copying the data of a chart"), this},
      [spec = chart_](const JobControl&) -> Result<QString> {
        return QString::fromStdString(csvText(*spec));
      },
      [](const QString& text) { QGuiApplication::clipboard()->setText(text); },
      [this](const Error& error) {
        messages_->showError(tr("The data could not be copied."), error, [this] { copyData(); });
      });
}

void ChartPanel::copySummary() {
  QGuiApplication::clipboard()->setText(summary());
}

void ChartPanel::showSummary(bool on) {
  summary_->setVisible(on);
  actions_->find(QStringLiteral("summary"))->setChecked(on);
  if (on)
    summary_->setFocus(Qt::OtherFocusReason);
  else
    canvas_->setFocus(Qt::OtherFocusReason);
}

} // namespace rankwright
