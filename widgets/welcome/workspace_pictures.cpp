#include "widgets/welcome/workspace_pictures.h"

#include "widgets/common/job_runner.h"
#include "widgets/common/workspace_hash.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

namespace rankwright {

namespace {

/// Twice the size of a card's picture, for screens with small pixels.
constexpr QSize kLargest(480, 300);

} // namespace

WorkspacePictures::WorkspacePictures(QString cache) : cache_(std::move(cache)) {
  if (cache_.isEmpty())
    cache_ = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/workspaces");
}

QString WorkspacePictures::fileOf(const QString& folder) const {
  return cache_ + QLatin1Char('/') + workspaceHash(folder, kWholeHash) + QStringLiteral(".png");
}

Status WorkspacePictures::write(const QString& folder, const QImage& picture) const {
  const auto path = fileOf(folder);
  const auto small = picture.width() > kLargest.width() || picture.height() > kLargest.height()
                         ? picture.scaled(kLargest, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                         : picture;
  QSaveFile file(path);
  if (!QDir().mkpath(cache_) || !file.open(QIODevice::WriteOnly) || !small.save(&file, "PNG") ||
      !file.commit())
    return fail(ErrorKind::Io, "cannot write the picture of the workspace: {}", path.toStdString());
  return {};
}

QImage WorkspacePictures::load(const QString& folder) const {
  return QImage(fileOf(folder));
}

void WorkspacePictures::save(JobRunner& jobs, QObject* receiver, const QString& folder,
                             const QPixmap& picture) const {
  struct Done {};
  jobs.start(
      {QStringLiteral("picture ") + folder,
       QCoreApplication::translate("WorkspacePictures", "Keeping a picture of the workspace"), receiver},
      [pictures = *this, folder, image = picture.toImage()](const JobControl&) -> Result<Done> {
        RW_CHECK(pictures.write(folder, image));
        return Done{};
      },
      [](Done) {}, [](const Error&) {});
}

} // namespace rankwright
