#include "widgets/common/error_advice.h"

#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ErrorAdvice)
};

/// "Correct line 3 of rules.toml …", or the sentence for a text without a place.
QString correctionOf(const Error& error) {
  if (!error.span) return Texts::tr("Correct the text and try again; the guide describes every format (F1).");
  return Texts::tr("Correct line %1 of %2, save it and try again.")
      .arg(QLocale().toString(error.span->line), toQt(error.span->source));
}

ErrorAdvice notFoundAdvice() {
  return {
      Texts::tr("It is not where it was looked for: it may have been moved or renamed, or was never made."),
      Texts::tr("Check how it is spelt and that it still exists, then try again.")};
}

ErrorAdvice corruptAdvice() {
  return {
      Texts::tr("The file contradicts its own format or checksum, so that nothing in it can be trusted."),
      Texts::tr("Take it from a backup or make it anew: indexes with “rankwright-cli index”, a model with "
                "“rankwright-cli train”.")};
}

ErrorAdvice ioAdvice() {
  return {Texts::tr("The operating system refused to read or write."),
          Texts::tr(
              "Check that the disk is there and has room, and that you may read and write in that folder.")};
}

ErrorAdvice conflictAdvice() {
  return {Texts::tr("It exists already, or another program holds it."),
          Texts::tr("Choose another name, or close the other program and try again.")};
}

ErrorAdvice unsupportedAdvice() {
  return {Texts::tr("It is valid, but of a version or kind that this program does not know."),
          Texts::tr("Use a newer version of Rankwright, or make it anew with this one.")};
}

ErrorAdvice internalAdvice() {
  return {Texts::tr("A part of the program failed in a way that nobody foresaw."),
          Texts::tr("Try again. If it fails once more, copy the details and report them.")};
}

} // namespace

ErrorAdvice adviceFor(const Error& error) {
  switch (error.kind) {
  case ErrorKind::InvalidArgument:
    return {Texts::tr("A value that was given cannot be used."),
            Texts::tr("Correct the value that the message ends with and try again.")};
  case ErrorKind::NotFound:
    return notFoundAdvice();
  case ErrorKind::Parse:
    return {Texts::tr("The text does not follow the grammar of its format."), correctionOf(error)};
  case ErrorKind::Type:
    return {Texts::tr("The text is well formed, but its types do not fit together."), correctionOf(error)};
  case ErrorKind::Corrupt:
    return corruptAdvice();
  case ErrorKind::Io:
    return ioAdvice();
  case ErrorKind::Conflict:
    return conflictAdvice();
  case ErrorKind::Cancelled:
    return {};
  case ErrorKind::Unsupported:
    return unsupportedAdvice();
  case ErrorKind::Internal:
    break;
  }
  return internalAdvice();
}

} // namespace rankwright
