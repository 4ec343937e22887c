#include "widgets/common/engine_text.h"

#include "widgets/common/engine_catalogue.h"
#include "widgets/common/phrase_book.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

const PhraseBook& phraseBook() {
  static const PhraseBook book(engineCatalogue(), [](const QString& source) {
    return QCoreApplication::translate("Engine", source.toUtf8().constData());
  });
  return book;
}

} // namespace

QString engineText(std::string_view english) {
  return phraseBook().translated(toQt(english));
}

QString messageText(const Error& error) {
  return engineText(error.message);
}

QString errorText(const Error& error) {
  const auto whole = toQt(error.describe());
  return whole.chopped(toQt(error.message).size()) + messageText(error);
}

QString reportText(const Error& error) {
  const auto plain = toQt(error.describe());
  const auto shown = errorText(error);
  QString report = shown == plain ? QString() : shown + QLatin1Char('\n');
  report += toQt(describe(error.kind)) + QStringLiteral(": ") + plain;
  return report;
}

} // namespace rankwright
