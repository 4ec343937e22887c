#pragma once

#include "widgets/chart/chart_panel.h"

namespace rankwright {

/// "png", "svg", "pdf", "csv".
QString suffixOf(ChartFormat format);
/// The format that a file's name asks for; nothing when none does.
std::optional<ChartFormat> formatOfFile(const QString& path);

/// The title as a file's name without suffix: no characters that file systems refuse, never empty.
QString fileNameOf(const QString& title);

/// Pictures for the clipboard and for files are sharp on any screen.
constexpr double kSavedScale = 2;

/// Writes a file for each panel that shows a chart into the folder, named after its title ("AUC.svg",
/// "AUC 2.svg"). The charts are recorded in the next turns of the event loop, one each, so that many do not
/// hold up the window; a worker draws and writes. Every file appears whole or not at all. Calls one of the
/// handlers: `onDone` with the paths, or `onError` with what the first failing file met (Io, Cancelled);
/// neither when `receiver` died before.
void saveCharts(JobRunner& jobs, const std::vector<const ChartPanel*>& panels, const QString& folder,
                ChartFormat format, QObject* receiver, std::function<void(QStringList)> onDone,
                JobRunner::ErrorHandler onError, double scale = kSavedScale);

} // namespace rankwright
