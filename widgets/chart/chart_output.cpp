#include "widgets/chart/chart_panel.h"

#include "core/base/file.h"
#include "widgets/chart/chart_actions.h"
#include "widgets/chart/chart_csv.h"
#include "widgets/chart/chart_export.h"
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

/// Pictures for the clipboard and for files are sharp on any screen.
constexpr double kSavedScale = 2;

Status writeEncoded(const ChartEncoder& encode, const QString& path) {
  RW_ASSIGN(const auto bytes, encode());
  return writeFileAtomically(path.toStdString(),
                             std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

/// A worker hands back a value, also where success has none.
Result<bool> writtenTo(const ChartEncoder& encode, const QString& path) {
  RW_CHECK(writeEncoded(encode, path));
  return true;
}

ChartEncoder holding(QByteArray bytes) {
  return [bytes = std::move(bytes)]() -> Result<QByteArray> { return bytes; };
}

} // namespace

std::vector<std::pair<QAction*, CommandSpec>> ChartPanel::commands(const QString& prefix) const {
  auto all = actions_->all();
  for (auto& [action, spec] : all)
    spec.id = prefix + u'.' + spec.id;
  return all;
}

QImage ChartPanel::image(double scale) const {
  return prepared_ ? imageOf(*canvas_, chart_->title, scale) : QImage();
}

ChartEncoder ChartPanel::encoder(ChartFormat format, double scale) const {
  if (!prepared_) return {};
  switch (format) {
  case ChartFormat::Png:
    return [picture = image(scale)] { return pngBytes(picture); };
  case ChartFormat::Svg:
    return holding(svgOf(*canvas_, chart_->title));
  case ChartFormat::Pdf:
    return holding(pdfOf(*canvas_, chart_->title));
  case ChartFormat::Csv:
    return [spec = chart_]() -> Result<QByteArray> { return QByteArray::fromStdString(csvText(*spec)); };
  }
  return {};
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
      {QStringLiteral("chart.save:") + path, tr("Saving a chart"), this},
      [encode = std::move(encode), path](const JobControl&) { return writtenTo(encode, path); },
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
  if (prepared_) QGuiApplication::clipboard()->setImage(image(kSavedScale));
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
