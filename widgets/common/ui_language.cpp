#include "widgets/common/ui_language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace rankwright {

namespace {

bool isChoice(const QString& code) {
  return std::ranges::any_of(UiLanguage::choices(), [&](const auto& choice) { return choice.code == code; });
}

QString desktopLanguage() {
  for (const auto& name : QLocale::system().uiLanguages()) {
    const QLocale locale(name);
    if (locale.language() == QLocale::Chinese && locale.script() != QLocale::TraditionalHanScript)
      return QStringLiteral("zh_CN");
    if (locale.language() == QLocale::English) break;
  }
  return QStringLiteral("en");
}

} // namespace

UiLanguage::UiLanguage(QObject* parent) : QObject(parent) {}

UiLanguage::~UiLanguage() {
  for (auto* translator : {&own_, &qt_})
    QCoreApplication::removeTranslator(translator);
}

const std::vector<LanguageChoice>& UiLanguage::choices() {
  static const std::vector<LanguageChoice> all = {{QStringLiteral("en"), QStringLiteral("English")},
                                                  {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
  return all;
}

void UiLanguage::set(const QString& code) {
  const auto wanted = isChoice(code) ? code : desktopLanguage();
  if (wanted == current_) return;
  current_ = wanted;
  const QLocale locale(wanted);
  QLocale::setDefault(locale);
  for (auto* translator : {&own_, &qt_})
    QCoreApplication::removeTranslator(translator);
  // English needs a file of its own for its plurals.
  if (own_.load(QStringLiteral(":/rankwright/translations/rankwright_%1.qm").arg(wanted)))
    QCoreApplication::installTranslator(&own_);
  if (qt_.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
               QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(&qt_);
  emit changed();
}

} // namespace rankwright
