#include "widgets/common/workspace_hash.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace rankwright {

QString workspaceHash(const QString& workspace, int digits) {
  const QFileInfo info(workspace);
  const auto folder = info.isFile() ? info.absolutePath() : workspace;
  const auto canonical = QFileInfo(folder).canonicalFilePath();
  const auto path = canonical.isEmpty() ? QDir::cleanPath(QDir(folder).absolutePath()) : canonical;
  const auto hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
  return QString::fromLatin1(hash.left(digits));
}

} // namespace rankwright
