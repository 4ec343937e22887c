#include "widgets/chart/chart_export.h"

#include "widgets/chart/chart_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <array>
#include <deque>

namespace rankwright {

namespace {

struct OutFile {
  QString path;
  ChartEncoder encode;
};

constexpr std::array kSuffixes = {"png", "svg", "pdf", "csv"};

QString uniqueName(const QString& wanted, QSet<QString>& taken) {
  auto name = wanted;
  for (int copy = 2; taken.contains(name.toLower()); ++copy)
    name = QStringLiteral("%1 %2").arg(wanted).arg(copy);
  taken.insert(name.toLower());
  return name;
}

Result<QStringList> writeAll(const std::vector<OutFile>& files, const JobControl& job) {
  QStringList paths;
  for (const auto& file : files) {
    RW_CHECK(job.check());
    job.report({}, static_cast<double>(paths.size()), static_cast<double>(files.size()));
    RW_CHECK(writeChart(file.encode, file.path, job));
    paths << file.path;
  }
  return paths;
}

/// Charts on their way into a folder.
struct Saving {
  std::deque<QPointer<const ChartPanel>> panels; ///< not recorded yet
  QString folder;
  ChartFormat format;
  double scale;
  QObject* receiver;
  std::function<void(std::vector<OutFile>)> write;
  std::vector<OutFile> files = {};
  QSet<QString> taken = {};
};

void record(Saving& saving, const ChartPanel& panel) {
  auto encode = panel.encoder(saving.format, saving.scale);
  if (!encode) return;
  const auto name = uniqueName(fileNameOf(panel.chart()->title), saving.taken);
  saving.files.push_back(
      {QDir(saving.folder).filePath(name + u'.' + suffixOf(saving.format)), std::move(encode)});
}

void recordNext(const std::shared_ptr<Saving>& saving) {
  if (saving->panels.empty()) return saving->write(std::move(saving->files));
  if (const auto panel = saving->panels.front()) record(*saving, *panel);
  saving->panels.pop_front();
  QTimer::singleShot(0, saving->receiver, [saving] { recordNext(saving); });
}

} // namespace

QString suffixOf(ChartFormat format) {
  return QString::fromLatin1(kSuffixes[static_cast<std::size_t>(format)]);
}

std::optional<ChartFormat> formatOfFile(const QString& path) {
  const auto suffix = QFileInfo(path).suffix().toLower();
  for (std::size_t i = 0; i < kSuffixes.size(); ++i)
    if (suffix == QLatin1String(kSuffixes[i])) return static_cast<ChartFormat>(i);
  return {};
}

QString fileNameOf(const QString& title) {
  QString name;
  for (const auto letter : title)
    name += QStringLiteral("/\\:*?\"<>|").contains(letter) || letter.category() == QChar::Other_Control
                ? u' '
                : letter;
  name = name.simplified().left(80);
  while (name.startsWith(u'.'))
    name.remove(0, 1);
  return name.isEmpty() ? QCoreApplication::translate("ChartExport", "Chart") : name;
}

void saveCharts(JobRunner& jobs, const std::vector<const ChartPanel*>& panels, const QString& folder,
                ChartFormat format, QObject* receiver, std::function<void(QStringList)> onDone,
                JobRunner::ErrorHandler onError, double scale) {
  auto write = [&jobs, folder, receiver, onDone = std::move(onDone),
                onError = std::move(onError)](std::vector<OutFile> files) {
    jobs.start(
        {QStringLiteral("chart.save-all:") + folder,
         QCoreApplication::translate("ChartExport", "Saving charts"), receiver,
         QCoreApplication::translate("ChartExport", "Charts")},
        [files = std::move(files)](const JobControl& job) { return writeAll(files, job); }, onDone, onError);
  };
  recordNext(std::make_shared<Saving>(
      Saving{{panels.begin(), panels.end()}, folder, format, scale, receiver, std::move(write)}));
}

} // namespace rankwright
