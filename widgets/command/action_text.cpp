#include "widgets/command/action_text.h"

#include <QRegularExpression>

namespace rankwright {

QString withoutMnemonic(const QString& text) {
  // East Asian translations put the key behind the text: "打开(&O)…".
  static const QRegularExpression appended(QStringLiteral(R"(\s*\(&[^&\s]\))"));
  auto plain = text;
  plain.remove(appended);
  for (qsizetype at = plain.indexOf(u'&'); at >= 0; at = plain.indexOf(u'&', at + 1))
    plain.remove(at, 1);
  return plain;
}

} // namespace rankwright
