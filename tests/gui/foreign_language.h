#pragma once

#include <QTranslator>

namespace rankwright::test {

/// Says every text in a language of its own.
class ForeignLanguage final : public QTranslator {
public:
  QString translate(const char* /*context*/, const char* source, const char* /*disambiguation*/,
                    int /*number*/) const override {
    return QStringLiteral("«%1»").arg(QString::fromUtf8(source));
  }
  bool isEmpty() const override { return false; }
};

} // namespace rankwright::test
