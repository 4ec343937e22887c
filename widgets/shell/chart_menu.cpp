#include "widgets/shell/chart_menu.h"

#include "widgets/chart/chart_export.h"
#include "widgets/common/message_bar.h"
#include "widgets/shell/view_deck.h"
#include "widgets/shell/window_commands.h"

#include <QDockWidget>
#include <QFileDialog>

namespace rankwright {

namespace {

/// The charts of a view: those in its page and in its panels.
std::vector<const ChartPanel*> chartsOf(const ViewDeck& deck) {
  std::vector<const ChartPanel*> charts;
  if (!deck.current()) return charts;
  for (const auto* chart : deck.current()->findChildren<ChartPanel*>())
    charts.push_back(chart);
  for (const auto* dock : deck.docksOf(*deck.current()))
    for (const auto* chart : dock->findChildren<ChartPanel*>())
      charts.push_back(chart);
  return charts;
}

} // namespace

ChartMenu::ChartMenu(ViewDeck& deck, JobRunner& jobs, MessageBar& message, CommandRegistry& registry,
                     QWidget* parent)
    : QMenu(tr("&Save all charts"), parent), deck_(deck), jobs_(jobs), message_(message) {
  addFormats(registry);
}

void ChartMenu::addFormats(CommandRegistry& registry) {
  std::vector<WindowCommand> commands;
  for (const auto format : {ChartFormat::Png, ChartFormat::Svg, ChartFormat::Pdf, ChartFormat::Csv}) {
    const auto name = suffixOf(format).toUpper();
    commands.push_back({{.id = QStringLiteral("charts.save.") + suffixOf(format),
                         .text = tr("All charts as &%1…").arg(name),
                         .toolTip = tr("Write every chart of the view as %1 into a folder").arg(name),
                         .icon = QStringLiteral("document-save-all"),
                         .group = tr("Charts")},
                        [this, format] { askFolder(static_cast<int>(format)); }});
  }
  addCommands(registry, *this, commands, this);
}

void ChartMenu::askFolder(int format) {
  auto* dialog = new QFileDialog(parentWidget(), tr("Folder for the charts"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, format](const QString& folder) { save(format, folder); });
  dialog->open();
}

void ChartMenu::save(int format, const QString& folder) {
  saveCharts(
      jobs_, chartsOf(deck_), folder, static_cast<ChartFormat>(format), this,
      [this, folder](const QStringList& files) { emit saved(static_cast<int>(files.size()), folder); },
      [this, format, folder](const Error& error) {
        message_.showError(tr("The charts could not be saved."), error,
                           [this, format, folder] { save(format, folder); });
      });
}

} // namespace rankwright
