#include "widgets/help/licence_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::AboutPage)
};

QString readText(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString copyrightText(const LibraryEntry& library, const LicenceFolders& folders) {
  const QDir folder(folders.packages);
  const auto matches = folder.entryList({library.package}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
  return matches.isEmpty() ? QString()
                           : readText(folder.filePath(matches.first() + QStringLiteral("/copyright")));
}

QString commonText(const LibraryEntry& library, const LicenceFolders& folders) {
  if (library.licenceFile.isEmpty()) return {};
  return readText(folders.common + QLatin1Char('/') + library.licenceFile);
}

} // namespace

QString programLicence() {
  return readText(QStringLiteral(":/rankwright/LICENSE"));
}

QString licenceText(const LibraryEntry& library, const LicenceFolders& folders) {
  QStringList parts = {library.name + QLatin1Char(' ') + library.version,
                       Texts::tr("Licence: %1").arg(library.licence), library.address};
  QStringList texts = {copyrightText(library, folders), commonText(library, folders)};
  texts.removeAll(QString());
  if (texts.isEmpty())
    texts
        << Texts::tr(
               "This system does not have the text of the licence. It is published at %1, and by its name at "
               "https://spdx.org/licenses.")
               .arg(library.address);
  return parts.join(QLatin1Char('\n')) + QStringLiteral("\n\n") +
         texts.join(QStringLiteral("\n\n") + QString(72, QLatin1Char('-')) + QStringLiteral("\n\n"));
}

} // namespace rankwright
