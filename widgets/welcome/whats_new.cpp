#include "widgets/welcome/whats_new.h"

#include <QFile>

namespace rankwright {

QString whatsNewMarkdown(const QString& localeName) {
  QFile file(QStringLiteral(":/rankwright/welcome/whats-new.%1.md").arg(localeName));
  if (!file.exists()) file.setFileName(QStringLiteral(":/rankwright/welcome/whats-new.md"));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace rankwright
