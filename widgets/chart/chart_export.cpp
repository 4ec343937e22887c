#include "widgets/chart/chart_export.h"

#include "core/base/file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <array>

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

std::vector<OutFile> filesOf(const std::vector<const ChartPanel*>& panels, const QString& folder,
                             ChartFormat format, double scale) {
  std::vector<OutFile> files;
  QSet<QString> taken;
  for (const auto* panel : panels) {
    auto encode = panel->encoder(format, scale);
    if (!encode) continue;
    const auto name = uniqueName(fileNameOf(panel->chart()->title), taken);
    files.push_back({QDir(folder).filePath(name + u'.' + suffixOf(format)), std::move(encode)});
  }
  return files;
}

Result<QStringList> writeAll(const std::vector<OutFile>& files, const JobControl& job) {
  QStringList paths;
  for (const auto& file : files) {
    RW_CHECK(job.check());
    RW_ASSIGN(const auto bytes, file.encode());
    const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    RW_CHECK(writeFileAtomically(file.path.toStdString(), text));
    paths << file.path;
  }
  return paths;
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
  jobs.start(
      {QStringLiteral("chart.save-all:") + folder,
       QCoreApplication::translate("ChartExport", "Saving charts"), receiver},
      [files = filesOf(panels, folder, format, scale)](const JobControl& job) {
        return writeAll(files, job);
      },
      std::move(onDone), std::move(onError));
}

} // namespace rankwright
