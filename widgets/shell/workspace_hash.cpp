#include "widgets/shell/workspace_hash.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace rankwright {

QString workspaceHash(const QString& workspace) {
  const QFileInfo info(workspace);
  const auto folder = info.isFile() ? info.absolutePath() : workspace;
  const auto canonical = QFileInfo(folder).canonicalFilePath();
  const auto path = canonical.isEmpty() ? folder : canonical;
  return QString::fromLatin1(
      QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex().left(16));
}

} // namespace rankwright
